import type { MyGroup } from '@contract/today'
import { View } from '@tarojs/components'
import { Card, SectionTitle } from '@/components/Card'
import { ListItem } from '@/components/ListItem'
import { Progress } from '@/components/Progress'
import { go } from '@/lib/navigate'

/** What my groups are doing. */
export function MyGroups({ groups }: { groups: MyGroup[] }) {
  if (groups.length === 0) return null
  return (
    <View>
      <SectionTitle title="我的小组" />
      <Card flush>
        {groups.map((group) => (
          <ListItem
            key={group.groupId}
            icon="task"
            title={group.groupName}
            facts={group.branchName}
            below={
              group.taskCount > 0 && (
                <Progress
                  value={group.doneCount}
                  total={group.taskCount}
                  note={noteOf(group)}
                  tone="brand"
                />
              )
            }
            onTap={() =>
              go('/features/branch/pages/board', { id: group.branchId, groupId: group.groupId })
            }
          />
        ))}
      </Card>
    </View>
  )
}

function noteOf({ taskCount, doneCount }: MyGroup): string {
  const left = taskCount - doneCount
  return left > 0 ? `还有 ${left} 项任务没有完成` : '任务全部完成'
}
