import type { TaskDetail } from '@contract/branch'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { Row } from '@/components/Row'
import { Tag } from '@/components/Tag'
import { formatDateTime, formatDay } from '@/lib/dates'
import { TASK_STATE } from '../words'
import { DueTag } from './TaskCard'
import '../index.scss'

/** A task: what, where, who, by when. */
export function TaskFacts({ task }: { task: TaskDetail }) {
  return (
    <Card>
      <View className="br-top">
        <View className="br-tags">
          <Tag {...TASK_STATE[task.state]} />
          <DueTag task={task} />
        </View>
      </View>
      <View className="br-name">{task.title}</View>
      {task.detail && <View className="br-text br-text--gap">{task.detail}</View>}
      {task.building && <Row label="楼栋" value={task.building.name} />}
      {task.workItem && <Row label="工作事项" value={task.workItem} />}
      <Row label="由谁做" value={task.assignee?.name ?? '等组员领取'} strong />
      {task.dueOn && <Row label="期限" value={formatDay(task.dueOn)} />}
      <Row label="布置" value={`${task.createdBy.name}，${formatDay(task.createdAt)}`} />
      {task.closedAt && (
        <Row
          label={task.state === 'cancelled' ? '取消' : '完成'}
          value={formatDateTime(task.closedAt)}
        />
      )}
    </Card>
  )
}
