import { spawnSync } from 'node:child_process'
import type { Rounding } from '@contract/activity'
import { minutesOf } from '../../../cloudfunctions/features/activity/hoursRule'

const NINE = Date.parse('2026-12-05T01:00:00Z')
const minute = (offset: number) => new Date(NINE + offset * 60_000)
const shift = { startsAt: minute(0), endsAt: minute(120), breakMinutes: 0 }

describe('minutes actually given', () => {
  it.each<[string, number, number, number, Rounding, number]>([
    ['from the beginning of the shift', -55, 120, 0, 'none', 120],
    ['from when they came', 12.5, 120, 0, 'none', 107],
    ['to when they left', 0, 61.9, 0, 'none', 61],
    ['to an hour after the end at most', 0, 300, 0, 'none', 180],
    ['breaks off', 0, 120, 30, 'none', 90],
    ['never less than none', 0, 10, 30, 'none', 0],
    ['none for who left before it began', -30, -5, 0, 'none', 0],
    ['none for who left before they came', 60, 30, 0, 'none', 0],
    ['to the nearest quarter of an hour', 0, 67, 0, 'quarterHour', 60],
    ['to the nearest quarter of an hour', 0, 68, 0, 'quarterHour', 75],
    ['to the nearest half', 0, 74, 0, 'halfHour', 60],
    ['to the nearest half', 0, 75, 0, 'halfHour', 90],
  ])(
    'count %s: from %d to %d, break %d, %s → %d',
    (_, from, to, breakMinutes, rounding, minutes) => {
      const stay = { ...shift, breakMinutes, checkIn: minute(from), checkOut: minute(to) }
      expect(minutesOf(stay, rounding)).toBe(minutes)
    },
  )

  it('of a shift of no minutes are those of the hour after it', () => {
    const stay = { ...shift, endsAt: shift.startsAt, checkIn: minute(0), checkOut: minute(0) }
    expect(minutesOf(stay, 'none')).toBe(0)
  })
})

/** Proves around midnight in Shanghai, in another zone of the server's clock. */
const PROGRAM = `
const { stepAt, scanToken } = require('./types/activity/checkInToken.ts')
const { daysFrom, prove } = require('./cloudfunctions/features/activity/checkInRule.ts')
const id = '00000000-0000-4000-8000-000000000000'
const keyOf = (day) => day.replaceAll('-', '').padEnd(64, '0')
const said = ['15:59:40', '16:00:00', '16:00:20'].map((time) => {
  const now = new Date('2026-12-05T' + time + 'Z')
  const day = time < '16' ? '2026-12-05' : '2026-12-06'
  const token = scanToken(keyOf(day), id, stepAt(now.getTime()))
  const input = { activityId: id, direction: 'in', proof: { kind: 'scan', token },
    scannedAt: now.toISOString(), device: 'x' }
  return prove(input, { now, sentAt: now }, keyOf)
})
const night = daysFrom(new Date('2026-12-05T15:00:00Z'), new Date('2026-12-05T17:00:00Z'))
process.stdout.write(JSON.stringify({ said, night, offset: new Date(0).getTimezoneOffset() }))`

it.each([
  ['Asia/Shanghai', -480],
  ['America/New_York', 300],
  ['Pacific/Kiritimati', 640],
])('days and proofs are those of Shanghai when the server’s clock is in %s', (zone, offset) => {
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', 'tsx/cjs', '-e', PROGRAM], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
  })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual({
    said: ['15:59:40', '16:00:00', '16:00:20'].map((time) => ({
      source: 'scan',
      at: `2026-12-05T${time}.000Z`,
      isLate: false,
    })),
    night: ['2026-12-05', '2026-12-06'],
    offset,
  })
})
