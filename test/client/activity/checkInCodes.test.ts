import { scanToken, spokenCode, stepAt } from '@contract/activity'
import { codeAt, doorAt, type KeptKey, keepKey, wasMoved } from '@/features/activity/checkInCodes'
import { prove } from '../../../cloudfunctions/features/activity/checkInRule'
import { activity } from './support'

const ID = 'c0a80101-0000-4000-8000-00000000000a'
const NINE = Date.parse('2026-12-05T01:00:00Z')
const HOUR = 3_600_000
const KEYS = ['2026-12-05', '2026-12-06'].map((day, index) => ({
  day,
  key: String(index + 1).repeat(64),
}))

const kept = (offset = 0): KeptKey => ({
  activityId: ID,
  account: 'account-1',
  title: '桶边督导',
  place: '南门广场',
  opensAt: NINE - HOUR,
  closesAt: NINE + 3 * HOUR,
  keys: KEYS,
  offset,
})

/** What the server says to a scan of this token at this moment. */
function proven(token: string, now: number) {
  const at = new Date(now)
  return prove(
    {
      activityId: ID,
      direction: 'in',
      proof: { kind: 'scan', token },
      scannedAt: at.toISOString(),
      device: 'device-0000000001',
    },
    { now: at, sentAt: at },
    (day) => KEYS.find((key) => key.day === day)?.key ?? '0'.repeat(64),
  )
}

it.each([0, 20_000, 59_999, 15 * HOUR - 1, 15 * HOUR])(
  'shows what the server accepts, %d ms after nine, also over midnight',
  (after) => {
    const shown = codeAt(kept(), NINE + after)
    expect(proven(shown?.token ?? '', NINE + after)).toMatchObject({ source: 'scan' })
  },
)

it('goes by the server’s clock, however wrong the phone’s is', () => {
  const hourBehind = kept(HOUR)
  const shown = codeAt(hourBehind, NINE - HOUR)
  expect(shown).toEqual(codeAt(kept(), NINE))
  expect(proven(shown?.token ?? '', NINE)).toMatchObject({ source: 'scan' })
  expect(proven(codeAt(kept(), NINE - HOUR)?.token ?? '', NINE)).toHaveProperty('refusal')
})

it('changes both together each 20 seconds, and counts down to it', () => {
  const key = KEYS[0]?.key ?? ''
  const step = stepAt(NINE)
  expect(codeAt(kept(), NINE)).toEqual({
    token: scanToken(key, ID, step),
    code: spokenCode(key, ID, step),
    secondsLeft: 20,
  })
  expect(codeAt(kept(), NINE + 19_001)).toMatchObject({ secondsLeft: 1 })
  expect(codeAt(kept(), NINE + 20_000)?.code).not.toBe(spokenCode(key, ID, step))
})

it('shows nothing on a day that has no key', () => {
  expect(codeAt(kept(), NINE - 24 * HOUR)).toBeUndefined()
})

it('says from when and until when people check in and out', () => {
  expect(doorAt(kept(), NINE - HOUR - 1)).toBe('before')
  expect(doorAt(kept(), NINE)).toBe('open')
  expect(doorAt(kept(), NINE + 3 * HOUR + 1)).toBe('over')
  expect(doorAt(kept(3 * HOUR), NINE - 3 * HOUR)).toBe('open')
})

it('keeps the key with the clock set right in the middle of the call', () => {
  const key = { activityId: ID, keys: KEYS, serverNow: new Date(NINE).toISOString() }
  const times = { account: 'account-1', sentAt: NINE - 7000, receivedAt: NINE - 5000 }
  const { offset, opensAt, closesAt } = keepKey(activity(), key, times)
  expect(offset).toBe(6000)
  expect(new Date(opensAt).toISOString()).toBe('2026-12-04T13:00:00.000Z')
  expect(new Date(closesAt).toISOString()).toBe('2026-12-04T19:00:00.000Z')
})

it('notices a clock that was moved, and not a phone that slept', () => {
  expect(wasMoved(undefined, NINE, false)).toBe(false)
  expect(wasMoved(NINE, NINE + 1000, true)).toBe(false)
  expect(wasMoved(NINE, NINE - 60_000, false)).toBe(true)
  expect(wasMoved(NINE, NINE + HOUR, true)).toBe(true)
  expect(wasMoved(NINE, NINE + HOUR, false)).toBe(false)
})
