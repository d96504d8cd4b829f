/** 任务 — what a task group does: tied to a building or a work item, with a log of what was done. */
import * as v from 'valibot'
import {
  Day,
  Id,
  list,
  optionalText,
  type Page,
  type PersonRef,
  type Photo,
  page,
  text,
  Version,
} from '../common'

export const TASK_STATES = ['todo', 'doing', 'done', 'cancelled'] as const
/** 待办、进行中、已完成、已取消. */
export type TaskState = (typeof TASK_STATES)[number]

export interface Task {
  id: string
  branchId: string
  branchName: string
  groupId: string
  groupName: string
  title: string
  state: TaskState
  building?: { id: string; name: string }
  workItem?: string
  assignee?: PersonRef
  dueOn?: string
  isOverdue: boolean
  logCount: number
  version: number
}

export interface TaskLog {
  id: string
  who: PersonRef
  said: string
  /** The day on which it was done, as the person says. */
  doneOn: string
  writtenAt: string
  photos: Photo[]
}

/** An entry of the log, where it is read for a whole branch. */
export interface BranchLog extends Omit<TaskLog, 'photos'> {
  task: { id: string; title: string; groupName: string }
  photoCount: number
}

export interface TaskDetail extends Task {
  detail?: string
  createdBy: PersonRef
  createdAt: string
  closedAt?: string
  logs: TaskLog[]
  can: {
    edit: boolean
    assign: boolean
    take: boolean
    start: boolean
    close: boolean
    reopen: boolean
    cancel: boolean
    log: boolean
  }
}

/** The earliest due first; of what is closed, the newest. */
export interface TaskPage extends Page<Task> {
  total: number
}

export interface Board {
  group: { id: string; name: string; aim?: string; leader?: PersonRef }
  branch: { id: string; name: string; state: string }
  /** The first page of each state; `branch.listTasks` reads on from its cursor. */
  columns: (TaskPage & { state: TaskState })[]
  can: { createTask: boolean }
}

const facts = {
  title: text(60, '任务'),
  detail: optionalText(500, '说明'),
  buildingId: v.optional(Id),
  workItem: optionalText(60, '工作事项'),
  assigneeId: v.optional(Id),
  dueOn: v.optional(Day),
}

export const ListTasksInput = v.strictObject({
  branchId: v.optional(Id),
  groupId: v.optional(Id),
  /** Mine only: assigned to the caller, open, the earliest due first. */
  mine: v.optional(v.boolean(), false),
  states: v.optional(list(v.picklist(TASK_STATES), TASK_STATES.length)),
  ...page,
})
export const ListLogsInput = v.strictObject({ branchId: Id, ...page })
export const FindTaskInput = v.strictObject({ id: Id })
export const BoardInput = v.strictObject({ groupId: Id })
export const CreateTaskInput = v.strictObject({ groupId: Id, ...facts })
export const EditTaskInput = v.strictObject({ id: Id, version: Version, ...facts })
export const AssignTaskInput = v.strictObject({
  id: Id,
  version: Version,
  assigneeId: v.optional(Id),
})
/** A member of the group takes a task that nobody has. */
export const TakeTaskInput = v.strictObject({ id: Id })
export const SetTaskStateInput = v.strictObject({
  id: Id,
  version: Version,
  state: v.picklist(TASK_STATES),
})
export const LogTaskInput = v.strictObject({
  id: Id,
  said: text(500, '做了什么'),
  doneOn: Day,
  photoIds: v.optional(list(Id, 9), []),
})

export interface TaskApi {
  'branch.listTasks': { input: v.InferInput<typeof ListTasksInput>; output: TaskPage }
  'branch.listLogs': { input: v.InferInput<typeof ListLogsInput>; output: Page<BranchLog> }
  'branch.findTask': { input: v.InferInput<typeof FindTaskInput>; output: TaskDetail }
  'branch.board': { input: v.InferInput<typeof BoardInput>; output: Board }
  'branch.createTask': { input: v.InferInput<typeof CreateTaskInput>; output: TaskDetail }
  'branch.editTask': { input: v.InferInput<typeof EditTaskInput>; output: TaskDetail }
  'branch.assignTask': { input: v.InferInput<typeof AssignTaskInput>; output: TaskDetail }
  'branch.takeTask': { input: v.InferInput<typeof TakeTaskInput>; output: TaskDetail }
  'branch.setTaskState': { input: v.InferInput<typeof SetTaskStateInput>; output: TaskDetail }
  'branch.logTask': { input: v.InferInput<typeof LogTaskInput>; output: TaskDetail }
}
