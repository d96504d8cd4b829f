import type { Task } from '@contract/branch'
import { Card, SectionTitle } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { open } from '../paths'
import { facts } from '../words'
import { DueTag, taskFacts } from './TaskCard'

const SHOWN = 5

/** The tasks that come due first. */
export function OpenTasks({ tasks }: { tasks: Task[] }) {
  return (
    <>
      <SectionTitle title="快到期的任务" side={`还有 ${tasks.length} 项没完成`} />
      <Card flush>
        {tasks.slice(0, SHOWN).map((task) => (
          <ListItem
            key={task.id}
            title={task.title}
            facts={facts(task.groupName, taskFacts(task), task.assignee?.name ?? '待领取')}
            side={<DueTag task={task} />}
            onTap={() => open('task', { id: task.id })}
          />
        ))}
      </Card>
    </>
  )
}
