import type { Task } from '@contract/branch'
import { Text, View } from '@tarojs/components'
import { Tag } from '@/components/Tag'
import { Tap } from '@/components/Tap'
import { classNames } from '@/lib/classNames'
import { dueWords } from '@/lib/dates'
import { facts } from '../words'
import '../index.scss'

/** 已逾期 3 天, 今天到期, 还剩 2 天; nothing once it is closed. */
export function DueTag({ task }: { task: Task }) {
  if (!task.dueOn || task.state === 'done' || task.state === 'cancelled') return null
  const words = dueWords(task.dueOn)
  if (task.isOverdue) return <Tag tone="warn" text={words} />
  const isSoon = words === '今天到期' || words === '明天到期'
  return <Tag tone={isSoon ? 'info' : 'plain'} icon="calendar" text={words} />
}

/** Where a task belongs: 7 号楼 · 入户说明. */
export const taskFacts = (task: Task) => facts(task.building?.name, task.workItem)

interface Props {
  task: Task
  onOpen: () => void
}

/** A task on the board. */
export function TaskCard({ task, onOpen }: Props) {
  const where = taskFacts(task)
  return (
    <Tap className={classNames('br-task', task.isOverdue && 'br-task--late')} onTap={onOpen}>
      <View className="br-task__title">{task.title}</View>
      {where && <View className="br-task__facts">{where}</View>}
      <View className="br-task__foot">
        <Text>
          {facts(task.assignee?.name ?? '待领取', task.logCount > 0 && `${task.logCount} 条记录`)}
        </Text>
        <DueTag task={task} />
      </View>
    </Tap>
  )
}
