import type { TaskState } from '@contract/branch'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { BottomBar } from '@/components/BottomBar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Empty } from '@/components/Empty'
import { FilterChips } from '@/components/FilterChips'
import { Screen } from '@/components/Screen'
import { Tag } from '@/components/Tag'
import { useAction } from '@/lib/useAction'
import { useDesk } from '@/lib/useDesk'
import { useLoaded } from '@/lib/useLoaded'
import { useStores } from '@/stores/root'
import { RoleHint } from '../components/RoleHint'
import { TaskCard } from '../components/TaskCard'
import { open } from '../paths'
import { facts, TASK_STATE } from '../words'

const WHY: Record<TaskState, string> = {
  todo: '没有等着做的任务。',
  doing: '没有正在做的任务。写下第一笔记录，任务就算开始。',
  done: '还没有完成的任务。',
  cancelled: '没有取消的任务。',
}

/** 任务看板: side by side at a desk, one column at a time on a phone. */
function BoardPage() {
  const { tasks } = useStores()
  const { groupId = '' } = useRouter().params
  const isDesk = useDesk()
  const board = tasks.board(groupId)
  const { screen, reload } = useLoaded(() => tasks.loadBoard(groupId), board !== undefined)
  const reading = useAction((state: TaskState) => tasks.moreOf(groupId, state))
  const [chosen, setChosen] = useState<TaskState>()
  if (!board) return <Screen title="任务看板" {...screen} />
  const { group, branch, columns, can } = board
  const first =
    columns.find((column) => column.state === 'doing' && column.total > 0) ??
    columns.find(({ total }) => total > 0)
  const state = chosen ?? first?.state ?? 'todo'
  const shown = isDesk ? columns : columns.filter((column) => column.state === state)
  const all = columns.reduce((sum, { total }) => sum + total, 0)
  const create = {
    text: '布置任务',
    icon: 'plus' as const,
    onTap: () => open('taskEdit', { groupId }),
  }

  return (
    <Screen
      title={group.name}
      subtitle={facts(branch.name, group.leader ? `组长 ${group.leader.name}` : '还没有组长')}
      {...screen}
      acts={can.createTask && <Button {...create} />}
      bottom={!isDesk && can.createTask && <BottomBar main={create} />}
    >
      <RoleHint placeIds={[groupId, branch.id]} onSwitched={reload} />
      {group.aim && <View className="br-text br-text--gap">{group.aim}</View>}
      {all === 0 ? (
        <Card>
          <Empty
            icon="task"
            text={
              can.createTask
                ? '这个组还没有任务。布置第一项，写明在哪幢楼、做什么、哪天前做完。'
                : '这个组还没有任务。组长布置后会出现在这里。'
            }
            {...(can.createTask && { act: create })}
          />
        </Card>
      ) : (
        <>
          {!isDesk && (
            <FilterChips
              label="任务状态"
              items={columns.map((column) => ({
                key: column.state,
                text: TASK_STATE[column.state].text,
                count: column.total,
              }))}
              value={state}
              onChange={setChosen}
            />
          )}
          {reading.error && <View className="br-error">{reading.error}</View>}
          <View className="br-columns">
            {shown.map((column) => (
              <View key={column.state} className="br-column">
                {isDesk && (
                  <View className="br-top">
                    <Tag {...TASK_STATE[column.state]} />
                    <Text>{column.total}</Text>
                  </View>
                )}
                {column.items.map((task) => (
                  <TaskCard
                    key={task.id}
                    task={task}
                    onOpen={() => open('task', { id: task.id })}
                  />
                ))}
                {column.items.length === 0 && (
                  <View className="br-text br-text--quiet">{WHY[column.state]}</View>
                )}
                {column.nextCursor && (
                  <Button
                    kind="plain"
                    text={`再看一些（还有 ${column.total - column.items.length} 项）`}
                    busy={reading.isBusy}
                    onTap={() => void reading.run(column.state)}
                  />
                )}
              </View>
            ))}
          </View>
        </>
      )}
    </Screen>
  )
}

export default observer(BoardPage)
