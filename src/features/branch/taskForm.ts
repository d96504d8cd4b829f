import type { TaskDetail } from '@contract/branch'

/** What a renewal of an old estate is made of; anything else can be typed. */
export const WORK_ITEMS = [
  '入户说明',
  '意见收集',
  '车位规划',
  '楼道窗户',
  '管线整治',
  '屋面防水',
  '施工协调',
  '质量巡查',
]

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
