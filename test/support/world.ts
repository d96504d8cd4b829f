/** One small district with somebody in each role, and one thing of each kind to act on. */
import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '../../cloudfunctions/core/days'
import { makeBulletins } from '../../cloudfunctions/features/dashboard/commands/makeBulletins'
import { buildCollections } from './collections'
import { buildDecisions } from './decisions'
import { buildDeliberations } from './deliberations'
import { type Caller, DISTRICT, STRANGER, type TestDistrict } from './district'
import {
  buildBranch,
  buildDistrict,
  buildGrant,
  buildGroup,
  buildMember,
  buildOfficer,
  buildPartyGroup,
  buildPerson,
  buildRegion,
  joinBranch,
  signIn,
} from './factories'
import { buildHouseholds } from './households'
import { buildProblems } from './problems'
import { buildRecords } from './records'
import { buildService } from './service'
import { buildStations } from './stations'
import { buildActivity, buildCrew, buildSignUp, buildVolunteers, tokenFor } from './volunteers'

/** The timer is none of them: the clock runs commands itself and calls no method. */
export const ROLES = [
  'stranger',
  'wechatUnknown',
  'unbound',
  'resident',
  'outsider',
  'member',
  'leader',
  'secretary',
  'deputySecretary',
  'organizationStaff',
  'communityOfficer',
  'subdistrictOfficer',
  'districtOfficer',
  'otherSubdistrict',
  'otherDistrict',
] as const
export type RoleName = (typeof ROLES)[number]

export const OTHER_DISTRICT = '330212'

export type World = Awaited<ReturnType<typeof buildWorld>>

export async function buildWorld(test: TestDistrict) {
  const places = await buildPlaces(test)
  const { district, street, community, estate, otherStreet } = places
  const communityOfficer = await buildOfficer(test, 'communityOfficer', community)
  const createdBy = communityOfficer.personId ?? ''

  const home = await buildBranch(test, {
    region: community,
    kind: 'regular',
    name: '后大街第一党支部',
  })
  const branch = await buildBranch(test, { region: estate, name: '港城花园临时党支部', createdBy })
  const states = {
    draft: (
      await test.must(communityOfficer, 'branch.create', {
        kind: 'temporary',
        name: '草稿支部',
        regionId: estate.id,
        purpose: '改造车棚',
        plannedFrom: dayOf(new Date()),
        plannedTo: addDays(dayOf(new Date()), 90),
      })
    ).id,
    submitted: await buildBranch(test, {
      region: estate,
      state: 'submitted',
      name: '待批支部',
    }),
    approved: await buildBranch(test, {
      region: estate,
      state: 'approved',
      name: '已批支部',
      createdBy,
    }),
  }
  const group = await buildGroup(test, branch)
  const emptyGroup = await buildGroup(test, branch, '设计规划组')
  const partyGroup = await buildPartyGroup(test, branch)

  const people = await buildPeople(test, community, {
    home,
    branch,
    approved: states.approved,
    group,
  })
  const volunteers = await buildVolunteers(test, { community, estate, createdBy })
  const applicant = await signIn(test)
  const claimant = await signIn(test)
  const accounts: Record<RoleName, Caller> = {
    stranger: STRANGER,
    wechatUnknown: { identity: { kind: 'wechat', openid: `openid-${randomUUID()}` } },
    unbound: await signIn(test),
    resident: await signIn(test, await buildPerson(test, { name: '陈居民' })),
    outsider: await signIn(test, people.outsider),
    member: await signIn(test, people.member),
    leader: await signIn(test, people.leader),
    secretary: { ...(await signIn(test, people.secretary)), as: people.secretaryGrant },
    deputySecretary: { ...(await signIn(test, people.deputy)), as: people.deputyGrant },
    organizationStaff: await signIn(test, await buildPerson(test, { name: '钱干事' })),
    communityOfficer,
    subdistrictOfficer: await buildOfficer(test, 'subdistrictOfficer', street),
    districtOfficer: await buildOfficer(test, 'districtOfficer', district),
    otherSubdistrict: await buildOfficer(test, 'subdistrictOfficer', otherStreet),
    otherDistrict: await buildOfficer(test, 'districtOfficer', places.elsewhere, OTHER_DISTRICT),
  }
  const gathering = await buildGathering(test, estate, createdBy, people)
  const households = await buildHouseholds(test, places.building, {
    resident: accounts.resident,
    visitor: people.member,
  })
  const ids = {
    ...places,
    home,
    branch,
    states,
    group,
    emptyGroup,
    partyGroup,
    people,
    createdBy,
    gathering,
  }
  const stations = await buildStations(test, estate, createdBy, people)
  const mate = await signIn(test, people.mate)
  return {
    mate,
    ...ids,
    accounts,
    decisions: await buildDecisions(test, {
      estate,
      createdBy,
      enteredBy: people.secretary,
      resident: accounts.resident.accountId ?? '',
      office: communityOfficer.accountId ?? '',
    }),
    ...(await buildThings(test, { ...ids, accounts, applicant, claimant })),
    service: await buildService(test, { community, estate, createdBy, people }),
    volunteers,
    households,
    deliberations: await buildDeliberations(test, {
      estate,
      building: places.building,
      createdBy,
      visitor: people.member,
      accountId: accounts.resident.accountId ?? '',
      households: households.places,
    }),
    stations,
    collections: await buildCollections(test, {
      estate,
      station: stations.open,
      officer: communityOfficer,
      member: accounts.member,
      mate,
    }),
    problems: await buildProblems(test, stations.open, {
      resident: accounts.resident,
      keeper: accounts.secretary,
    }),
    records: await buildRecords(test, volunteers.ended, people.member, createdBy),
  }
}

