/**
 * Who may do what, derived from the rules and not from what the server says. A method without a row
 * does not compile.
 */
import type { ErrorCode } from '@contract/errors'
import type { Method } from '@contract/methods'
import { ROLES, type RoleName } from '../support/world'

export type Expected = 'ok' | ErrorCode
export type Row = Record<RoleName, Expected>

/** Whoever has no person cannot do what needs one; the rest is named, by groups and one by one. */
type Named = Partial<Row> & { others: Expected }

const row = ({ others, ...named }: Named): Row =>
  Object.fromEntries(ROLES.map((role) => [role, named[role] ?? others])) as Row

const PERSONLESS = {
  stranger: 'unauthenticated',
  wechatUnknown: 'not_bound',
  unbound: 'not_bound',
} as const
const forPersons = (named: Named) => row({ ...PERSONLESS, ...named })
const forAccounts = (named: Named) => row({ stranger: 'unauthenticated', ...named })

const over = { communityOfficer: 'ok', subdistrictOfficer: 'ok', districtOfficer: 'ok' } as const
const overButForbidden = {
  communityOfficer: 'forbidden',
  subdistrictOfficer: 'forbidden',
  districtOfficer: 'forbidden',
} as const
/** A deputy stands in for the secretary in everything that belongs to the branch. */
const secretaries = (answer: Expected) => ({ secretary: answer, deputySecretary: answer })
const hidden = { others: 'not_found' } as const
const members = (answer: Expected) => ({ member: answer, leader: answer })

/** Seen by its members and the offices over it. */
const seen = forPersons({ ...hidden, ...over, ...members('ok'), ...secretaries('ok') })
/** Seen as above; changed by the secretary or an office. */
const ledOrOverseen = forPersons({
  ...hidden,
  ...over,
  ...members('forbidden'),
  ...secretaries('ok'),
})
/** Changed by the secretary alone. */
const led = forPersons({
  ...hidden,
  ...overButForbidden,
  ...members('forbidden'),
  ...secretaries('ok'),
})
/** Handed out by leader or secretary. */
const handedOut = forPersons({
  ...hidden,
  ...overButForbidden,
  member: 'forbidden',
  leader: 'ok',
  ...secretaries('ok'),
})
/** Worked on by the group, its leader and the secretary. */
const workedOn = forPersons({
  ...hidden,
  ...overButForbidden,
  ...members('ok'),
  ...secretaries('ok'),
})
/** Drafts and what waits for approval: the offices, and nobody else knows of it. */
const officesOnly = forPersons({ ...hidden, ...over })
/** In public view, kept by the offices over the place; another district has never heard of it. */
const keptByOffices = forPersons({ others: 'forbidden', ...over, otherDistrict: 'not_found' })
/** For whoever is bound; another district's officer finds nothing of ours. */
const everyPerson = forPersons({ others: 'ok', otherDistrict: 'not_found' })
/** A roster belongs to offices and to secretaries of the place. */
const roster = forPersons({
  others: 'forbidden',
  ...over,
  ...secretaries('ok'),
  otherSubdistrict: 'ok',
  otherDistrict: 'not_found',
})
/** A record: the offices and the secretary of a branch of the member. */
const record = forPersons({ ...hidden, ...over, ...secretaries('ok') })
/** A record is kept by offices; the temporary branch's secretary reads it. */
const recordKept = forPersons({ ...hidden, ...over, ...secretaries('forbidden') })
/** Open to guests as well; another district has never heard of it. */
const inPublic = row({ others: 'ok', otherDistrict: 'not_found' })
/** Set for the whole district, by its own officers. */
const ofDistrict = forPersons({ others: 'forbidden', districtOfficer: 'ok', otherDistrict: 'ok' })
/** Offices give and end roles below them, never at their own place. */
const officesAbove = forPersons({ ...hidden, ...over, communityOfficer: 'forbidden' })

