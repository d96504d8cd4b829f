/** A good input for every method, aimed at the things of the world: a method without one does not compile. */
import type { InputOf, Method } from '@contract/methods'
import { dayOf } from '../../cloudfunctions/core/days'
import { flats, TODAY, WINDOWS } from './collections'
import type { Caller } from './district'
import { EVENT_CODE } from './stations'
import type { RoleName, World } from './world'

type Inputs = { [M in Method]: (world: World, role: RoleName) => InputOf<M> }

const today = dayOf(new Date())

const mate = {
  name: '吴同伴',
  category: 'full' as const,
  homeBranchName: '系统外党支部',
  skills: ['摄影'],
  services: [],
  isMobile: false,
  isInService: true,
}
const organization = {
  name: '后大街文艺队',
  type: 'filedCommunity',
  field: 'culture',
  filingNo: '社备字002',
  headIsMember: true,
} as const
const draft = {
  name: '楼道改造临时党支部',
  purpose: '改造楼道',
  plannedFrom: '2026-07-01',
  plannedTo: '2026-10-01',
} as const
const meeting = {
  kind: 'assembly',
  title: '党员大会',
  startsAt: new Date(Date.now() - 2 * 86_400_000).toISOString(),
} as const

const campaign = {
  kind: 'welfareMonth' as const,
  name: '五月公益月',
  startsOn: '2026-05-01',
  endsOn: '2099-05-31',
  themes: ['环境'],
}
const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000))
const activity = {
  title: '清洗楼道',
  kind: 'volunteer' as const,
  place: '港城花园 7 号楼',
  content: '清洗楼道和扶手',
  risk: '地面湿滑',
  shifts: [
    {
      name: '清洗',
      startsAt: `${inDays(3)}T09:00:00+08:00`,
      endsAt: `${inDays(3)}T11:00:00+08:00`,
      places: 10,
    },
  ],
}

const decision = {
  kind: 'consultation' as const,
  matter: 8 as const,
  title: '车位改造',
  question: '是否同意在公共道路两侧增设车位',
  plan: '增设 120 个车位，保留消防通道',
}

