import type { Task } from '@contract/branch'
import { Card, SectionTitle } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { open } from '../paths'
import { facts } from '../words'
import { DueTag, taskFacts } from './TaskCard'

const SHOWN = 5

interface Props {
  items: Task[]
  /** How many there are in all. */
  total: number
  /** The branch is dissolved: nothing comes due any more. */
  isOver: boolean
}

/** The tasks that come due first, or what was left when the branch ended. */
export function OpenTasks({ items, total, isOver }: Props) {
  return (
    <>
      <SectionTitle
        title={isOver ? '没有完成的任务' : '快到期的任务'}
        side={isOver ? `${total} 项` : `还有 ${total} 项没完成`}
      />
      <Card flush>
        {items.slice(0, SHOWN).map((task) => (
          <ListItem
            key={task.id}
            title={task.title}
            facts={facts(task.groupName, taskFacts(task), task.assignee?.name ?? '待领取')}
            side={!isOver && <DueTag task={task} />}
            onTap={() => open('task', { id: task.id })}
          />
        ))}
      </Card>
    </>
  )
}
