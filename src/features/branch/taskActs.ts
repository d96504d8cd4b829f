import type { TaskDetail, TaskState } from '@contract/branch'
import type { ButtonProps } from '@/components/Button'
import { open } from './paths'

interface Doing {
  log: () => void
  take: () => void
  set: (state: TaskState) => void
  assign: () => void
  cancel: () => void
  isBusy: boolean
}

interface Bar {
  main?: ButtonProps
  second?: ButtonProps
  others: ButtonProps[]
}

/** What is to be done with a task, the most likely first, by what the server says the caller can. */
export function taskBarOf(task: TaskDetail, doing: Doing): Bar {
  const { can, id, state, assignee } = task
  const busy = doing.isBusy
  const log: ButtonProps = { text: '记一笔', icon: 'edit', onTap: doing.log }
  const close: ButtonProps = { text: '完成', icon: 'check', busy, onTap: () => doing.set('done') }
  const main = [
    can.take && { text: '我来做', busy, onTap: doing.take },
    can.log && log,
    can.close && close,
    can.reopen && { text: '重新打开', busy, onTap: () => doing.set('todo') },
  ].filter((act): act is ButtonProps => act !== false)
  const start: ButtonProps = {
    text: '开始',
    icon: 'running',
    busy,
    onTap: () => doing.set('doing'),
  }
  const others = [
    ...main.slice(2),
    can.start && state === 'todo' && start,
    can.assign && { text: assignee ? '改派' : '指派', onTap: doing.assign },
    can.edit && { text: '修改', onTap: () => open('taskEdit', { id }) },
    can.cancel && { text: '取消任务', onTap: doing.cancel },
  ].filter((act): act is ButtonProps => act !== false)
  const [first, second] = main
  return { ...(first && { main: first }), ...(second && { second }), others }
}