/** A published activity of the estate: its offices, its organisers (the secretary), its helpers (the leader). */
const crew = forPersons({
  others: 'forbidden',
  ...over,
  secretary: 'ok',
  leader: 'ok',
  otherDistrict: 'not_found',
})
/** The same without the helpers. */
const organisers = forPersons({
  others: 'forbidden',
  ...over,
  secretary: 'ok',
  otherDistrict: 'not_found',
})

/** An estate's register and its decisions: the offices over it, and the station (secretary, leader). */
const deciders = crew
const decidersWithoutFile = forPersons({
  others: 'forbidden',
  communityOfficer: 'file_missing',
  subdistrictOfficer: 'file_missing',
  districtOfficer: 'file_missing',
  secretary: 'file_missing',
  leader: 'file_missing',
  otherDistrict: 'not_found',
})

const elsewhere = { otherDistrict: 'not_found' } as const
/** Whoever goes from door to door: the station, the temporary branch of the estate, the offices. */
const doorToDoor = forPersons({
  others: 'forbidden',
  ...over,
  ...members('ok'),
  ...secretaries('ok'),
  ...elsewhere,
})
/** What was said at a door: the same, but of the offices the community's alone. */
const atTheDoor = forPersons({
  others: 'forbidden',
  communityOfficer: 'ok',
  ...members('ok'),
  ...secretaries('ok'),
  ...elsewhere,
})
/** A collection's keepers: the community, and the secretary and the leader of its station. */
const keepers = { communityOfficer: 'ok', secretary: 'ok', leader: 'ok' } as const
const keptByStation = forPersons({ others: 'forbidden', ...keepers, ...elsewhere })
/** Its keepers and the member, who collects. */
const carried = forPersons({ others: 'forbidden', ...keepers, member: 'ok', ...elsewhere })
const overButCommunity = { subdistrictOfficer: 'forbidden', districtOfficer: 'forbidden' } as const
/** A draft is there for its keepers; the offices above know of it. */
const keptDraft = forPersons({ ...hidden, ...keepers, ...overButCommunity })
/** The member's own; for everybody else it is not there. */
const ofMember = forPersons({ ...hidden, member: 'ok' })

