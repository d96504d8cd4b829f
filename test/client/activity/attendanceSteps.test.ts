import type { Shift } from '@contract/activity'
import { nextDirection, presencesOf } from '@/features/activity/attendanceSteps'

const NOT_YET = { isCheckedIn: false, isCheckedOut: false }
const INSIDE = { isCheckedIn: true, isCheckedOut: false }
const LEFT = { isCheckedIn: true, isCheckedOut: true }

it.each([
  ['in at first', [NOT_YET], [], 'in'],
  ['out once inside', [INSIDE], [], 'out'],
  ['nothing once left', [LEFT], [], undefined],
  ['in again for the next shift', [LEFT, NOT_YET], [], 'in'],
  ['out of the present shift before in to the next', [INSIDE, NOT_YET], [], 'out'],
  ['out after an entry that is only kept', [NOT_YET], ['in'], 'out'],
  ['nothing after both are kept', [NOT_YET], ['in', 'out'], undefined],
  ['in to the second after leaving the first is kept', [INSIDE, NOT_YET], ['out'], 'in'],
  ['nothing without a place', [], [], undefined],
] as const)('says %s', (_name, known, kept, direction) => {
  expect(nextDirection([...known], [...kept])).toBe(direction)
})

it('counts only shifts in which one has a place, by time', () => {
  const shift = (startsAt: string, mine?: Shift['mine']) => ({ startsAt, mine }) as Shift
  expect(
    presencesOf([
      shift('2026-11-24T01:00:00.000Z', { state: 'signedUp', ...NOT_YET }),
      shift('2026-11-23T01:00:00.000Z', { state: 'signedUp', ...LEFT }),
      shift('2026-11-22T01:00:00.000Z', { state: 'waiting', ...NOT_YET }),
      shift('2026-11-21T01:00:00.000Z'),
    ]),
  ).toEqual([LEFT, NOT_YET])
})
