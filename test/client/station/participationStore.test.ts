import type { StationEvent } from '@contract/station'
import { ParticipationStore } from '@/features/station/participationStore'
import { timesText, yearText } from '@/features/station/words'
import type { Call } from '@/lib/call'

jest.mock('@tarojs/taro', () => ({}))

const event = (id: string): StationEvent => ({
  id,
  stationId: 's',
  stationName: '港城花园互助站',
  name: id,
  kind: 'service',
  place: '7号楼',
  heldOn: '2026-11-20',
  signIns: 3,
  counted: 24,
  isSignedIn: false,
})
const NOTHING = {
  stationName: '港城花园互助站',
  years: [],
  can: { addEvent: false, report: false },
}

it('shows what is held page after page, and the years anew when one is reported', async () => {
  const asked: unknown[] = []
  const call = (async (method: string, input: unknown) => {
    asked.push([method, input])
    if (method === 'station.participation') return NOTHING
    if (method === 'station.reportYear') {
      return { ...NOTHING, years: [{ year: 2024, events: 0, times: 0, solved: 0, reported: {} }] }
    }
    const { cursor } = input as { cursor?: string }
    return cursor ? { items: [event('b')] } : { items: [event('a')], nextCursor: 'next' }
  }) as Call
  const store = new ParticipationStore(call)
  await store.load('s')
  await store.more('s')
  await store.more('s')
  expect(store.of('s')?.events.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(asked).toHaveLength(3)
  await store.reportYear({
    id: 's',
    year: 2024,
    name: 'times',
    value: 1800,
    qualifier: 'over',
    source: '台账',
    reason: '启用以前',
  })
  expect(store.of('s')?.participation.years.map(({ year }) => year)).toEqual([2024])
  store.forget()
  expect(store.of('s')).toBeUndefined()
})

it('keeps the words of a number, and adds who signed in to who was counted', () => {
  const reported = { id: 'r', value: 1800, qualifier: 'over', source: '台账' } as const
  expect(yearText('times', reported)).toBe('逾1,800人次')
  expect(yearText('solved', { ...reported, value: 15_000, qualifier: 'more' })).toBe('1.5万余个')
  expect(timesText(event('a'))).toBe('27 人次')
})
