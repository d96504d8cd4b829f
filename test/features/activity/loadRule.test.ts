import fc from 'fast-check'
import {
  hasShortRest,
  loadWarning,
  minutesOnDay,
} from '../../../cloudfunctions/features/activity/loadRule'

const duty = (from: string, to: string, breakMinutes = 0) => ({
  startsAt: new Date(`2026-12-${from}:00+08:00`),
  endsAt: new Date(`2026-12-${to}:00+08:00`),
  breakMinutes,
})
const limits = { dailyLimitMinutes: 480, restMinutes: 480 }
const morning = duty('05T08:00', '05T12:00')

describe('how much somebody takes on', () => {
  it('is what begins on one day in Shanghai, breaks off', () => {
    const long = duty('05T13:00', '05T18:00', 30)
    expect(minutesOnDay(morning, [long])).toBe(240 + 270)
    expect(loadWarning(morning, [long], limits)).toContain('8.5 小时')
    expect(loadWarning(morning, [duty('05T13:00', '05T17:00')], limits)).toBeUndefined()
    expect(minutesOnDay(morning, [duty('06T08:00', '06T18:00')])).toBe(240)
  })

  it('leaves a night between two days, and needs none at noon', () => {
    const late = duty('04T22:00', '05T01:00')
    expect(hasShortRest(morning, [late], 480)).toBe(true)
    expect(loadWarning(morning, [late], limits)).toContain('休息不到 8 小时')
    expect(hasShortRest(morning, [duty('04T20:00', '05T00:00')], 480)).toBe(false)
    expect(hasShortRest(morning, [duty('05T12:10', '05T13:00')], 480)).toBe(false)
    expect(hasShortRest(morning, [late], 0)).toBe(false)
  })

  it('is the same seen from either turn, and a turn of no minutes is none', () => {
    const hour = fc.integer({ min: 0, max: 96 })
    fc.assert(
      fc.property(hour, hour, fc.integer({ min: 0, max: 12 }), (a, b, length) => {
        const at = (h: number) => new Date(Date.parse('2026-12-01T00:00:00+08:00') + h * 3_600_000)
        const one = { startsAt: at(a), endsAt: at(a + length), breakMinutes: 0 }
        const two = { startsAt: at(b), endsAt: at(b + length), breakMinutes: 0 }
        expect(hasShortRest(one, [two], 480)).toBe(hasShortRest(two, [one], 480))
      }),
    )
    const nothing = duty('05T09:00', '05T09:00')
    expect(minutesOnDay(nothing, [])).toBe(0)
    expect(loadWarning(nothing, [], limits)).toBeUndefined()
  })
})