export const MATRIX: Record<Method, Row> = {
  'account.me': row({ others: 'ok' }),
  'account.useBindingCode': forAccounts({
    others: 'already_bound',
    wechatUnknown: 'ok',
    unbound: 'ok',
  }),
  'account.requestBinding': forAccounts({
    others: 'already_bound',
    wechatUnknown: 'ok',
    unbound: 'ok',
    otherDistrict: 'not_found',
  }),
  'account.listBindingRequests': forPersons({ others: 'ok' }),
  'account.decideBinding': officesOnly,
  'account.createBindingCode': officesOnly,
  'account.approvePairing': forAccounts({ others: 'ok' }),
  // Whoever has no account yet has no devices either.
  'account.listSessions': forAccounts({ others: 'ok', wechatUnknown: 'unauthenticated' }),
  'account.revokeSession': forAccounts({ others: 'not_found', member: 'ok' }),
  'account.listGrants': officesOnly,
  'account.grantRole': officesAbove,
  'account.endGrant': officesAbove,
  'account.listEvents': record,

  'region.list': row({ others: 'ok' }),
  'region.find': row({ others: 'ok', otherDistrict: 'not_found' }),
  'region.add': keptByOffices,
  'region.rename': keptByOffices,
  'region.listHubs': everyPerson,
  // The centre of the sub-district is not the community's.
  'region.openHub': forPersons({
    others: 'forbidden',
    subdistrictOfficer: 'ok',
    districtOfficer: 'ok',
    otherDistrict: 'not_found',
  }),
  'region.closeHub': keptByOffices,
  // From one street to another: an office over both.
  'region.move': forPersons({
    others: 'forbidden',
    districtOfficer: 'ok',
    otherDistrict: 'not_found',
  }),
  'region.merge': forPersons({
    others: 'forbidden',
    districtOfficer: 'ok',
    otherDistrict: 'not_found',
  }),
  'region.remove': keptByOffices,

  'organization.list': everyPerson,
  'organization.find': everyPerson,
  'organization.add': keptByOffices,
  'organization.correct': keptByOffices,
  'organization.cancel': keptByOffices,
  'organization.setStaff': keptByOffices,

  'member.list': roster,
  'member.find': record,
  'member.add': keptByOffices,
  'member.correct': recordKept,
  'member.return': officesOnly,
  'member.leave': recordKept,
  'member.revealPhone': record,
  // For whoever may import: any office, for its own place.
  'member.importTemplate': forPersons({
    others: 'forbidden',
    ...over,
    otherSubdistrict: 'ok',
    otherDistrict: 'ok',
  }),
  // The file of the input is nobody's; whoever may import is told so.
  'member.previewImport': forPersons({
    others: 'forbidden',
    communityOfficer: 'file_missing',
    subdistrictOfficer: 'file_missing',
    districtOfficer: 'file_missing',
    otherDistrict: 'not_found',
  }),
  // A preview is confirmed by the account that made it; nobody here has.
  'member.confirmImport': forPersons({ others: 'not_found' }),
  'member.export': roster,

  'branch.list': everyPerson,
  'branch.find': seen,
  // Its secretary may draft a branch for a place around which their own lies.
  'branch.create': forPersons({
    others: 'forbidden',
    ...over,
    ...secretaries('ok'),
    otherDistrict: 'not_found',
  }),
  'branch.update': officesOnly,
  'branch.discardDraft': officesOnly,
  'branch.submit': officesOnly,
  'branch.return': officesOnly,
  'branch.approve': officesOnly,
  // P-8: who approves designates, the secretary does not.
  'branch.appoint': forPersons({
    ...hidden,
    ...over,
    ...members('forbidden'),
    ...secretaries('forbidden'),
  }),
  'branch.activate': ledOrOverseen,
  'branch.giveReason': ledOrOverseen,
  'branch.tieStation': ledOrOverseen,
  // The Party organization above approves the branch, and that it lasts longer.
  'branch.extend': forPersons({
    ...hidden,
    ...over,
    ...members('forbidden'),
    ...secretaries('forbidden'),
  }),
  'branch.dissolve': ledOrOverseen,
  'branch.summary': seen,
  'branch.listMembers': seen,
  'branch.createInvitation': ledOrOverseen,
  'branch.listInvitations': ledOrOverseen,
  'branch.endInvitation': ledOrOverseen,
  'branch.previewInvitation': row({ others: 'ok', otherDistrict: 'not_found' }),
  // Members join; officers of this world are none, and neither is the resident.
  'branch.acceptInvitation': forPersons({
    others: 'not_bound',
    outsider: 'ok',
    ...members('ok'),
    ...secretaries('ok'),
    otherDistrict: 'not_found',
  }),
  'branch.requestToJoin': forAccounts({
    others: 'ok',
    outsider: 'already_bound',
    ...members('already_bound'),
    ...secretaries('already_bound'),
    otherDistrict: 'not_found',
  }),
  'branch.listJoinRequests': ledOrOverseen,
  'branch.decideJoin': ledOrOverseen,
  // Who leads hands over first.
  // Nobody agrees for another.
  'branch.confirmMembership': forPersons({
    ...hidden,
    ...overButForbidden,
    ...members('ok'),
    ...secretaries('ok'),
  }),
  'branch.removeMember': ledOrOverseen,
  'branch.leave': forPersons({
    ...hidden,
    ...overButForbidden,
    member: 'ok',
    leader: 'already_leading',
    ...secretaries('already_leading'),
  }),

  'branch.createGroup': led,
  'branch.renameGroup': led,
  'branch.removeGroup': led,
  'branch.nameLeader': led,
  'branch.moveMember': led,
  'branch.createPartyGroup': led,
  'branch.renamePartyGroup': led,
  'branch.removePartyGroup': led,
  'branch.namePartyLeader': led,
  'branch.placeInPartyGroup': led,
  'branch.chooseGroup': forPersons({
    ...hidden,
    ...overButForbidden,
    member: 'ok',
    leader: 'already_leading',
    ...secretaries('ok'),
  }),

  'branch.listTasks': seen,
  'branch.listLogs': seen,
  'branch.findTask': seen,
  'branch.board': seen,
  'branch.createTask': handedOut,
  'branch.editTask': handedOut,
  'branch.assignTask': handedOut,
  // Taken by people of the group; the secretary is in none.
  'branch.takeTask': forPersons({
    ...hidden,
    ...overButForbidden,
    ...members('ok'),
    ...secretaries('forbidden'),
  }),
  'branch.setTaskState': workedOn,
  'branch.logTask': workedOn,

  'branch.listMeetings': seen,
  'branch.listDues': seen,
  'branch.findMeeting': seen,
  'branch.planMeeting': led,
  'branch.editMeeting': led,
  'branch.recordAttendance': led,
  'branch.recordMotion': led,
  'branch.voidMotion': led,
  'branch.prepareMinutes': led,
  'branch.holdMeeting': led,
  'branch.cancelMeeting': led,

  'notice.list': forPersons({ others: 'ok' }),
  'notice.read': forPersons({ others: 'ok' }),
  'notice.consents': forPersons({ others: 'ok' }),
  'notice.recordConsent': forPersons({ others: 'ok' }),
  'campaign.list': row({ others: 'ok' }),
  'campaign.find': inPublic,
  'campaign.create': keptByOffices,
  'campaign.update': officesOnly,
  'campaign.publish': officesOnly,
  'campaign.discardDraft': officesOnly,
  'campaign.cancel': keptByOffices,
  'campaign.standingDays': row({ others: 'ok' }),

  'decision.showRegister': deciders,
  'decision.listUnits': deciders,
  'decision.correctUnit': deciders,
  'decision.removeUnit': deciders,
  'decision.list': inPublic,
  'decision.find': inPublic,
  'decision.draft': deciders,
  'decision.edit': forPersons({ ...hidden, ...over, secretary: 'ok', leader: 'ok' }),
  // The station drafts, the office announces.
  'decision.announce': forPersons({
    ...hidden,
    ...over,
    secretary: 'forbidden',
    leader: 'forbidden',
  }),
  // The photo of the input is the community officer's; whoever else may add one is told so.
  'decision.addProof': { ...decidersWithoutFile, communityOfficer: 'ok' },
  'decision.cancel': keptByOffices,
  // Whoever shows the code of a flat, in whatever register they are.
  'decision.enter': forAccounts({ others: 'ok', otherDistrict: 'not_found' }),
  // The owner is the member, by name and phone.
  'decision.vote': forAccounts({
    others: 'not_a_voter',
    wechatUnknown: 'unauthenticated',
    member: 'ok',
    otherDistrict: 'not_found',
  }),
  'decision.listVoters': deciders,
  'decision.printCodes': deciders,
  'decision.remind': deciders,
  'decision.renewCode': deciders,
  'decision.enterPaper': { ...decidersWithoutFile, communityOfficer: 'ok' },
  // The secretary has entered it, and somebody else checks it.
  'decision.checkPaper': { ...deciders, secretary: 'paper_own' },
  'decision.listPapers': deciders,
  'decision.object': forAccounts({
    others: 'not_a_voter',
    resident: 'ok',
    otherDistrict: 'not_found',
  }),
  'decision.answerObjection': deciders,
  'decision.listObjections': deciders,
  'decision.exportPack': keptByOffices,
  'decision.listPacks': keptByOffices,
  // Whoever holds a file may ask whether it is one of ours.
  'decision.checkPack': row({ others: 'ok' }),
  'decision.registerTemplate': forPersons({ others: 'ok' }),
  'decision.previewRegister': decidersWithoutFile,
  // A preview is confirmed by the account that made it; nobody here has.
  'decision.confirmRegister': forPersons({ others: 'not_found' }),

  'station.list': row({ others: 'ok' }),
  'station.find': inPublic,
  'station.initiate': everyPerson,
  'station.approve': officesOnly,
  'station.decline': officesOnly,
  // The secretary began it, the leader coordinates it, the member has been asked.
  'station.inviteCoordinator': crew,
  'station.answerInvitation': forPersons({ others: 'forbidden', member: 'ok', ...elsewhere }),
  'station.showParty': forPersons({
    others: 'forbidden',
    secretary: 'ok',
    leader: 'ok',
    ...elsewhere,
  }),
  // The secretary heads both; the leader keeps both, and has been asked to head the one that rests.
  'station.handOver': organisers,
  'station.answerHandOver': forPersons({ others: 'forbidden', leader: 'ok', ...elsewhere }),
  'station.rest': crew,
  'station.reopen': crew,
  'station.close': keptByOffices,
  'station.participation': inPublic,
  'station.listEvents': inPublic,
  'station.findEvent': inPublic,
  'station.addEvent': crew,
  'station.cancelEvent': crew,
  'station.signIn': forAccounts({ others: 'ok', ...elsewhere }),
  'station.countEvent': crew,
  'station.reportYear': crew,
  'station.withdrawYear': crew,

  'household.mine': row({ others: 'ok' }),
  'household.giveCode': doorToDoor,
  'household.useCode': forAccounts({ others: 'ok', ...elsewhere }),
  'household.leave': forAccounts({ others: 'ok', ...elsewhere }),
  'household.release': crew,

  'deliberation.list': row({ others: 'ok' }),
  'deliberation.find': inPublic,
  'deliberation.printBoard': inPublic,
  'deliberation.begin': crew,
  'deliberation.edit': crew,
  'deliberation.setQuestions': crew,
  // A draft is there for those who keep it alone.
  'deliberation.openStep': forPersons({ ...hidden, ...over, leader: 'ok', secretary: 'ok' }),
  'deliberation.remind': crew,
  'deliberation.extend': crew,
  'deliberation.summarize': crew,
  'deliberation.startDeciding': crew,
  'deliberation.linkDecision': crew,
  'deliberation.startWorks': crew,
  'deliberation.addWork': crew,
  'deliberation.setAccount': crew,
  'deliberation.finish': crew,
  'deliberation.cancel': crew,
  'deliberation.reply': forAccounts({
    others: 'not_representative',
    resident: 'ok',
    ...elsewhere,
  }),
  'deliberation.progress': atTheDoor,
  'deliberation.listOpinions': atTheDoor,
  'deliberation.proposePlan': crew,
  'deliberation.planMeetings': crew,
  'deliberation.findMeeting': doorToDoor,
  'deliberation.printInvitation': doorToDoor,
  'deliberation.signIn': doorToDoor,
  'deliberation.holdMeeting': crew,
  'deliberation.cancelMeeting': crew,
  'deliberation.tellEvening': crew,
  'deliberation.raiseDoubt': forAccounts({
    others: 'not_representative',
    resident: 'ok',
    ...over,
    ...members('ok'),
    ...secretaries('ok'),
    ...elsewhere,
  }),
  'deliberation.listDoubts': atTheDoor,
  'deliberation.logVisit': doorToDoor,

  // A page is for the offices over its place, and for nobody beside it.
  'dashboard.page': keptByOffices,
  'dashboard.list': keptByOffices,
  'dashboard.branch': seen,
  'dashboard.organization': everyPerson,
  'dashboard.listOrganised': seen,
  'dashboard.print': keptByOffices,
  'dashboard.takeChart': keptByOffices,
  'dashboard.listBulletins': keptByOffices,
  'dashboard.printBulletin': keptByOffices,
  'dashboard.wall': keptByOffices,
  // The link is all that it takes; of another district it is none.
  'dashboard.screenWall': row({ others: 'ok', otherDistrict: 'not_found' }),
  'dashboard.listScreens': keptByOffices,
  'dashboard.openScreen': keptByOffices,
  'dashboard.endScreen': keptByOffices,
  'dashboard.export': keptByOffices,
  'dashboard.exportList': keptByOffices,
  'dashboard.exportSubject': seen,
  'dashboard.listReported': keptByOffices,
  'dashboard.enterReported': keptByOffices,
  'dashboard.withdrawReported': keptByOffices,
  'collection.list': row({ others: 'ok' }),
  'collection.find': inPublic,
  'collection.account': inPublic,
  'collection.create': keptByStation,
  'collection.update': keptDraft,
  'collection.discard': keptDraft,
  'collection.open': keptDraft,
  'collection.setCrew': keptByStation,
  'collection.endCrew': keptByStation,
  'collection.close': keptByStation,
  'collection.reopen': keptByStation,
  'collection.listHouseholds': carried,
  'collection.addHouseholds': keptDraft,
  'collection.takeHouseholds': keptDraft,
  'collection.correctHousehold': keptDraft,
  'collection.removeHouseholds': keptDraft,
  'collection.householdTemplate': forPersons({ others: 'ok' }),
  // As far as the file, which nobody has sent.
  'collection.importHouseholds': forPersons({
    ...hidden,
    ...overButCommunity,
    communityOfficer: 'file_missing',
    secretary: 'file_missing',
    leader: 'file_missing',
  }),
  // Nobody has agreed here: who may look finds nothing, and nobody else is told more.
  'collection.showAgreement': forPersons({
    ...hidden,
    ...keepers,
    communityOfficer: 'not_found',
    secretary: 'not_found',
    leader: 'not_found',
    member: 'not_found',
  }),
  // A household is there for who carries the collection; a sub-district sees figures alone.
  'collection.recordVisit': forPersons({ ...hidden, ...keepers, member: 'ok' }),
  'collection.enterPayment': forPersons({ ...hidden, ...keepers, member: 'ok' }),
  'collection.waiveShare': forPersons({ ...hidden, ...keepers, member: 'forbidden' }),
  'collection.enterRefund': forPersons({ ...hidden, ...keepers, member: 'forbidden' }),
  'collection.recordMoney': keptByStation,
  'collection.reverseEntry': keptByStation,
  // The member entered it, and nobody else takes it back.
  'collection.withdrawEntry': forPersons({ others: 'forbidden', member: 'ok', ...elsewhere }),
  // The mate entered it; the member collects and does not check.
  'collection.decideEntries': keptByStation,
  'collection.listLedger': carried,
  'collection.findReceipt': inPublic,
  'collection.claimHousehold': everyPerson,
  'collection.printReceipt': forPersons({ ...hidden, ...keepers, member: 'ok' }),
  'collection.printReceipts': carried,
  'collection.exportAccount': forPersons({
    others: 'forbidden',
    ...over,
    ...keepers,
    member: 'ok',
    ...elsewhere,
  }),
  // Brought by the resident, public, and kept by the secretary and the leader.
  'problem.list': row({ others: 'ok' }),
  'problem.find': inPublic,
  'problem.findSimilar': forAccounts({
    others: 'ok',
    wechatUnknown: 'unauthenticated',
    ...elsewhere,
  }),
  'problem.bring': forAccounts({ others: 'ok', ...elsewhere }),
  'problem.review': crew,
  'problem.takeIn': crew,
  'problem.decline': crew,
  'problem.merge': crew,
  'problem.assign': crew,
  'problem.answer': crew,
  'problem.handOver': crew,
  'problem.solve': crew,
  'problem.rate': forAccounts({ others: 'forbidden', resident: 'ok', ...elsewhere }),

  'activity.list': row({ others: 'ok' }),
  'activity.find': inPublic,
  'activity.create': keptByOffices,
  'activity.update': officesOnly,
  'activity.publish': officesOnly,
  'activity.discardDraft': officesOnly,
  'activity.cancel': keptByOffices,
  'activity.copy': keptByOffices,
  'activity.repeat': keptByOffices,
  'activity.setCrew': keptByOffices,
  'activity.closeRecord': keptByOffices,
  // Each sees what they run themselves.
  'activity.listOverdue': forPersons({ others: 'ok' }),
  'activity.workCalendar': forPersons({ others: 'ok' }),
  // One calendar for a district: each district's officer keeps their own.
  'activity.setCalendarDay': ofDistrict,
  'activity.hoursSettings': forPersons({ others: 'ok' }),
  'activity.setHoursSettings': ofDistrict,
  'activity.checkInKey': crew,
  // Whoever has signed up; powers and roles do not matter.
  'activity.checkIn': forPersons({
    others: 'not_signed_up',
    member: 'ok',
    otherDistrict: 'not_found',
  }),
  'activity.checkInFor': crew,
  'activity.registerVolunteer': crew,
  'activity.markAbsent': organisers,
  'activity.roster': crew,
  'activity.signUp': everyPerson,
  'activity.withdraw': forPersons({
    others: 'not_signed_up',
    member: 'ok',
    ...elsewhere,
    outsider: 'ok',
  }),
  'activity.inviteToShift': keptByOffices,
  'activity.answerInvitation': forPersons({
    others: 'not_signed_up',
    outsider: 'ok',
    ...elsewhere,
  }),
  'activity.offerSwap': forPersons({ others: 'not_signed_up', member: 'ok', ...elsewhere }),
  'activity.answerSwap': ofMember,
  'activity.endSwap': ofMember,
  'activity.listSwaps': forPersons({ others: 'ok' }),
  'activity.listQualifications': forPersons({ others: 'ok' }),
  'activity.declareQualification': forPersons({ others: 'ok' }),
  'activity.removeQualification': ofMember,
  'activity.verifyQualification': organisers,
  'activity.previewReminder': keptByOffices,
  'activity.sendReminder': keptByOffices,
  'activity.listDeliveries': keptByOffices,
  'activity.confirmHours': keptByOffices,
  'activity.objectToHours': ofMember,
  'activity.correctHours': keptByOffices,
  'activity.upholdHours': keptByOffices,
  'activity.myRecord': forPersons({ others: 'ok' }),
  'activity.addNote': keptByOffices,
  'activity.takeBackNote': keptByOffices,
  'activity.listNotes': keptByOffices,
  'activity.myNotes': forPersons({ others: 'ok' }),
  'activity.yearFigures': keptByOffices,
  'activity.sampleEntries': keptByOffices,

  'activity.issueSheet': forPersons({ others: 'sheet_empty', member: 'ok' }),
  'activity.listSheets': forPersons({ others: 'ok' }),
  'activity.printSheet': forPersons({ ...hidden, member: 'ok' }),
  // Asked for by whose it is, given by who organised it; nobody else knows of it.
  'activity.requestSeal': forPersons({ ...hidden, ...overButForbidden, member: 'ok' }),
  'activity.listSealRequests': forPersons({ others: 'ok' }),
  'activity.decideSeal': forPersons({ ...hidden, ...over, member: 'forbidden' }),
  'activity.verifySheet': row({ others: 'ok', otherDistrict: 'not_found' }),
  'activity.exportFacts': keptByOffices,
  // As far as the file, which nobody has sent.
  'activity.importAnswer': forPersons({
    others: 'forbidden',
    communityOfficer: 'file_missing',
    subdistrictOfficer: 'file_missing',
    districtOfficer: 'file_missing',
    otherDistrict: 'not_found',
  }),
  'activity.startGiving': forPersons({ others: 'ok' }),
  'activity.logGiving': forPersons({ ...hidden, member: 'ok' }),
  'activity.publishGiving': forPersons({ ...hidden, member: 'ok' }),
  'activity.endGiving': forPersons({ ...hidden, member: 'ok' }),
  'activity.findGiving': forPersons({ ...hidden, member: 'ok' }),
  'activity.myGivings': forPersons({ others: 'ok' }),
  'activity.publicGivings': forPersons({ others: 'ok' }),

  'today.show': forPersons({ others: 'ok' }),
  'file.register': forAccounts({ others: 'ok' }),
}
