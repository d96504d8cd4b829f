import type { Todo } from '@contract/today'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { Button } from '@/components/Button'
import { Card, SectionTitle } from '@/components/Card'
import { Screen } from '@/components/Screen'
import { Warning } from '@/components/Warning'
import { formatDateTime, formatDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { pageStatus } from '@/lib/pageStatus'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { BoardDoor } from '../components/BoardDoor'
import { InboxDoor } from '../components/InboxDoor'
import { MyGroups } from '../components/MyGroups'
import { NextCard } from '../components/NextCard'
import { NoTodo } from '../components/NoTodo'
import { TodoItem } from '../components/TodoItem'
import { Welcome } from '../components/Welcome'
import { addressOf } from '../todoWords'
import '../index.scss'

/** 今天 */
function Today() {
  const { account, today } = useStores()
  const { me, isBound } = account
  const loading = useAction(async () => {
    if (!account.isFresh) await account.load()
    if (account.isBound) await today.load()
  })
  useDidShow(() => void loading.run())
  // Someone signs in or changes the role while the page is in front.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for another person or role
  useEffect(() => void loading.run(), [me?.person?.id, me?.acting?.id])

  const title = `今天 · ${formatDay(Date.now())}`
  if (me && !isBound && (account.isFresh || loading.error)) {
    return (
      <Screen title={title}>
        <Welcome me={me} />
      </Screen>
    )
  }
  const { todos = [], groups } = today
  const open = (todo: Todo) => go(...addressOf(todo))
  return (
    <Screen title={title} {...pageStatus(loading, today.todos !== undefined)}>
      {loading.error && (
        <Warning text={`${loading.error}下面是 ${formatDateTime(today.seenAt ?? 0)} 看到的。`}>
          <Button
            kind="secondary"
            small
            icon="refresh"
            text="重试"
            busy={loading.isBusy}
            onTap={() => void loading.retry()}
          />
        </Warning>
      )}
      <InboxDoor unread={today.unread} />
      {today.next && <NextCard next={today.next} />}
      <View className={todos.length > 0 && groups.length > 0 ? 'today--both' : ''}>
        {todos.length > 0 ? (
          <View>
            <SectionTitle title="等我处理" side={`${todos.length} 件`} />
            <Card flush>
              {todos.map((todo) => (
                <TodoItem key={todo.key} todo={todo} onOpen={() => open(todo)} />
              ))}
            </Card>
          </View>
        ) : (
          <NoTodo hasGroup={groups.length > 0} />
        )}
        <MyGroups groups={groups} />
      </View>
      {account.isOffice && me?.acting && <BoardDoor placeName={me.acting.placeName} />}
    </Screen>
  )
}

export default observer(Today)
