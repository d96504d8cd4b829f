import {
  dateBlock,
  daysUntil,
  dueWords,
  formatDateTime,
  formatDay,
  formatRange,
  toDay,
  toInstant,
} from '@/lib/dates'

const NOW = '2026-11-23T06:00:00Z'

it('writes the time of Shanghai wherever the phone is', () => {
  expect(formatDateTime('2026-11-23T06:00:00Z', NOW)).toBe('11月23日 周一 14:00')
  expect(formatDateTime('2026-11-23T17:30:00Z', NOW)).toBe('11月24日 周二 01:30')
})

it('writes the year only when it is another one', () => {
  expect(formatDay('2027-01-01', NOW)).toBe('2027年1月1日 周五')
})

it('writes both days of a range only when they differ', () => {
  expect(formatRange('2026-11-23T06:00:00Z', '2026-11-23T08:00:00Z', NOW)).toBe(
    '11月23日 周一 14:00–16:00',
  )
  expect(formatRange('2026-11-23T12:00:00Z', '2026-11-23T22:00:00Z', NOW)).toBe(
    '11月23日 周一 20:00–11月24日 周二 06:00',
  )
})

it('counts days by the calendar, not by hours', () => {
  expect(daysUntil('2026-11-24', '2026-11-23T15:59:00Z')).toBe(1)
  expect(daysUntil('2026-11-24', '2026-11-23T16:00:00Z')).toBe(0)
})

it('says when something is due', () => {
  expect(dueWords('2026-11-23', NOW)).toBe('今天到期')
  expect(dueWords('2026-11-24', NOW)).toBe('明天到期')
  expect(dueWords('2026-11-26', NOW)).toBe('还剩 3 天')
  expect(dueWords('2026-11-20', NOW)).toBe('已逾期 3 天')
})

it('makes an instant of what was chosen in a form, and the day of an instant', () => {
  expect(toInstant('2026-11-23', '00:30')).toBe('2026-11-22T16:30:00.000Z')
  expect(toDay('2026-11-22T16:30:00.000Z')).toBe('2026-11-23')
})

it('marks today in the small block', () => {
  expect(dateBlock('2026-11-23', NOW)).toEqual({
    top: '今天',
    main: '23',
    bottom: '周一',
    urgent: true,
  })
  expect(dateBlock('2026-11-25', NOW)).toMatchObject({ top: '11月', main: '25', urgent: false })
  expect(dateBlock('2024-01-10', NOW)).toMatchObject({ top: '24年1月', main: '10' })
})
