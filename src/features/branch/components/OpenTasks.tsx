import type { Task } from '@contract/branch'
import { Card, SectionTitle } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { open } from '../paths'
import { facts } from '../words'
import { DueTag, taskFacts } from './TaskCard'

const SHOWN = 5

interface Props {
  tasks: Task[]
  /** The branch is dissolved: nothing comes due any more. */
  isOver: boolean
}

/** The tasks that come due first, or what was left when the branch ended. */
export function OpenTasks({ tasks, isOver }: Props) {
  return (
    <>
      <SectionTitle
        title={isOver ? '没有完成的任务' : '快到期的任务'}
        side={isOver ? `${tasks.length} 项` : `还有 ${tasks.length} 项没完成`}
      />
      <Card flush>
        {tasks.slice(0, SHOWN).map((task) => (
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
