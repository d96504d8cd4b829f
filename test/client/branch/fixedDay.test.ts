import type { Meeting, MeetingKind } from '@contract/branch'
import { fixedDay } from '@/features/branch/fixedDay'

const on = (day: string, facts: Partial<Meeting> = {}) =>
  ({ kind: 'partyDay', state: 'held', startsAt: `${day}T11:00:00Z`, ...facts }) as Meeting
const wanted = (today: string, kind: MeetingKind = 'partyDay') => ({ kind, today })

it('is that of the last one, in the next month that has none', () => {
  const meetings = [on('2026-09-17'), on('2026-10-17')]
  expect(fixedDay(meetings, wanted('2026-11-05'))).toBe('2026-11-17')
  expect(fixedDay(meetings, wanted('2026-11-17'))).toBe('2026-11-17')
  expect(fixedDay([on('2026-11-17')], wanted('2026-11-05'))).toBe('2026-12-17')
  expect(fixedDay([on('2026-12-31')], wanted('2027-02-01'))).toBe('2027-02-28')
})

it('is today where this month has none and its day has gone by', () => {
  expect(fixedDay([on('2026-10-17')], wanted('2026-11-23'))).toBe('2026-11-23')
  expect(fixedDay([on('2026-11-17')], wanted('2026-11-23'))).toBe('2026-12-17')
})

it('goes by no other kind, no other party group and nothing that was cancelled', () => {
  const group = { kind: 'groupMeeting' as const, partyGroup: { id: 'one', name: '一组' } }
  const meetings = [on('2026-10-17', { state: 'cancelled' }), on('2026-10-08', group)]
  expect(fixedDay(meetings, wanted('2026-11-05'))).toBe('')
  const of = (partyGroupId: string) =>
    fixedDay(meetings, { ...wanted('2026-11-05', 'groupMeeting'), partyGroupId })
  expect(of('one')).toBe('2026-11-08')
  expect(of('two')).toBe('')
})
