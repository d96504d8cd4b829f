/** The parts of the list at the door. Pure. */
import { type ActivityDetail, OPENS_BEFORE_MINUTES, type RosterEntry } from '@contract/activity'

export type GuestPart = 'coming' | 'here' | 'gone' | 'all'

export const GUEST_PARTS: { key: GuestPart; text: string }[] = [
  { key: 'coming', text: '没到' },
  { key: 'here', text: '在现场' },
  { key: 'gone', text: '已签退' },
  { key: 'all', text: '全部' },
]

export function isInPart(part: GuestPart, { checkIn, checkOut, signUp }: RosterEntry): boolean {
  if (part === 'coming') return !checkIn && signUp === 'signedUp'
  if (part === 'here') return Boolean(checkIn && !checkOut)
  if (part === 'gone') return checkOut !== undefined
  return true
}

/** Whether whoever is written down for this shift now stands there, and is checked in at once. */
export function isAtTheDoor(
  { shifts }: ActivityDetail,
  shiftId: string,
  now: number = Date.now(),
): boolean {
  const shift = shifts.find(({ id }) => id === shiftId)
  return (
    shift !== undefined &&
    now >= Date.parse(shift.startsAt) - OPENS_BEFORE_MINUTES * 60_000 &&
    now <= Date.parse(shift.endsAt)
  )
}