async function buildPlaces(test: TestDistrict) {
  const district = await buildDistrict(test)
  const street = await buildRegion(test, { kind: 'subdistrict', name: '招宝山街道' }, district)
  const otherStreet = await buildRegion(test, { kind: 'subdistrict', name: '蛟川街道' }, district)
  const community = await buildRegion(test, { kind: 'community', name: '后大街社区' }, street)
  const neighbour = await buildRegion(test, { kind: 'community', name: '俞范社区' }, otherStreet)
  const estate = await buildRegion(test, { kind: 'estate', name: '港城花园' }, community)
  const building = await buildRegion(test, { kind: 'building', name: '7号楼' }, estate)
  const elsewhere = await buildDistrict(test, OTHER_DISTRICT, '鄞州区')
  return { district, street, otherStreet, community, neighbour, estate, building, elsewhere }
}

/** An activity that is under way, with a member and a mate who signed up, and a crew. */
async function buildGathering(
  test: TestDistrict,
  region: { id: string; path: string },
  createdBy: string,
  people: { member: string; mate: string; secretary: string; leader: string },
) {
  const startsAt = new Date(Date.now() - 600_000)
  const activity = await buildActivity(test, { region, createdBy, startsAt })
  for (const id of [people.member, people.mate]) await buildSignUp(test, activity, id)
  await buildCrew(test, activity, people.secretary, 'organiser')
  await buildCrew(test, activity, people.leader, 'helper')
  return { ...activity, token: () => tokenFor(test, activity.id) }
}

interface Homes {
  home: string
  branch: string
  approved: string
  group: string
}

async function buildPeople(test: TestDistrict, region: { id: string; path: string }, homes: Homes) {
  const { home, branch, approved, group } = homes
  const [outsider, member, leader, secretary, deputy, mate, third] = [
    await buildMember(test, { region, name: '方外人', homeBranchId: home }),
    await buildMember(test, { region, name: '何建国', phone: '19900000011' }),
    await buildMember(test, { region, name: '李组长' }),
    await buildMember(test, { region, name: '周敏' }),
    await buildMember(test, { region, name: '冯副书记' }),
    await buildMember(test, { region, name: '吴同伴', phone: '19900000012' }),
    await buildMember(test, { region, name: '郑待绑', phone: '19900000013' }),
  ]
  for (const id of [member, leader, mate]) await joinBranch(test, branch, id, group)
  for (const id of [secretary, deputy]) await joinBranch(test, branch, id)
  for (const id of [member, leader, secretary, deputy]) await joinBranch(test, approved, id)
  await buildGrant(test, leader, 'leader', group)
  const secretaryGrant = await buildGrant(test, secretary, 'secretary', branch)
  const deputyGrant = await buildGrant(test, deputy, 'deputySecretary', branch)
  const approvedGrant = await buildGrant(test, secretary, 'secretary', approved)
  const deputyOfApproved = await buildGrant(test, deputy, 'deputySecretary', approved)
  const gone = await buildMember(test, { region, name: '郭已离' })
  await test.rows((db) =>
    db
      .updateTable('member')
      .set({ status: 'left', leftOn: '2026-10-01', leftReason: '转往外省' })
      .where('personId', '=', gone)
      .execute(),
  )
  const grants = { gone, secretaryGrant, approvedGrant, deputyGrant, deputyOfApproved }
  return { outsider, member, leader, secretary, deputy, mate, third, ...grants }
}

interface Made {
  community: { id: string }
  estate: { id: string }
  branch: string
  group: string
  people: { member: string; third: string; mate: string }
  accounts: Record<RoleName, Caller>
  applicant: Caller
  claimant: Caller
}

