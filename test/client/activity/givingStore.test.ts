import type { Giving, GivingDetail } from '@contract/activity'
import { GivingStore } from '@/features/activity/givingStore'
import type { Call } from '@/lib/call'

const giving = (id: string, days = 0): Giving => ({
  id,
  title: '给工地送凉开水',
  startedOn: '2026-08-01',
  personName: '刘国胜',
  days,
  isDoneToday: days > 0,
  isPublic: false,
  can: { log: true, publish: true, end: true },
})
const detail = (id: string, days: number): GivingDetail => ({ ...giving(id, days), log: [] })

function setup() {
  const call = (async (method: string, input: { id?: string; cursor?: string }) => {
    if (method === 'activity.myGivings') return [giving('a'), giving('b')]
    if (method === 'activity.publicGivings') {
      return input.cursor ? { items: [giving('d')] } : { items: [giving('c')], nextCursor: 'next' }
    }
    return detail(input.id ?? 'new', 1)
  }) as unknown as Call
  return new GivingStore(call)
}

it('shows in the list what was tapped there', async () => {
  const store = setup()
  await store.loadOwn()
  await store.log({ id: 'a', day: '2026-11-23' })
  expect(store.own?.map(({ id, isDoneToday }) => [id, isDoneToday])).toEqual([
    ['a', true],
    ['b', false],
  ])
})

it('knows a giving whole only after it was asked for', async () => {
  const store = setup()
  await store.loadOwn()
  expect(store.find('a')).toBeUndefined()
  await store.load('a')
  await store.loadOwn()
  expect(store.find('a')?.log).toEqual([])
})

it('adds page after page, and stops at the last', async () => {
  const store = setup()
  await store.loadPublic()
  await store.morePublic()
  await store.morePublic()
  expect(store.publicOnes.map(({ id }) => id)).toEqual(['c', 'd'])
})
