/** A good input for every method, aimed at the things of the world: a method without one does not compile. */
import type { InputOf, Method } from '@contract/methods'
import { dayOf } from '../../cloudfunctions/core/days'
import type { Caller } from './district'
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
  title: '8月党员大会',
  startsAt: '2026-08-01T09:00:00+08:00',
} as const

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
  'branch.submit': ({ states }) => ({ id: states.draft }),
  'branch.return': ({ states }) => ({ id: states.submitted, reason: '请补充目的' }),
  'branch.approve': ({ states, people }) => ({
    id: states.submitted,
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
  'branch.giveReason': ({ branch }) => ({ id: branch, rule: 'P-2', reason: '涉及 25 栋楼' }),
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

  'today.show': () => ({}),
  'file.register': () => ({ cloudFileId: 'cloud://env.bucket/photo.png' }),
}

/** Somebody for whom the method succeeds. */
export function doerOf({ accounts }: World, method: Method): Caller {
  const { secretary, leader, member, communityOfficer, subdistrictOfficer, unbound } = accounts
  if (/useBindingCode|requestBinding|requestToJoin/.test(method)) return unbound
  if (/grantRole|endGrant/.test(method)) return subdistrictOfficer
  if (/revokeSession|leave$/.test(method) && method !== 'member.leave') return member
  if (method === 'branch.takeTask') return leader
  const isOfSecretary =
    /^branch\.(create(Group|Task)|rename|remove|name|move|choose|plan|edit|record|prepare|hold|cancel|assign|set|log|accept)/
  return isOfSecretary.test(method) ? secretary : communityOfficer
}