/** Through the front door, as people make them. */
async function buildThings(test: TestDistrict, made: Made) {
  const { community, branch, group, people, accounts, applicant, claimant } = made
  const { communityOfficer, secretary, leader, member } = accounts
  const organization = await test.must(communityOfficer, 'organization.add', {
    name: '后大街志愿服务队',
    type: 'filedCommunity',
    field: 'service',
    regionId: community.id,
    filingNo: '社备字001',
    headIsMember: false,
  })
  const { organizationStaff } = accounts
  await buildGrant(test, organizationStaff.personId ?? '', 'organizationStaff', organization.id)
  const invitation = await test.must(secretary, 'branch.createInvitation', { branchId: branch })
  await test.must(applicant, 'branch.requestToJoin', {
    token: invitation.token,
    name: '林志远',
    phone: '19900000014',
    homeBranchName: '炼化机关党支部',
  })
  const [joinRequest] = await test.must(secretary, 'branch.listJoinRequests', { id: branch })
  await test.must(claimant, 'account.requestBinding', {
    name: '郑待绑',
    phone: '19900000013',
    regionId: community.id,
  })
  const [bindingRequest] = await test.must(communityOfficer, 'account.listBindingRequests', {})
  const bindingCode = await test.must(communityOfficer, 'account.createBindingCode', {
    personId: people.third,
  })
  const freeTask = await test.must(leader, 'branch.createTask', {
    groupId: group,
    title: '没人领的任务',
  })
  const task = await test.must(leader, 'branch.createTask', {
    groupId: group,
    title: '8号楼车位图',
    assigneeId: people.member,
  })
  const meeting = await test.must(secretary, 'branch.planMeeting', {
    branchId: branch,
    kind: 'assembly',
    title: '7月党员大会',
    startsAt: new Date().toISOString(),
  })
  await test.must(secretary, 'branch.recordAttendance', {
    id: meeting.id,
    entries: meeting.attendance.map(({ id }) => ({ personId: id, state: 'present' as const })),
  })
  const voted = await test.must(secretary, 'branch.planMeeting', {
    branchId: branch,
    kind: 'assembly',
    title: '8月党员大会',
    startsAt: new Date().toISOString(),
  })
  await test.must(secretary, 'branch.recordAttendance', {
    id: voted.id,
    entries: voted.attendance.map(({ id }) => ({ personId: id, state: 'present' as const })),
  })
  const votedMeeting = await test.must(secretary, 'branch.recordMotion', {
    id: voted.id,
    kind: 'decision',
    title: '值班安排',
    inFavour: 3,
    against: 0,
    abstained: 0,
  })
  const { hub } = await test.must(communityOfficer, 'region.openHub', {
    regionId: community.id,
    name: '后大街社区社会组织服务站',
    address: '邻里中心一楼',
    openedOn: '2025-06-01',
  })
  const vacant = await test.must(communityOfficer, 'region.add', {
    parentId: made.estate.id,
    kind: 'building',
    name: '空楼',
  })
  await test.rows((db) => makeBulletins(db, DISTRICT, new Date()))
  const { id: bulletinId } = await test.rows((db) =>
    db
      .selectFrom('dashboardBulletin')
      .select('id')
      .where('regionId', '=', community.id)
      .executeTakeFirstOrThrow(),
  )
  const screenOf = (name: string) =>
    test.must(communityOfficer, 'dashboard.openScreen', { regionId: community.id, name, days: 30 })
  const [hanging, ending] = [await screenOf('一楼大厅'), await screenOf('旧大厅')]
  const screen = { token: hanging.token, endingId: ending.screens[0]?.id ?? '' }
  const { entries } = await test.must(communityOfficer, 'dashboard.enterReported', {
    regionId: community.id,
    name: 'stations',
    value: 10,
    qualifier: 'about',
    source: '社区台账',
    asOf: '2026-11-01',
    reason: '年度统计',
  })
  const [session] = await test.must(member, 'account.listSessions', {})
  const [grant] = (await test.must(communityOfficer, 'account.me', {})).grants
  const { startPairing } = await import('../../cloudfunctions/features/account/commands/pairing')
  const pairing = await test.rows((db) =>
    startPairing(db, test.vault, { districtId: DISTRICT, device: '测试', now: new Date() }),
  )
  return {
    organization,
    invitation,
    joinRequestId: joinRequest?.id ?? '',
    bindingRequestId: bindingRequest?.id ?? '',
    code: bindingCode.code,
    freeTask,
    task,
    meeting,
    votedMeeting,
    vacant,
    hubId: hub?.id ?? '',
    screen,
    bulletinId,
    reportedId: entries[0]?.id ?? '',
    sessionId: session?.id ?? '',
    grantId: grant?.id ?? '',
    pairingCode: pairing.code,
  }
}
