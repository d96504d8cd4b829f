import type { BranchKind, BranchState } from '@contract/branch'
import type { Actor } from '../../core/identity'
import { isLeaderOf, isOfficeOver, isSecretaryOf, type Policy } from '../../core/policy'

export interface BranchPlace {
  id: string
  kind: BranchKind
  state: BranchState
  regionPath: string
  createdBy: string
  submittedBy: string | null
}

const isRunning = ({ state }: BranchPlace) => state === 'approved' || state === 'active'
const isTemporary = ({ kind }: BranchPlace) => kind === 'temporary'
const belongs = (actor: Actor, branch: BranchPlace) => actor.branchIds.includes(branch.id)
const runs = (actor: Actor, branch: BranchPlace) =>
  isSecretaryOf(actor, branch.id) || isOfficeOver(actor, branch.regionPath)
/** What a role may see or do ends with it: whoever drafted may as long as they still could draft there. */
const drafted = (actor: Actor, branch: BranchPlace) =>
  branch.createdBy === actor.personId && branchPlacePolicy.create(actor, branch)
const drafts = (actor: Actor, branch: BranchPlace) =>
  drafted(actor, branch) || isOfficeOver(actor, branch.regionPath)

const isIn = (actor: Actor, branch: BranchPlace) =>
  isTemporary(branch) && isRunning(branch) && belongs(actor, branch)

const judges = (actor: Actor, branch: BranchPlace) =>
  branch.state === 'submitted' && isOfficeOver(actor, branch.regionPath)

/**
 * Powers over a branch. None of them is a transfer of affiliation, dues, an election, the
 * development or the discipline of members: for a temporary branch they do not exist (P-7).
 */
export const branchPolicy = {
  see: (actor, branch) => runs(actor, branch) || belongs(actor, branch) || drafted(actor, branch),
  /** The last digits of a phone are asked by whoever keeps the roster, and guessed by nobody. */
  searchPhones: runs,
  edit: (actor, branch) => branch.state === 'draft' && drafts(actor, branch),
  discard: (actor, branch) => branch.state === 'draft' && drafts(actor, branch),
  submit: (actor, branch) => branch.state === 'draft' && drafts(actor, branch),
  return: judges,
  // P-5, P-8: the Party organization above approves, and designates who leads. Nobody grants an
  // application of their own.
  approve: (actor, branch) => judges(actor, branch) && branch.submittedBy !== actor.personId,
  appoint: (actor, branch) => isRunning(branch) && isOfficeOver(actor, branch.regionPath),
  activate: (actor, branch) => branch.state === 'approved' && runs(actor, branch),
  extend: (actor, branch) =>
    isTemporary(branch) && isRunning(branch) && isOfficeOver(actor, branch.regionPath),
  /** One that never started is ended by the office that approved it. */
  dissolve: (actor, branch) =>
    (branch.state === 'active' && runs(actor, branch)) ||
    (branch.state === 'approved' && isOfficeOver(actor, branch.regionPath)),
  invite: (actor, branch) => isTemporary(branch) && isRunning(branch) && runs(actor, branch),
  decideJoin: (actor, branch) => isTemporary(branch) && isRunning(branch) && runs(actor, branch),
  manageGroups: (actor, branch) =>
    isTemporary(branch) && isRunning(branch) && isSecretaryOf(actor, branch.id),
  /** P-15: the branch divides itself and designates who leads a group, of whatever kind it is. */
  managePartyGroups: (actor, branch) => isRunning(branch) && isSecretaryOf(actor, branch.id),
  moveMembers: (actor, branch) =>
    isTemporary(branch) && isRunning(branch) && isSecretaryOf(actor, branch.id),
  removeMember: (actor, branch) => isTemporary(branch) && isRunning(branch) && runs(actor, branch),
  chooseGroup: isIn,
  confirm: isIn,
  leave: isIn,
  planMeeting: (actor, branch) => branch.state === 'active' && isSecretaryOf(actor, branch.id),
  giveReason: (actor, branch) => isRunning(branch) && runs(actor, branch),
  tieStation: (actor, branch) => isTemporary(branch) && isRunning(branch) && runs(actor, branch),
  seeEvents: runs,
} satisfies Policy<BranchPlace>

