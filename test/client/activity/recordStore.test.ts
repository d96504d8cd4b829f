import type { MyRecord, RecordItem } from '@contract/activity'
import { RecordStore } from '@/features/activity/recordStore'
import type { Call } from '@/lib/call'

const item = (shiftId: string, facts: Partial<RecordItem> = {}): RecordItem => ({
  activityId: 'activity-1',
  shiftId,
  title: '桶边督导',
  kind: 'volunteer',
  shiftName: '桶边引导',
  day: '2026-11-23',
  organiserName: '后大街社区',
  checkedInAt: '2026-11-23T01:00:00.000Z',
  isSystemCheckOut: false,
  minutes: 120,
  state: 'confirmed',
  entryId: 'entry-1',
  history: [],
  can: { object: true },
  ...facts,
})
const record = (items: RecordItem[], nextCursor?: string): MyRecord => ({
  items,
  ...(nextCursor && { nextCursor }),
  totals: { minutes: 120, pendingMinutes: 0, times: 1 },
  byCampaign: [],
  byKind: [],
})

function setup(answers: unknown[]) {
  const asked: [string, unknown][] = []
  const call = async (method: string, input: unknown) => {
    asked.push([method, input])
    return answers.shift()
  }
  return { asked, store: new RecordStore(call as unknown as Call) }
}

it('goes on where the page ended, within the same year', async () => {
  const { asked, store } = setup([record([item('a')], 'next'), record([item('b')])])
  await store.load(2026)
  await store.more()
  await store.more()
  expect(store.record?.items.map(({ shiftId }) => shiftId)).toEqual(['a', 'b'])
  expect(asked.map(([, input]) => input)).toEqual([{ year: 2026 }, { year: 2026, cursor: 'next' }])
})

it('of two years asked for at once shows the later one', async () => {
  const waiting: ((value: MyRecord) => void)[] = []
  const call = () => new Promise<MyRecord>((done) => waiting.push(done))
  const store = new RecordStore(call as unknown as Call)
  const both = [store.load(2025), store.load(2026)]
  waiting[1]?.(record([item('of 2026')]))
  waiting[0]?.(record([item('of 2025')]))
  await Promise.all(both)
  expect(store.record?.items[0]?.shiftId).toBe('of 2026')
})

it('objects to the entry that was read, and shows the answer in its place', async () => {
  const objected = item('b', { state: 'objected', can: { object: false } })
  const { asked, store } = setup([record([item('a'), item('b'), item('c')]), objected])
  await store.load()
  await store.object(item('b'), '少记了一小时')
  expect(asked[1]).toEqual([
    'activity.objectToHours',
    { shiftId: 'b', entryId: 'entry-1', reason: '少记了一小时' },
  ])
  expect(store.record?.items.map(({ state }) => state)).toEqual([
    'confirmed',
    'objected',
    'confirmed',
  ])
})
