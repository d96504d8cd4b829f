/** 党支部 — regular, joint and temporary branches: their life from draft to dissolution. */
import * as v from 'valibot'
import { Day, Id, list, optionalText, type Page, Phone, page, text, Version } from '../common'
import { MEMBER_CATEGORIES, type MemberCategory } from '../member'
import type { PartyGroup } from './partyGroup'

export const BRANCH_KINDS = ['regular', 'joint', 'temporary'] as const
/** 党支部、联合党支部、临时党支部(功能型). */
export type BranchKind = (typeof BRANCH_KINDS)[number]

export const BRANCH_STATES = ['draft', 'submitted', 'approved', 'active', 'dissolved'] as const
/** 草稿、待批准、已批准、运行中、已撤销. */
export type BranchState = (typeof BRANCH_STATES)[number]

export interface BranchPost {
  personId: string
  name: string
  post: 'secretary' | 'deputySecretary'
}

export interface Branch {
  id: string
  kind: BranchKind
  name: string
  state: BranchState
  regionId: string
  regionName: string
  memberCount: number
  outsideCount: number
  taskCount: number
  doneCount: number
  /** Who leads it; of a dissolved one, who led it at its end. */
  posts: BranchPost[]
  /** Whole days since it became active, the first counting as 1; up to the end when dissolved. */
  dayNumber?: number
}

/** A rule of `types/rules.ts` that this branch touches now. */
export interface BranchWarning {
  rule: 'P-2' | 'P-3' | 'P-4'
  /** What the responsible person wrote, once written. */
  reason?: string
  /** P-2: how many Party members it has, where it is not the plan alone that goes beyond fifty. */
  people?: number
}

export interface BranchDetail extends Branch {
  /** What a temporary branch is formed for. */
  purpose?: string
  units: string[]
  plannedFrom?: string
  plannedTo?: string
  plannedMembers?: number
  approval?: { body: string; documentNo: string; approvedOn: string }
  /** For whoever may approve: the Party organization under whose name the place last approved one. */
  usualBody?: string
  returnReason?: string
  activatedAt?: string
  /** Of a temporary branch that has not started: Party members who have agreed to be in it. */
  agreedCount?: number
  dissolvedOn?: string
  summary?: string
  warnings: BranchWarning[]
  /** It runs with fewer people than make a branch (P-1). */
  isTooSmall: boolean
  groups: TaskGroup[]
  /** 党小组 (P-15). */
  partyGroups: PartyGroup[]
  /** The caller's own place in it. */
  mine?: {
    groupId?: string
    isLeader: boolean
    joinedAt: string
    /** Not yet: they were appointed, and have not said that they agree. */
    isConfirmed: boolean
  }
  /** Stations that its members keep. */
  stations: { id: string; name: string; people: string[] }[]
  /** The station with which it works on a renovation. */
  tiedStation?: { id: string; name: string }
  /** For those who may say with which. */
  stationChoices?: { id: string; name: string }[]
  pendingJoinRequests: number
  version: number
  can: BranchAbilities
}

export interface BranchAbilities {
  edit: boolean
  discard: boolean
  submit: boolean
  return: boolean
  approve: boolean
  appoint: boolean
  activate: boolean
  extend: boolean
  dissolve: boolean
  invite: boolean
  decideJoin: boolean
  manageGroups: boolean
  managePartyGroups: boolean
  moveMembers: boolean
  removeMember: boolean
  chooseGroup: boolean
  confirm: boolean
  leave: boolean
  planMeeting: boolean
  giveReason: boolean
  tieStation: boolean
  seeEvents: boolean
}

export interface TaskGroup {
  id: string
  name: string
  aim?: string
  leader?: { id: string; name: string }
  memberCount: number
  taskCount: number
  doneCount: number
  can: { createTask: boolean; rename: boolean }
}

export interface BranchMember {
  id: string
  name: string
  category: MemberCategory
  homeBranchName: string
  isOutside: boolean
  skills: string[]
  groupId?: string
  groupName?: string
  groupSource?: 'assigned' | 'chosen'
  isLeader: boolean
  /** 党小组 (P-15), and whether they lead it. */
  partyGroup?: { id: string; name: string; isLeader: boolean }
  post?: 'secretary' | 'deputySecretary'
  openTasks: number
  doneTasks: number
  overdueTasks: number
  joinedAt: string
  /** Whether they said themself that they join; appointed ones may not have yet. */
  isConfirmed: boolean
  /** Counts up with each move; a move names the one it was made from. */
  version: number
}