export const INPUTS: Inputs = {
  'account.me': () => ({}),
  'account.useBindingCode': ({ code }) => ({ code }),
  'account.requestBinding': ({ community }) => ({
    name: '新邻居',
    phone: '19900000099',
    regionId: community.id,
  }),
  'account.listBindingRequests': () => ({}),
  'account.decideBinding': ({ bindingRequestId }) => ({ id: bindingRequestId, approve: true }),
  'account.createBindingCode': ({ people }) => ({ personId: people.mate }),
  'account.approvePairing': ({ pairingCode }) => ({ code: pairingCode }),
  'account.listSessions': () => ({}),
  'account.revokeSession': ({ sessionId }) => ({ id: sessionId }),
  'account.listGrants': ({ community }) => ({ regionId: community.id }),
  'account.grantRole': ({ people, community }) => ({
    personId: people.mate,
    role: 'communityOfficer',
    regionId: community.id,
  }),
  'account.endGrant': ({ grantId }) => ({ id: grantId }),
  'account.listEvents': ({ branch }) => ({ subjectKind: 'branch', subjectId: branch }),

  'region.list': ({ estate }) => ({ parentId: estate.id }),
  'region.find': ({ estate }) => ({ id: estate.id }),
  'region.add': ({ estate }) => ({ parentId: estate.id, kind: 'building', name: '9号楼' }),
  'region.rename': ({ estate }) => ({ id: estate.id, name: '港城新苑' }),
  'region.listHubs': ({ community }) => ({ regionId: community.id }),
  'region.openHub': ({ street }) => ({
    regionId: street.id,
    name: '社会组织服务中心',
    address: '街道一楼',
    openedOn: today,
  }),
  'region.closeHub': ({ hubId }) => ({ id: hubId, reason: '搬迁' }),
  'region.move': ({ community, otherStreet }) => ({
    id: community.id,
    parentId: otherStreet.id,
    reason: '区划调整',
  }),
  'region.merge': ({ community, neighbour }) => ({
    id: community.id,
    intoId: neighbour.id,
    reason: '社区规模调整',
  }),
  'region.remove': ({ vacant }) => ({ id: vacant.id }),

  'organization.list': ({ community }) => ({ regionId: community.id }),
  'organization.find': (world) => ({ id: world.organization.id }),
  'organization.add': ({ community }) => ({ ...organization, regionId: community.id }),
  'organization.correct': (world) => ({
    ...organization,
    id: world.organization.id,
    version: 1,
    regionId: world.community.id,
  }),
  'organization.setStaff': (world) => ({
    id: world.organization.id,
    personId: world.people.mate,
    isStaff: true,
  }),
  'organization.cancel': (world) => ({ id: world.organization.id, reason: '已解散' }),

  'member.list': ({ community }) => ({ regionId: community.id }),
  'member.find': ({ people }) => ({ id: people.mate }),
  'member.add': ({ community }) => ({ ...mate, name: '孙新人', regionId: community.id }),
  'member.correct': ({ people, community }) => ({
    ...mate,
    id: people.mate,
    version: 1,
    regionId: community.id,
  }),
  'member.return': ({ people }) => ({ id: people.gone, version: 1, reason: '登记有误' }),
  'member.leave': ({ people }) => ({ id: people.mate, leftOn: today, reason: '转往外省' }),
  'member.revealPhone': ({ people }) => ({ id: people.mate, reason: '通知开会' }),
  'member.importTemplate': () => ({}),
  'member.previewImport': ({ people, community }) => ({
    fileId: people.mate,
    regionId: community.id,
  }),
  'member.confirmImport': ({ people }) => ({ id: people.mate }),
  'member.export': ({ community }) => ({ regionId: community.id }),

  'branch.list': ({ community }) => ({ regionId: community.id }),
  'branch.find': ({ branch }) => ({ id: branch }),
  'branch.create': ({ estate }) => ({
    ...draft,
    name: '车棚临时党支部',
    kind: 'temporary',
    regionId: estate.id,
  }),
  'branch.update': ({ states, estate }) => ({
    ...draft,
    id: states.draft,
    version: 1,
    regionId: estate.id,
  }),
  'branch.discardDraft': ({ states }) => ({ id: states.draft, version: 1 }),
  'branch.submit': ({ states }) => ({ id: states.draft, version: 1 }),
  'branch.return': ({ states }) => ({ id: states.submitted, reason: '请补充目的' }),
  'branch.approve': ({ states, people }) => ({
    id: states.submitted,
    version: 1,
    body: '中共后大街社区委员会',
    documentNo: '后党〔2026〕12号',
    approvedOn: '2026-06-28',
    secretaryId: people.mate,
  }),
  'branch.appoint': ({ branch, people }) => ({
    id: branch,
    post: 'deputySecretary',
    personId: people.outsider,
  }),
  'branch.activate': ({ states }) => ({ id: states.approved }),
  'branch.tieStation': ({ branch, stations }) => ({ id: branch, stationId: stations.open }),
  'branch.giveReason': ({ branch }) => ({ id: branch, rule: 'P-2', reason: '涉及 25 栋楼' }),
  'branch.extend': ({ branch }) => ({
    id: branch,
    plannedTo: '2099-12-31',
    reason: '管线改造未完',
  }),
  'branch.dissolve': ({ branch }) => ({ id: branch, closedOn: today, summary: '改造完成' }),
  'branch.summary': ({ branch }) => ({ id: branch }),
  'branch.listMembers': ({ branch }) => ({ branchId: branch }),
  'branch.createInvitation': ({ branch }) => ({ branchId: branch }),
  'branch.listInvitations': ({ branch }) => ({ branchId: branch }),
  'branch.endInvitation': ({ invitation }) => ({ id: invitation.id }),
  'branch.previewInvitation': ({ invitation }) => ({ token: invitation.token }),
  'branch.acceptInvitation': ({ invitation }) => ({ token: invitation.token }),
  'branch.requestToJoin': ({ invitation }) => ({
    token: invitation.token,
    name: '钱新来',
    phone: '19900000098',
    homeBranchName: '港务党支部',
  }),
  'branch.listJoinRequests': ({ branch }) => ({ id: branch }),
  'branch.decideJoin': ({ joinRequestId }) => ({ id: joinRequestId, approve: true }),
  'branch.confirmMembership': ({ branch }) => ({ branchId: branch }),
  'branch.removeMember': ({ branch, people }) => ({
    branchId: branch,
    personId: people.mate,
    reason: '重复加入',
  }),
  'branch.leave': ({ branch }) => ({ branchId: branch }),

  'branch.createGroup': ({ branch }) => ({ branchId: branch, name: '质量监理组' }),
  'branch.renameGroup': ({ group }) => ({ id: group, name: '宣传引导组' }),
  'branch.removeGroup': ({ emptyGroup }) => ({ id: emptyGroup }),
  'branch.nameLeader': ({ emptyGroup, people }) => ({ groupId: emptyGroup, personId: people.mate }),
  'branch.moveMember': ({ branch, emptyGroup, people }) => ({
    branchId: branch,
    personId: people.mate,
    groupId: emptyGroup,
    version: 1,
  }),
  'branch.createPartyGroup': ({ branch }) => ({ branchId: branch, name: '第二党小组' }),
  'branch.renamePartyGroup': ({ partyGroup }) => ({ id: partyGroup, name: '东区党小组' }),
  'branch.removePartyGroup': ({ partyGroup }) => ({ id: partyGroup }),
  'branch.namePartyLeader': ({ partyGroup, people }) => ({
    id: partyGroup,
    personId: people.mate,
  }),
  'branch.placeInPartyGroup': ({ branch, partyGroup, people }) => ({
    branchId: branch,
    partyGroupId: partyGroup,
    people: [{ personId: people.mate }],
  }),
  'branch.chooseGroup': ({ branch, emptyGroup }) => ({ branchId: branch, groupId: emptyGroup }),

  'branch.listTasks': ({ branch }) => ({ branchId: branch }),
  'branch.listLogs': ({ branch }) => ({ branchId: branch }),
  'branch.findTask': ({ task }) => ({ id: task.id }),
  'branch.board': ({ group }) => ({ groupId: group }),
  'branch.createTask': ({ group, building }) => ({
    groupId: group,
    title: '量车位',
    buildingId: building.id,
    dueOn: today,
  }),
  'branch.editTask': ({ freeTask }) => ({
    id: freeTask.id,
    version: freeTask.version,
    title: '画车位',
  }),
  'branch.assignTask': ({ freeTask, people }) => ({
    id: freeTask.id,
    version: freeTask.version,
    assigneeId: people.mate,
  }),
  'branch.takeTask': ({ freeTask }) => ({ id: freeTask.id }),
  'branch.setTaskState': ({ task }) => ({ id: task.id, version: task.version, state: 'done' }),
  'branch.logTask': ({ freeTask }) => ({ id: freeTask.id, said: '量了车位', doneOn: today }),

  'branch.listMeetings': ({ branch }) => ({ branchId: branch }),
  'branch.listDues': ({ branch }) => ({ branchId: branch }),
  'branch.findMeeting': (world) => ({ id: world.meeting.id }),
  'branch.planMeeting': ({ branch }) => ({ ...meeting, branchId: branch }),
  'branch.editMeeting': (world) => ({ ...meeting, id: world.meeting.id }),
  'branch.recordAttendance': (world) => ({
    id: world.meeting.id,
    entries: [{ personId: world.people.mate, state: 'excused' }],
  }),
  'branch.recordMotion': (world) => ({
    id: world.meeting.id,
    kind: 'decision',
    title: '分工方案',
    inFavour: 3,
    against: 0,
    abstained: 0,
  }),
  'branch.voidMotion': ({ votedMeeting }) => ({
    id: votedMeeting.id,
    motionId: votedMeeting.motions[0]?.id ?? '',
    reason: '票数写错了',
  }),
  'branch.prepareMinutes': (world) => ({ id: world.meeting.id, minutes: '草稿' }),
  'branch.holdMeeting': (world) => ({ id: world.meeting.id, minutes: '通过分工方案' }),
  'branch.cancelMeeting': (world) => ({ id: world.meeting.id }),

  'notice.list': () => ({}),
  'notice.read': () => ({}),
  'notice.consents': () => ({}),
  'notice.recordConsent': () => ({ accepted: ['reminder'] }),
  'campaign.list': () => ({}),
  'campaign.find': ({ volunteers }) => ({ id: volunteers.campaign }),
  'campaign.create': ({ community }) => ({ ...campaign, regionId: community.id }),
  'campaign.update': ({ volunteers, community }) => ({
    ...campaign,
    id: volunteers.campaignDraft,
    version: 1,
    regionId: community.id,
  }),
  'campaign.publish': ({ volunteers }) => ({ id: volunteers.campaignReady }),
  'campaign.discardDraft': ({ volunteers }) => ({ id: volunteers.campaignDraft, version: 1 }),
  'campaign.cancel': ({ volunteers }) => ({ id: volunteers.campaign, reason: '台风' }),
  'campaign.standingDays': () => ({ year: 2026 }),

  'station.list': () => ({}),
  'station.find': ({ stations }) => ({ id: stations.open }),
  'station.initiate': ({ estate }) => ({
    regionId: estate.id,
    name: '老楼互助站',
    aim: '帮老人跑腿',
    showsParty: false,
  }),
  'station.approve': ({ stations }) => ({ id: stations.proposed }),
  'station.decline': ({ stations }) => ({ id: stations.unwanted, reason: '已有一个' }),
  'station.inviteCoordinator': ({ stations }) => ({
    id: stations.open,
    name: '吴同伴',
    phone: '19900000012',
  }),
  'station.answerInvitation': ({ stations }) => ({
    id: stations.open,
    accept: true,
    showsParty: true,
  }),
  'station.showParty': ({ stations }) => ({ id: stations.open, showsParty: true }),
  'station.handOver': ({ stations, people }) => ({ id: stations.open, personId: people.leader }),
  'station.answerHandOver': ({ stations }) => ({ id: stations.resting, accept: true }),
  'station.rest': ({ stations }) => ({ id: stations.open, reason: '过年' }),
  'station.reopen': ({ stations }) => ({ id: stations.resting }),
  'station.close': ({ stations }) => ({ id: stations.open, reason: '并入社区' }),
  'station.participation': ({ stations }) => ({ id: stations.open }),
  'station.listEvents': ({ stations }) => ({ id: stations.open }),
  'station.findEvent': ({ stations }) => ({ id: stations.event }),
  'station.addEvent': ({ stations }) => ({
    id: stations.open,
    name: '端午包粽子',
    kind: 'culture',
    place: '7号楼架空层',
    heldOn: today,
  }),
  'station.cancelEvent': ({ stations }) => ({ id: stations.event, reason: '下雨' }),
  'station.signIn': ({ stations }) => ({ id: stations.event, code: EVENT_CODE }),
  'station.countEvent': ({ stations }) => ({ id: stations.event, count: 12, reason: '不用手机的' }),
  'station.reportYear': ({ stations }) => ({
    id: stations.open,
    year: 2024,
    name: 'times',
    value: 1800,
    qualifier: 'over',
    source: '互助站台账',
    reason: '启用以前的数字',
  }),
  'station.withdrawYear': ({ stations }) => ({
    id: stations.open,
    year: 2023,
    name: 'times',
    reason: '数错了',
    follows: stations.reported,
  }),

  'household.mine': () => ({}),
  'household.giveCode': ({ households }) => ({ householdId: households.neighbour }),
  'household.useCode': ({ households }) => ({
    householdId: households.coded,
    code: households.code,
  }),
  'household.leave': ({ households }) => ({ householdId: households.own }),
  'household.release': ({ households }) => ({ householdId: households.own }),
  'collection.list': () => ({}),
  'collection.find': ({ collections }) => ({ id: collections.open.id }),
  'collection.account': ({ collections }) => ({ collectionId: collections.open.id }),
  'collection.create': ({ estate, stations }) => ({
    ...WINDOWS,
    regionId: estate.id,
    stationId: stations.open,
  }),
  'collection.update': ({ collections }) => ({
    ...WINDOWS,
    id: collections.draft.id,
    version: collections.draft.version,
    name: '屋顶防水',
  }),
  'collection.discard': ({ collections }) => collections.unwanted,
  'collection.open': ({ collections }) => collections.spare,
  'collection.setCrew': ({ collections }) => ({
    id: collections.open.id,
    name: '郑待绑',
    phone: '19900000013',
    role: 'checker',
  }),
  'collection.endCrew': ({ collections, people }) => ({
    id: collections.open.id,
    personId: people.mate,
  }),
  'collection.close': ({ collections }) => ({ ...collections.closable, closing: '没有余额' }),
  'collection.reopen': ({ collections }) => ({ id: collections.closed, reason: '户主回来了' }),
  'collection.listHouseholds': ({ collections }) => ({ collectionId: collections.open.id }),
  'collection.addHouseholds': ({ collections }) => ({
    collectionId: collections.draft.id,
    households: flats(2, { building: '8' }),
  }),
  'collection.takeHouseholds': ({ collections }) => ({ collectionId: collections.draft.id }),
  'collection.correctHousehold': ({ collections: { draft } }) => ({
    id: draft.households[0]?.id ?? '',
    building: '7',
    room: '102',
    area: 9_000,
  }),
  'collection.removeHouseholds': ({ collections: { draft } }) => ({
    collectionId: draft.id,
    ids: [draft.households[1]?.id ?? ''],
  }),
  'collection.householdTemplate': () => ({}),
  'collection.importHouseholds': ({ collections, people }) => ({
    collectionId: collections.draft.id,
    fileId: people.mate,
  }),
  'collection.showAgreement': ({ collections }) => ({ householdId: collections.open.due.id }),
  'collection.recordVisit': ({ collections }) => ({
    householdId: collections.open.due.id,
    outcome: 'vacant',
    note: '邻居说常年在外',
    visitedOn: TODAY(),
  }),
  'collection.enterPayment': ({ collections: { open } }) => ({
    householdId: open.due.id,
    amountFen: open.due.dueFen,
    method: 'cash',
    payer: '陈秀英',
    paidOn: TODAY(),
  }),
  'collection.waiveShare': ({ collections: { open } }) => ({
    householdId: open.alsoDue.id,
    amountFen: open.alsoDue.dueFen,
    reason: '低保户，居民会议同意',
  }),
  'collection.enterRefund': ({ collections: { open } }) => ({
    householdId: open.paid.id,
    amountFen: 100,
    method: 'cash',
    reason: '结余退回',
  }),
  'collection.recordMoney': ({ collections }) => ({
    collectionId: collections.open.id,
    kind: 'subsidy',
    amountFen: 88_888,
    day: TODAY(),
    what: '街道补贴',
  }),
  'collection.reverseEntry': ({ collections: { open } }) => ({
    entryId: open.expense,
    reason: '记错了金额',
  }),
  'collection.withdrawEntry': ({ collections: { open } }) => ({ entryId: open.waitingOfMember }),
  'collection.decideEntries': ({ collections: { open } }) => ({
    collectionId: open.id,
    entryIds: [open.waitingOfMate],
    confirm: true,
  }),
  'collection.listLedger': ({ collections }) => ({ collectionId: collections.open.id }),
  'collection.findReceipt': ({ collections: { open } }) => ({ code: open.receipt.code }),
  'collection.claimHousehold': ({ collections: { open } }) => ({ code: open.receipt.code }),
  'collection.printReceipt': ({ collections: { open } }) => ({ id: open.receipt.id }),
  'collection.printReceipts': ({ collections }) => ({
    collectionId: collections.open.id,
    from: 1,
    to: 60,
  }),
  'collection.exportAccount': ({ collections }) => ({ collectionId: collections.open.id }),

  'deliberation.list': () => ({}),
  'deliberation.find': ({ deliberations }) => ({ id: deliberations.choosing.id }),
  'deliberation.printBoard': ({ deliberations }) => ({ id: deliberations.choosing.id }),
  'deliberation.begin': ({ estate }) => ({
    regionId: estate.id,
    title: '电动车棚',
    aim: '商量建在哪里',
  }),
  'deliberation.edit': ({ deliberations }) => ({
    id: deliberations.choosing.id,
    version: 1,
    title: '老旧小区改造（二期）',
    aim: '车位、楼道、绿化',
  }),
  'deliberation.setQuestions': ({ deliberations }) => ({
    id: deliberations.consulting.id,
    version: 1,
    step: 'menu' as const,
    questions: [
      {
        prompt: '楼道怎么改',
        pick: 'many' as const,
        options: [{ title: '粉刷', effect: '亮堂', costFen: 1_200_000 }, { title: '扶手' }],
      },
    ],
  }),
  'deliberation.openStep': ({ deliberations }) => ({
    id: deliberations.draft.id,
    step: 'consultation' as const,
    closesOn: inDays(10),
  }),
  'deliberation.remind': ({ deliberations }) => ({ id: deliberations.choosing.id }),
  'deliberation.extend': ({ deliberations }) => ({
    id: deliberations.choosing.id,
    closesOn: inDays(12),
  }),
  'deliberation.summarize': ({ deliberations: { choosing } }) => ({
    id: choosing.id,
    questionId: choosing.consultation.id,
    summary: '多数住户先要车位',
  }),
  'deliberation.startDeciding': ({ deliberations }) => ({
    id: deliberations.closed.id,
    reason: '空楼没有住户',
  }),
  'deliberation.linkDecision': ({ deliberations, decisions }) => ({
    id: deliberations.deciding.id,
    decisionId: decisions.voting,
  }),
  'deliberation.startWorks': ({ deliberations }) => ({
    id: deliberations.deciding.id,
    startedOn: today,
    basis: '业主表决通过',
  }),
  'deliberation.addWork': ({ deliberations }) => ({
    id: deliberations.working.id,
    workedOn: today,
    said: '车位划线',
    photoIds: [],
  }),
  'deliberation.setAccount': ({ deliberations }) => ({
    id: deliberations.working.id,
    version: 1,
    lines: [{ kind: 'income' as const, title: '街道补贴', fen: 100_000_00 }],
  }),
  'deliberation.finish': ({ deliberations }) => ({
    id: deliberations.working.id,
    finishedOn: today,
    summary: '车位增加一倍',
  }),
  'deliberation.cancel': ({ deliberations }) => ({
    id: deliberations.choosing.id,
    reason: '方案重做',
  }),
  'deliberation.reply': ({ deliberations: { choosing }, households }) => ({
    id: choosing.id,
    step: 'menu' as const,
    householdId: households.own,
    optionIds: choosing.menu.options.slice(0, 1),
  }),
  'deliberation.progress': ({ deliberations, building }) => ({
    id: deliberations.choosing.id,
    step: 'menu' as const,
    buildingId: building.id,
  }),
  'deliberation.listOpinions': ({ deliberations: { choosing } }) => ({
    id: choosing.id,
    questionId: choosing.consultation.id,
  }),
  'deliberation.proposePlan': ({ deliberations }) => ({
    id: deliberations.choosing.id,
    firstOn: today,
    evenings: 12,
    perEvening: 2,
    fitAll: false,
  }),
  'deliberation.planMeetings': ({ deliberations, building }) => ({
    id: deliberations.choosing.id,
    meetings: [
      {
        startsAt: `${inDays(2)}T19:00:00+08:00`,
        place: '小区议事厅',
        buildingIds: [building.id],
      },
    ],
  }),
  'deliberation.findMeeting': ({ deliberations }) => ({ meetingId: deliberations.evening }),
  'deliberation.printInvitation': ({ deliberations }) => ({ meetingId: deliberations.evening }),
  'deliberation.signIn': ({ deliberations, households }) => ({
    meetingId: deliberations.evening,
    householdId: households.own,
    isPresent: true,
  }),
  'deliberation.holdMeeting': ({ deliberations }) => ({
    meetingId: deliberations.evening,
    minutes: '讲解了方案，回答了疑问',
  }),
  'deliberation.tellEvening': ({ deliberations }) => ({ meetingId: deliberations.coming }),
  'deliberation.cancelMeeting': ({ deliberations }) => ({
    meetingId: deliberations.otherEvening,
    reason: '下大雨',
  }),
  'deliberation.raiseDoubt': ({ deliberations, households }) => ({
    id: deliberations.choosing.id,
    householdId: households.own,
    reason: '担心施工噪音',
  }),
  'deliberation.listDoubts': ({ deliberations }) => ({ id: deliberations.choosing.id }),
  'deliberation.logVisit': ({ deliberations }) => ({
    doubtId: deliberations.doubt,
    visitedOn: today,
    outcome: 'eased' as const,
    said: '看了图纸，放心一些',
    next: '带施工方再来一次',
    nextOn: inDays(3),
  }),
  'problem.list': ({ stations }) => ({ view: 'public', stationId: stations.open }),
  'problem.find': ({ problems }) => ({ id: problems.fresh }),
  'problem.findSimilar': ({ stations }) => ({ stationId: stations.open, words: '路灯不亮了' }),
  'problem.bring': ({ stations }) => ({
    stationId: stations.open,
    kind: 'parking',
    words: '消防通道停了车',
    place: '2号楼东侧',
    urgency: 'urgent',
    showsName: false,
    belongsHere: true,
  }),
  'problem.review': ({ problems }) => ({
    id: problems.fresh,
    stepId: problems.step,
    approve: false,
    reason: '写了邻居的姓名',
  }),
  'problem.takeIn': ({ problems }) => ({ id: problems.fresh, urgency: 'normal' }),
  'problem.decline': ({ problems }) => ({ id: problems.unwanted, reason: '请找物业报修' }),
  'problem.merge': ({ problems }) => ({ id: problems.twin, intoId: problems.taken }),
  'problem.assign': ({ problems, people }) => ({ id: problems.taken, personId: people.leader }),
  'problem.answer': ({ problems }) => ({ id: problems.taken, text: '周六上门看' }),
  'problem.handOver': ({ problems }) => ({
    id: problems.taken,
    dueOn: inDays(10),
    reason: '要动公共维修资金',
  }),
  'problem.solve': ({ problems }) => ({ id: problems.taken, result: '换了灯' }),
  'problem.rate': ({ problems }) => ({ id: problems.solved, stars: 5, words: '很快' }),

  'activity.list': () => ({}),
  'activity.find': ({ volunteers }) => ({ id: volunteers.activity.id }),
  'activity.create': ({ community, estate }) => ({
    ...activity,
    organiserKind: 'region',
    organiserId: community.id,
    regionId: estate.id,
  }),
  'activity.update': ({ volunteers, estate }) => ({
    ...activity,
    id: volunteers.draft.id,
    version: 1,
    regionId: estate.id,
  }),
  'activity.publish': ({ volunteers }) => ({ id: volunteers.ready.id, version: 1 }),
  'activity.discardDraft': ({ volunteers }) => ({ id: volunteers.spare.id, version: 1 }),
  'activity.cancel': ({ volunteers }) => ({ id: volunteers.activity.id, reason: '台风' }),
  'activity.copy': ({ volunteers }) => ({ id: volunteers.activity.id, startsOn: '2026-12-12' }),
  'activity.repeat': ({ volunteers }) => ({ id: volunteers.activity.id, untilOn: inDays(30) }),
  'activity.setCrew': ({ volunteers, people }) => ({
    activityId: volunteers.activity.id,
    personId: people.mate,
    role: 'helper',
  }),
  'activity.closeRecord': ({ volunteers }) => ({ id: volunteers.ended.id }),
  'activity.listOverdue': () => ({}),
  'activity.workCalendar': () => ({ year: 2026 }),
  'activity.setCalendarDay': () => ({ day: '2027-02-20', isWorking: true, name: '春节调休' }),
  'activity.hoursSettings': () => ({}),
  'activity.setHoursSettings': () => ({
    rounding: 'quarterHour',
    dailyLimitMinutes: 480,
    restMinutes: 480,
  }),
  'activity.checkInKey': ({ gathering }) => ({ activityId: gathering.id }),
  'activity.checkIn': ({ gathering }) => ({
    activityId: gathering.id,
    direction: 'in',
    proof: { kind: 'scan', token: gathering.token() },
    scannedAt: new Date().toISOString(),
    device: 'device-of-the-matrix',
  }),
  'activity.checkInFor': ({ gathering, people }) => ({
    shiftId: gathering.shiftId,
    personId: people.mate,
    direction: 'in',
  }),
  'activity.registerVolunteer': ({ gathering }) => ({
    shiftId: gathering.shiftId,
    name: '陈秀英',
    phone: '19900000097',
  }),
  'activity.markAbsent': ({ gathering, people }) => ({
    shiftId: gathering.shiftId,
    personId: people.mate,
    kind: 'excused',
    reason: '身体不适',
  }),
  'activity.roster': ({ gathering }) => ({ activityId: gathering.id }),
  'activity.signUp': ({ service }) => ({ shiftId: service.upcoming.shiftId }),
  'activity.withdraw': ({ service }) => ({ shiftId: service.upcoming.shiftId }),
  'activity.inviteToShift': ({ volunteers, people }) => ({
    shiftId: volunteers.activity.shiftId,
    personIds: [people.mate],
  }),
  'activity.answerInvitation': ({ service }) => ({
    shiftId: service.upcoming.shiftId,
    accept: false,
  }),
  'activity.offerSwap': ({ service, people }) => ({
    shiftId: service.upcoming.shiftId,
    toPersonId: people.mate,
  }),
  'activity.answerSwap': ({ service }) => ({ id: service.swapToMember, accept: true }),
  'activity.endSwap': ({ service }) => ({ id: service.swapOfMember }),
  'activity.listSwaps': () => ({}),
  'activity.listQualifications': () => ({}),
  'activity.declareQualification': () => ({ name: '急救员证', expiresOn: '2028-12-31' }),
  'activity.removeQualification': ({ service }) => ({ id: service.qualificationId }),
  'activity.verifyQualification': ({ service, gathering }) => ({
    id: service.qualificationId,
    activityId: gathering.id,
  }),
  'activity.previewReminder': ({ service }) => ({
    activityId: service.upcoming.id,
    purpose: 'startsSoon',
  }),
  'activity.sendReminder': ({ service }) => ({
    activityId: service.upcoming.id,
    purpose: 'startsSoon',
  }),
  'activity.listDeliveries': ({ service }) => ({ activityId: service.upcoming.id }),
  'activity.confirmHours': ({ service, people }) => ({
    activityId: service.served.id,
    items: [{ shiftId: service.served.shiftId, personId: people.member, minutes: 120 }],
  }),
  'activity.objectToHours': ({ service }) => ({
    shiftId: service.settled.shiftId,
    entryId: service.settled.entryId,
    reason: '少记了半小时',
  }),
  'activity.correctHours': ({ service, people }) => ({
    shiftId: service.settled.shiftId,
    personId: people.member,
    entryId: service.settled.entryId,
    minutes: 90,
    reason: '提前走了半小时',
  }),
  'activity.upholdHours': ({ service, people }) => ({
    shiftId: service.objected.shiftId,
    personId: people.member,
    entryId: service.objected.entryId,
    reason: '现场核实无误',
  }),
  'activity.myRecord': () => ({}),
  'activity.addNote': ({ service, people }) => ({
    activityId: service.served.id,
    personIds: [people.member],
    note: { kind: 'training', name: '急救培训', day: '2026-01-05', minutes: 120 },
  }),
  'activity.takeBackNote': ({ service }) => ({ id: service.noteId, reason: '记错了人' }),
  'activity.listNotes': ({ service }) => ({ activityId: service.served.id }),
  'activity.myNotes': () => ({}),
  'activity.yearFigures': ({ community }) => ({ regionId: community.id, year: 2026 }),
  'activity.sampleEntries': ({ community }) => ({ regionId: community.id, year: 2026 }),

  'activity.issueSheet': () => ({ from: '2020-01-01', to: today }),
  'activity.listSheets': () => ({}),
  'activity.printSheet': ({ records }) => ({ id: records.sheet.id }),
  'activity.requestSeal': ({ records }) => ({ id: records.sheet.id }),
  'activity.listSealRequests': () => ({}),
  'activity.decideSeal': ({ records }) => ({ id: records.waiting.id, approve: true }),
  'activity.verifySheet': ({ records: { sheet } }) => ({ number: sheet.number, code: sheet.code }),
  'activity.exportFacts': ({ volunteers }) => ({ activityId: volunteers.ended.id }),
  'activity.importAnswer': ({ volunteers, people }) => ({
    activityId: volunteers.ended.id,
    fileId: people.mate,
  }),
  'activity.startGiving': () => ({ title: '给工地送凉开水', startedOn: '2026-07-01' }),
  'activity.logGiving': ({ records }) => ({ id: records.giving, day: today }),
  'activity.publishGiving': ({ records }) => ({ id: records.giving, isPublic: true }),
  'activity.endGiving': ({ records }) => ({ id: records.giving }),
  'activity.findGiving': ({ records }) => ({ id: records.giving }),
  'activity.myGivings': () => ({}),
  'activity.publicGivings': () => ({}),

  'dashboard.page': ({ community }) => ({ regionId: community.id }),
  'dashboard.branch': ({ branch }) => ({ id: branch }),
  'dashboard.organization': (world) => ({ id: world.organization.id }),
  'dashboard.listOrganised': ({ branch }) => ({ kind: 'branch', id: branch }),
  'dashboard.list': ({ community }) => ({ regionId: community.id, list: 'stations' }),
  'dashboard.export': ({ community }) => ({ regionId: community.id }),
  'dashboard.print': ({ community }) => ({ regionId: community.id }),
  'dashboard.takeChart': ({ community }) => ({ regionId: community.id }),
  'dashboard.listBulletins': ({ community }) => ({ regionId: community.id }),
  'dashboard.printBulletin': ({ bulletinId }) => ({ id: bulletinId }),
  'dashboard.wall': ({ community }) => ({ regionId: community.id }),
  'dashboard.screenWall': ({ screen }) => ({ token: screen.token }),
  'dashboard.listScreens': ({ community }) => ({ regionId: community.id }),
  'dashboard.openScreen': ({ community }) => ({
    regionId: community.id,
    name: '社区大厅',
    days: 30,
  }),
  'dashboard.endScreen': ({ screen }) => ({ id: screen.endingId }),
  'dashboard.exportSubject': ({ branch }) => ({ kind: 'branch', id: branch }),
  'dashboard.exportList': ({ community }) => ({ regionId: community.id, list: 'stations' }),
  'dashboard.listReported': ({ community }) => ({ regionId: community.id, name: 'organizations' }),
  'dashboard.enterReported': ({ community }) => ({
    regionId: community.id,
    name: 'microServices',
    value: 700,
    qualifier: 'over',
    source: '社区年报',
    asOf: today,
    reason: '年度统计',
  }),
  'dashboard.withdrawReported': ({ community, reportedId }) => ({
    regionId: community.id,
    name: 'stations',
    follows: reportedId,
    reason: '口径不对',
  }),
  'decision.list': ({ estate }) => ({ regionId: estate.id }),
  'decision.find': ({ decisions }) => ({ id: decisions.voting }),
  'decision.draft': ({ estate }) => ({ ...decision, regionId: estate.id }),
  'decision.edit': ({ decisions }) => ({
    ...decision,
    id: decisions.draft,
    version: 1,
    title: '车位改造（第二稿）',
  }),
  'decision.announce': ({ decisions }) => ({
    id: decisions.draft,
    opensAt: `${inDays(16)}T09:00:00+08:00`,
    closesAt: `${inDays(30)}T18:00:00+08:00`,
    fileIds: [],
  }),
  'decision.addProof': ({ decisions }) => ({
    id: decisions.voting,
    about: 'notice',
    fileIds: [decisions.photo],
  }),
  'decision.cancel': ({ decisions }) => ({ id: decisions.unwanted, reason: '方案要重做' }),
  'decision.enter': ({ decisions }) => ({
    id: decisions.voting,
    building: '8幢',
    room: '101',
    code: decisions.code,
  }),
  'decision.vote': ({ decisions }) => ({
    id: decisions.voting,
    voterId: decisions.voters.member,
    choice: 'yes',
  }),
  'decision.listVoters': ({ decisions }) => ({ id: decisions.voting }),
  'decision.printCodes': ({ decisions }) => ({ id: decisions.voting, building: '7号楼' }),
  'decision.remind': ({ decisions }) => ({ id: decisions.voting }),
  'decision.renewCode': ({ decisions }) => ({
    id: decisions.voting,
    voterId: decisions.voters.other,
    reason: '纸条丢了',
  }),
  'decision.enterPaper': ({ decisions }) => ({
    id: decisions.voting,
    voterId: decisions.voters.other,
    channel: 'paper',
    choice: 'yes',
    castAt: new Date().toISOString(),
    fileIds: [decisions.photo],
  }),
  'decision.checkPaper': ({ decisions }) => ({ paperId: decisions.paper, accept: true }),
  'decision.listPapers': ({ decisions }) => ({ id: decisions.voting }),
  'decision.object': ({ decisions }) => ({
    id: decisions.closed,
    voterId: decisions.closedVoter,
    said: '没有通知到我',
  }),
  'decision.answerObjection': ({ decisions }) => ({
    objectionId: decisions.objection,
    answer: '公告照片已补充',
  }),
  'decision.listObjections': ({ decisions }) => ({ id: decisions.closed }),
  'decision.exportPack': ({ decisions }) => ({ id: decisions.closed, format: 'xlsx' }),
  'decision.listPacks': ({ decisions }) => ({ id: decisions.closed }),
  'decision.checkPack': () => ({ sha256: 'a'.repeat(64) }),
  'decision.showRegister': ({ estate }) => ({ regionId: estate.id }),
  'decision.listUnits': ({ estate }) => ({ regionId: estate.id }),
  'decision.correctUnit': ({ decisions }) => ({
    id: decisions.unit,
    area: 8935,
    areaBasis: 'measured',
    reason: '按实测',
  }),
  'decision.removeUnit': ({ decisions }) => ({ id: decisions.unit, reason: '录错了' }),
  'decision.registerTemplate': () => ({}),
  'decision.previewRegister': ({ people, estate }) => ({
    fileId: people.mate,
    regionId: estate.id,
  }),
  'decision.confirmRegister': ({ people }) => ({ id: people.mate }),

  'today.show': () => ({}),
  'file.register': () => ({
    cloudFileId: 'cloud://env.bucket/incoming/3f2b8c1a-5d6e-4f70-8a9b-0c1d2e3f4a5b.png',
  }),
}

