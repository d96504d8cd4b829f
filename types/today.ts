/** 待办 — what needs me, by due time. */
import type * as v from 'valibot'
import type { Empty } from './common'

export type TodoKind =
  | 'task'
  | 'approveBranch'
  | 'decideJoin'
  | 'decideBinding'
  | 'giveReason'
  | 'activateBranch'
  | 'confirmMembership'
  | 'returnedBranch'
  | 'chooseGroup'
  | 'meeting'
  | 'planMeeting'
  | 'endBranch'
  | 'ungrouped'
  | 'answerInvitation'
  | 'answerSwap'
  | 'runActivity'
  | 'confirmHours'
  | 'recordActivities'
  | 'answerObjections'
  | 'approveStation'
  | 'answerStation'
  | 'solveProblem'
  | 'takeInProblems'
  | 'overdueProblems'
  | 'checkEntries'
  | 'evening'
  | 'visitDoubt'
  | 'castVote'
  | 'checkPapers'
  | 'answerDecision'

export interface Todo {
  /** Stable for the same thing, for lists. */
  key: string
  kind: TodoKind
  title: string
  note: string
  /** An instant or a day by which it should be done. */
  dueAt?: string
  isOverdue: boolean
  /** What to open, by kind. */
  subjectId: string
  branchId?: string
  /** What it belongs to, where that is opened: the deliberation of an evening. */
  parentId?: string
}

/** What the group of the person is doing, one for each branch in which they have a group. */
export interface MyGroup {
  branchId: string
  branchName: string
  groupId: string
  groupName: string
  taskCount: number
  doneCount: number
}

/** The shift that comes next for the person, or in which they are. */
export interface NextShift {
  activityId: string
  title: string
  place: string
  shiftName: string
  startsAt: string
  endsAt: string
  isCheckedIn: boolean
}

export interface Today {
  todos: Todo[]
  next?: NextShift
  /** Notices that the person has not read. */
  unread: number
  groups: MyGroup[]
}

export interface TodayApi {
  'today.show': { input: v.InferInput<typeof Empty>; output: Today }
}
