import type { Computed, MonthRow, PlacePage } from '@contract/dashboard'
import { DashboardStore } from '@/features/dashboard/dashboardStore'
import { asOfText, cellText, trendTitle } from '@/features/dashboard/words'

const month = (name: string, minutes: Computed): MonthRow => ({
  month: name,
  times: { value: 10 },
  minutes,
  activities: 1,
})

it('says of the months when it was most, and never by a number that is not shown', () => {
  const title = trendTitle([
    month('2026-09', { value: 600 }),
    month('2026-10', 'few'),
    month('2026-11', { value: 1200 }),
  ])
  expect(title).toBe('近 24 个月服务时长：2026年11月最多')
  expect(trendTitle([month('2026-10', 'few')])).toContain('还没有')
})

it('writes cells as the page does, and hides what is hidden', () => {
  expect(cellText('recentMinutes', { value: 590_790 })).toBe('9,846.5')
  expect(cellText('members', 'few')).toBe('少于5')
})

it('is as old as the older of its two clocks', () => {
  const page = (asOf: PlacePage['asOf']) => asOfText({ asOf } as PlacePage)
  const registers = '2026-11-23T06:00:00.000Z'
  expect(page({ registers, service: '2026-11-23T05:30:00.000Z' })).toContain('13:30')
  expect(page({ registers })).toContain('正在统计')
})

it('knows the place that one acts for also by its id, until the role changes', async () => {
  const asked: unknown[] = []
  const call = async (_method: string, input: unknown) => {
    asked.push(input)
    return { place: { id: 'street' } }
  }
  const store = new DashboardStore(call as never)
  await store.load()
  expect(asked).toEqual([{}])
  expect(store.find()).toEqual(store.find('street'))
  store.forget()
  expect(store.find('street')).toBeUndefined()
})