export const TieStationInput = v.strictObject({ id: Id, stationId: v.optional(Id) })
export const ListBranchesInput = v.strictObject({
  query: optionalText(50, '关键词'),
  kind: v.optional(v.picklist(BRANCH_KINDS)),
  state: v.optional(v.picklist(BRANCH_STATES)),
  /** Only those the caller belongs to, leads or is responsible for. */
  mine: v.optional(v.boolean(), false),
  regionId: v.optional(Id),
  ...page,
})
export const FindBranchInput = v.strictObject({ id: Id })

const draft = {
  name: text(80, '名称'),
  regionId: Id,
  purpose: optionalText(500, '成立目的'),
  units: v.optional(
    v.pipe(
      list(text(80, '单位'), 30),
      v.check((units) => new Set(units).size === units.length, '同一个单位写了两次'),
    ),
    [],
  ),
  plannedFrom: v.optional(Day),
  plannedTo: v.optional(Day),
  plannedMembers: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000))),
  /** P-2, P-3, P-4: asked for when the plan touches the rule. */
  overFiftyReason: optionalText(200, '理由'),
  manyUnitsReason: optionalText(200, '理由'),
  longDurationReason: optionalText(200, '理由'),
}
export const CreateBranchInput = v.strictObject({ kind: v.picklist(BRANCH_KINDS), ...draft })
export const UpdateBranchInput = v.strictObject({
  id: Id,
  version: Version,
  ...draft,
})
/** 删除草稿. */
export const DiscardBranchInput = v.strictObject({
  id: Id,
  version: Version,
})
/** 提交: the version that was read. */
export const SubmitBranchInput = v.strictObject({
  id: Id,
  version: Version,
})
/** 退回修改. */
export const ReturnBranchInput = v.strictObject({ id: Id, reason: text(200, '退回理由') })
/** 批准: with document number, date and the people it appoints (P-5, P-8). */
export const ApproveBranchInput = v.strictObject({
  id: Id,
  /** The version that was read: what was changed meanwhile is not approved unseen. */
  version: Version,
  body: text(100, '批准的党组织'),
  documentNo: text(60, '文号'),
  approvedOn: Day,
  secretaryId: Id,
  deputySecretaryId: v.optional(Id),
})
export const AppointInput = v.strictObject({
  id: Id,
  post: v.picklist(['secretary', 'deputySecretary']),
  /** Absent: the post becomes vacant. */
  personId: v.optional(Id),
})
export const ActivateBranchInput = v.strictObject({ id: Id })
export const GiveReasonInput = v.strictObject({
  id: Id,
  rule: v.picklist(['P-2', 'P-4']),
  reason: text(200, '理由'),
})
/** 延期: the task goes on beyond its plan. */
export const ExtendBranchInput = v.strictObject({
  id: Id,
  plannedTo: Day,
  reason: text(200, '延期的理由'),
})
/** 撤销: the day on which the task was closed (P-9), and what came of it. */
export const DissolveBranchInput = v.strictObject({
  id: Id,
  closedOn: Day,
  summary: text(1000, '工作小结'),
})

export const ListBranchMembersInput = v.strictObject({
  branchId: Id,
  groupId: v.optional(Id),
  ungrouped: v.optional(v.boolean(), false),
  query: optionalText(50, '关键词'),
})

