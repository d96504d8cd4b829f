import { ActivityStore } from '@/features/activity/activityStore'
import { activity, door } from './support'

const page = (items: unknown[], more = {}) => ({ items, can: { create: true }, ...more })

it('keeps the facts of an activity when a list names it again', async () => {
  const { can: _can, content: _content, ...row } = activity({ taken: 9 })
  const { call } = door({ 'activity.find': () => activity(), 'activity.list': () => page([row]) })
  const store = new ActivityStore(call)
  await store.load('activity-1')
  await store.search({})
  expect(store.find('activity-1')).toMatchObject({ taken: 9, content: '引导居民分类投放' })
  expect(store.rows.map(({ id }) => id)).toEqual(['activity-1'])
})

it('does not take a row of a list for the whole activity', async () => {
  const { can: _can, ...row } = activity()
  const store = new ActivityStore(door({ 'activity.list': () => page([row]) }).call)
  await store.search({})
  expect(store.find('activity-1')).toBeUndefined()
  expect(store.nameOf('activity-1')).toBe('桶边督导')
})

it('shows the answer to the last search, whichever comes last', async () => {
  const waiting: (() => void)[] = []
  const answer = ({ query }: { query?: string }) =>
    new Promise((resolve) => {
      waiting.push(() => resolve(page([activity({ id: query ?? 'none' })])))
    })
  const store = new ActivityStore(door({ 'activity.list': answer as never }).call)
  const first = store.search({ query: 'first' })
  const second = store.search({ query: 'second' })
  waiting[1]?.()
  await second
  waiting[0]?.()
  await first
  expect(store.rows.map(({ id }) => id)).toEqual(['second'])
})

it('goes on where the last page ended, with the same filter', async () => {
  const { call, asked } = door({
    'activity.list': ({ cursor }: { cursor?: string }) =>
      page([activity({ id: cursor ?? 'first' })], cursor ? {} : { nextCursor: 'second' }),
  } as never)
  const store = new ActivityStore(call)
  await store.search({ phase: 'open' })
  await store.more()
  await store.more()
  expect(store.rows.map(({ id }) => id)).toEqual(['first', 'second'])
  expect(asked[1]?.[1]).toEqual({ phase: 'open', cursor: 'second' })
  expect(asked).toHaveLength(2)
})

it('forgets everything when the role changes', async () => {
  const store = new ActivityStore(
    door({
      'activity.find': () => activity(),
      'activity.list': () => page([activity()]),
      'activity.listOverdue': () => ({ items: [] }),
    }).call,
  )
  await store.search({})
  await store.load('activity-1')
  await store.loadDue()
  store.look({ id: 'campaign-1', name: '公益月' })
  store.forget()
  expect([store.list, store.due, store.campaign, store.find('activity-1')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

it('shows a draft no more once it is thrown away, and goes on showing one that was refused', async () => {
  const items = [activity({ id: 'one' }), activity({ id: 'two' })]
  const { call, asked } = door({
    'activity.list': () => page(items),
    'activity.discardDraft': ({ id }: { id: string }) =>
      id === 'two' ? Promise.reject(new Error('stale')) : { id },
  } as never)
  const store = new ActivityStore(call)
  await store.search({ phase: 'draft' })
  await store.discard('one', 4)
  await expect(store.discard('two', 1)).rejects.toThrow('stale')
  expect(asked[1]).toEqual(['activity.discardDraft', { id: 'one', version: 4 }])
  expect(store.rows.map(({ id }) => id)).toEqual(['two'])
  expect(store.find('one')).toBeUndefined()
})
