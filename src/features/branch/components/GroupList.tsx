import type { TaskGroup } from '@contract/branch'
import { Card } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Progress } from '@/components/Progress'
import { facts } from '../words'

interface Props {
  groups: TaskGroup[]
  /** The group of whoever looks. */
  mineId?: string | undefined
  onOpen: (group: TaskGroup) => void
}

/** The task groups of a branch, each with its leader and how far it is. */
export function GroupList({ groups, mineId, onOpen }: Props) {
  return (
    <Card flush>
      {groups.map((group) => (
        <ListItem
          key={group.id}
          icon="users"
          title={group.name}
          facts={facts(
            group.id === mineId && '我在这个组',
            `${group.memberCount} 人`,
            group.leader ? `组长 ${group.leader.name}` : '还没有组长',
          )}
          below={
            group.taskCount > 0 ? (
              <Progress value={group.doneCount} total={group.taskCount} />
            ) : undefined
          }
          onTap={() => onOpen(group)}
        />
      ))}
    </Card>
  )
}