const token = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/, '邀请链接不完整'))
export const PreviewInvitationInput = v.strictObject({ token })
/** What someone who holds the link may see before joining. */
export interface InvitationPreview {
  branchId: string
  branchName: string
  kind: BranchKind
  regionName: string
  purpose?: string
  approval?: { body: string; documentNo: string; approvedOn: string }
  groups: { id: string; name: string; aim?: string }[]
  memberCount: number
  /** join: tap once. apply: not in the register yet. signIn: no account. */
  next: 'join' | 'joined' | 'apply' | 'applied' | 'signIn'
  homeBranchName?: string
  /** Why the last request of the caller was refused; they may ask again. */
  refusedReason?: string
}
export const AcceptInvitationInput = v.strictObject({ token, groupId: v.optional(Id) })
/** For someone whom the register does not know; the secretary looks at it. */
export const RequestToJoinInput = v.strictObject({
  token,
  name: text(50, '姓名'),
  phone: Phone,
  homeBranchName: text(100, '组织关系所在党支部'),
  /** What they say of themself; the secretary looks at it. */
  category: v.optional(v.picklist(MEMBER_CATEGORIES), 'full'),
  skills: v.optional(list(text(20, '特长'), 10), []),
  groupId: v.optional(Id),
})
export interface JoinRequest {
  id: string
  name: string
  phoneMasked: string
  homeBranchName: string
  category: MemberCategory
  skills: string[]
  requestedAt: string
  match?: { id: string; name: string; homeBranchName: string }
}
export const DecideJoinInput = v.pipe(
  v.strictObject({
    id: Id,
    approve: v.boolean(),
    reason: v.optional(text(200, '理由')),
  }),
  v.forward(
    v.check(({ approve, reason }) => approve || reason !== undefined, '请写明不同意的理由'),
    ['reason'],
  ),
)
/** 同意加入: by whoever was appointed, and so put into the branch. */
export const ConfirmMembershipInput = v.strictObject({ branchId: Id })
/** 移出支部: by whoever keeps the branch, of somebody who should not be in it. */
export const RemoveMemberInput = v.strictObject({
  branchId: Id,
  personId: Id,
  reason: text(200, '移出的理由'),
})
export const LeaveBranchInput = v.strictObject({ branchId: Id })

export interface BranchSummary {
  branch: BranchDetail
  groups: {
    name: string
    leaderName?: string
    members: number
    tasks: number
    done: number
    logs: number
  }[]
  logCount: number
  photoCount: number
  logDays: number
  buildingsTouched: number
  meetings: { kind: string; title: string; heldAt: string; present: number; entitled: number }[]
  /** Those that come due first, and how many there are. */
  unfinished: { title: string; groupName: string }[]
  unfinishedCount: number
}

export interface BranchApi {
  'branch.list': {
    input: v.InferInput<typeof ListBranchesInput>
    output: Page<Branch> & { can: { create: boolean } }
  }
  'branch.find': { input: v.InferInput<typeof FindBranchInput>; output: BranchDetail }
  'branch.create': { input: v.InferInput<typeof CreateBranchInput>; output: BranchDetail }
  'branch.update': { input: v.InferInput<typeof UpdateBranchInput>; output: BranchDetail }
  'branch.discardDraft': { input: v.InferInput<typeof DiscardBranchInput>; output: { id: string } }
  'branch.submit': { input: v.InferInput<typeof SubmitBranchInput>; output: BranchDetail }
  'branch.return': { input: v.InferInput<typeof ReturnBranchInput>; output: BranchDetail }
  'branch.approve': { input: v.InferInput<typeof ApproveBranchInput>; output: BranchDetail }
  'branch.appoint': { input: v.InferInput<typeof AppointInput>; output: BranchDetail }
  'branch.activate': { input: v.InferInput<typeof ActivateBranchInput>; output: BranchDetail }
  'branch.tieStation': { input: v.InferInput<typeof TieStationInput>; output: BranchDetail }
  'branch.giveReason': { input: v.InferInput<typeof GiveReasonInput>; output: BranchDetail }
  'branch.extend': { input: v.InferInput<typeof ExtendBranchInput>; output: BranchDetail }
  'branch.dissolve': { input: v.InferInput<typeof DissolveBranchInput>; output: BranchDetail }
  'branch.summary': { input: v.InferInput<typeof FindBranchInput>; output: BranchSummary }
  'branch.listMembers': {
    input: v.InferInput<typeof ListBranchMembersInput>
    output: BranchMember[]
  }
  'branch.previewInvitation': {
    input: v.InferInput<typeof PreviewInvitationInput>
    output: InvitationPreview
  }
  'branch.acceptInvitation': {
    input: v.InferInput<typeof AcceptInvitationInput>
    output: BranchDetail
  }
  'branch.requestToJoin': {
    input: v.InferInput<typeof RequestToJoinInput>
    output: InvitationPreview
  }
  'branch.listJoinRequests': { input: v.InferInput<typeof FindBranchInput>; output: JoinRequest[] }
  'branch.decideJoin': { input: v.InferInput<typeof DecideJoinInput>; output: { id: string } }
  'branch.confirmMembership': {
    input: v.InferInput<typeof ConfirmMembershipInput>
    output: BranchDetail
  }
  'branch.removeMember': {
    input: v.InferInput<typeof RemoveMemberInput>
    output: { id: string }
  }
  'branch.leave': { input: v.InferInput<typeof LeaveBranchInput>; output: { id: string } }
}
