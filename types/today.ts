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
  | 'returnedBranch'
  | 'chooseGroup'
  | 'meeting'
  | 'ungrouped'

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

export interface Today {
  todos: Todo[]
  groups: MyGroup[]
}

export interface TodayApi {
  'today.show': { input: v.InferInput<typeof Empty>; output: Today }
}