/** Somebody for whom the method succeeds. */
export function doerOf({ accounts }: World, method: Method): Caller {
  const { secretary, leader, member, communityOfficer, subdistrictOfficer, unbound } = accounts
  const { districtOfficer, outsider } = accounts
  if (/useBindingCode|requestBinding|requestToJoin/.test(method)) return unbound
  if (/grantRole|endGrant|openHub/.test(method)) return subdistrictOfficer
  if (/revokeSession|leave$/.test(method) && method !== 'member.leave') return member
  if (/Sheet$|requestSeal|Giving$/.test(method)) return member
  if (method === 'branch.takeTask') return leader
  if (/^region\.(move|merge)$/.test(method)) return districtOfficer
  if (method === 'branch.confirmMembership') return member
  if (/activity\.set(CalendarDay|HoursSettings)/.test(method)) return districtOfficer
  if (/activity\.(checkIn$|withdraw|(offer|answer|end)Swap|removeQual|objectTo)/.test(method))
    return member
  if (method === 'activity.answerInvitation') return outsider
  if (method === 'collection.withdrawEntry') return member
  if (method === 'station.answerInvitation' || method === 'decision.vote') return member
  if (method === 'decision.object') return accounts.resident
  if (method === 'deliberation.reply') return accounts.resident
  if (/^household\.(useCode|leave)/.test(method)) return accounts.resident
  if (method === 'problem.rate') return accounts.resident
  if (method === 'station.showParty' || method === 'station.answerHandOver') return leader
  const isOfSecretary =
    /^branch\.(create(Group|PartyGroup|Task)|rename|remove|name|place|move|choose|plan|edit|record|void|prepare|hold|cancel|assign|set|log|accept)/
  return isOfSecretary.test(method) ? secretary : communityOfficer
}
