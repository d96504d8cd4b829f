import type { TaskDetail } from '@contract/branch'

export interface TaskValues {
  title: string
  detail: string
  buildingId: string
  workItem: string
  assigneeId: string
  dueOn: string
}

/** A new task, perhaps already for somebody, or the one that is to be changed. */
export function valuesOf(task: TaskDetail | undefined, person: string | undefined): TaskValues {
  return {
    title: task?.title ?? '',
    detail: task?.detail ?? '',
    buildingId: task?.building?.id ?? '',
    workItem: task?.workItem ?? '',
    assigneeId: task?.assignee?.id ?? person ?? '',
    dueOn: task?.dueOn ?? '',
  }
}