export const branchPlacePolicy = {
  /** An office of the place, or the secretary of a branch that lies around it. */
  create: (actor, place) =>
    isOfficeOver(actor, place.regionPath) ||
    (actor.acting?.placeKind === 'branch' && place.regionPath.startsWith(actor.acting.path)),
} satisfies Policy<{ regionPath: string }>

/** A task and where it belongs. */
export interface TaskPlace {
  branch: BranchPlace
  groupId: string
  assigneeId: string | null
  state: 'todo' | 'doing' | 'done' | 'cancelled'
}

const isOpen = ({ state }: TaskPlace) => state === 'todo' || state === 'doing'
const leads = (actor: Actor, { branch, groupId }: TaskPlace) =>
  branch.state === 'active' && (isLeaderOf(actor, groupId) || isSecretaryOf(actor, branch.id))
const works = (actor: Actor, { branch, groupId }: TaskPlace) =>
  branch.state === 'active' && actor.groupIds.includes(groupId)
const isMine = (actor: Actor, { assigneeId }: TaskPlace) =>
  assigneeId !== null && assigneeId === actor.personId

/** Leaders hand out and close, whoever has the task works on it, the group writes its log. */
export const taskPolicy = {
  edit: (actor, task) => isOpen(task) && leads(actor, task),
  assign: (actor, task) => isOpen(task) && leads(actor, task),
  take: (actor, task) => isOpen(task) && task.assigneeId === null && works(actor, task),
  start: (actor, task) =>
    task.state === 'todo' && (leads(actor, task) || (works(actor, task) && isMine(actor, task))),
  close: (actor, task) =>
    isOpen(task) && (leads(actor, task) || (works(actor, task) && isMine(actor, task))),
  reopen: (actor, task) => !isOpen(task) && leads(actor, task),
  cancel: (actor, task) => isOpen(task) && leads(actor, task),
  log: (actor, task) => isOpen(task) && (leads(actor, task) || works(actor, task)),
} satisfies Policy<TaskPlace>

export const groupPolicy = {
  createTask: (actor, { branch, groupId }) =>
    branch.state === 'active' && (isLeaderOf(actor, groupId) || isSecretaryOf(actor, branch.id)),
  rename: (actor, { branch }) => branchPolicy.manageGroups(actor, branch),
} satisfies Policy<{ branch: BranchPlace; groupId: string }>

/** A standing group meets; its leader keeps that, beside the secretary. */
export const partyGroupPolicy = {
  plan: (actor, { branch, partyGroupId }) =>
    branchPolicy.planMeeting(actor, branch) ||
    (branch.state === 'active' && isLeaderOf(actor, partyGroupId)),
  manage: (actor, { branch }) => branchPolicy.managePartyGroups(actor, branch),
} satisfies Policy<{ branch: BranchPlace; partyGroupId: string }>

interface MeetingPlace {
  branch: BranchPlace
  /** Of one party group alone. */
  partyGroupId: string | null
  state: 'planned' | 'held' | 'cancelled'
  /** It is about to begin: who comes is written down. */
  isNear: boolean
  /** The time for which it was planned has come. */
  hasBegun: boolean
}

const plans = (actor: Actor, { branch, partyGroupId }: MeetingPlace) =>
  partyGroupId
    ? partyGroupPolicy.plan(actor, { branch, partyGroupId })
    : branchPolicy.planMeeting(actor, branch)
const keeps = (actor: Actor, meeting: MeetingPlace) =>
  meeting.state === 'planned' && plans(actor, meeting)

/** A meeting is kept by the secretary, one of a party group also by its leader, until it is held; then it is a record. */
export const meetingPolicy = {
  edit: keeps,
  record: (actor, meeting) => keeps(actor, meeting) && meeting.isNear,
  vote: (actor, meeting) => keeps(actor, meeting) && meeting.hasBegun,
  hold: (actor, meeting) => keeps(actor, meeting) && meeting.hasBegun,
  cancel: keeps,
  /** A vote that was written down wrongly, also of a meeting that is over. */
  void: (actor, meeting) => meeting.state !== 'cancelled' && plans(actor, meeting),
} satisfies Policy<MeetingPlace>
