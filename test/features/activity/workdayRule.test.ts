import {
  addWorkdays,
  announcedDays,
  isWorkday,
  recordDueOn,
  workdaysBetween,
} from '../../../cloudfunctions/features/activity/workdayRule'

describe('working days', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-02-16', false, 'a Monday of 春节'],
    ['2026-02-14', true, 'a Saturday that makes up for it'],
    ['2026-02-28', true, 'the other one'],
    ['2026-10-10', true, 'a Saturday after 国庆'],
    ['2026-10-08', true, 'a Thursday: 2026 has seven days off'],
    ['2025-10-08', false, 'a Wednesday: 2025 had eight'],
    ['2025-04-27', true, 'a Sunday before 劳动节'],
    ['2027-02-08', false, 'a Monday of 春节, by the statute'],
    ['2027-02-09', true, '调休 is not announced'],
    ['2031-01-01', true, 'a Wednesday of a year that nobody knows yet'],
  ])('%s is one: %s (%s)', (day, expected) => {
    expect(isWorkday(day)).toBe(expected)
  })

  it('follow what an office has entered before all else', () => {
    const own = new Map([
      ['2026-11-23', { isWorking: false, name: '抗台风' }],
      ['2026-11-22', { isWorking: true, name: '补班' }],
    ])
    expect(isWorkday('2026-11-23', own)).toBe(false)
    expect(isWorkday('2026-11-22', own)).toBe(true)
  })

  it.each([
    ['2026-11-23', '2026-12-07', 'two plain weeks'],
    ['2026-11-22', '2026-12-04', 'from a Sunday'],
    ['2026-02-13', '2026-03-05', 'over 春节 with both working Saturdays'],
    ['2026-09-24', '2026-10-15', 'over 中秋 and 国庆, a working Saturday'],
    ['2025-12-31', '2026-01-15', 'over the turn of the year'],
  ])('ten of them after %s end on %s (%s)', (ended, due) => {
    expect(recordDueOn(ended)).toBe(due)
    expect(workdaysBetween(ended, due)).toBe(10)
    expect(workdaysBetween(due, ended)).toBe(-10)
  })

  it('are counted with what an office has entered', () => {
    const own = new Map([['2026-11-24', { isWorking: false, name: '停工' }]])
    expect(recordDueOn('2026-11-23', own)).toBe('2026-12-08')
    expect(addWorkdays('2026-11-23', 0)).toBe('2026-11-23')
    expect(workdaysBetween('2026-11-23', '2026-11-23')).toBe(0)
  })

  it('have as many days off as were announced, each once', () => {
    for (const [year, off, working] of [
      [2025, 28, 5],
      [2026, 33, 6],
      [2027, 13, 0],
    ] as const) {
      const days = announcedDays(year)
      expect(days.filter((day) => !day.isWorking)).toHaveLength(off)
      expect(days.filter((day) => day.isWorking)).toHaveLength(working)
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
      // Only a weekend can be worked off.
      for (const { day, isWorking } of days) {
        if (isWorking) expect([0, 6]).toContain(new Date(day).getUTCDay())
      }
    }
  })
})
