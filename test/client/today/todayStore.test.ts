import type { Today } from '@contract/today'
import { TodayStore } from '@/features/today/TodayStore'
import { type Call, CallError } from '@/lib/call'
import { memoryStorage } from '../support/memory'

const TODAY: Today = {
  todos: [
    { key: 't', kind: 'task', title: '入户说明', note: '', isOverdue: false, subjectId: 's' },
  ],
  groups: [],
  unread: 0,
}

const answering = (async () => TODAY) as unknown as Call
const silent = (async () => {
  throw new CallError('offline')
}) as unknown as Call

it('still knows what waits when the app is opened without signal', async () => {
  const storage = memoryStorage()
  await new TodayStore(answering, storage).load()
  const offline = new TodayStore(silent, storage)
  await offline.refresh()
  expect(offline.todos?.map(({ title }) => title)).toEqual(['入户说明'])
})

it('keeps nothing for whoever comes next', async () => {
  const storage = memoryStorage()
  const today = new TodayStore(answering, storage)
  await today.load()
  today.forget()
  expect(today.todos).toBeUndefined()
  expect(new TodayStore(silent, storage).todos).toBeUndefined()
})
