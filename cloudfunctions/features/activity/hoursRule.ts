/** Minutes actually given (V-14): by the clock, breaks off, rounded as the district has set. Pure. */
import { CLOSES_AFTER_MINUTES, type Rounding } from '@contract/activity'

const MINUTE = 60_000
const MOST = 1440

const GRAIN: Record<Rounding, number> = { none: 1, quarterHour: 15, halfHour: 30 }

export interface Stay {
  checkIn: Date
  checkOut: Date
  startsAt: Date
  endsAt: Date
  breakMinutes: number
}

/**
 * From the beginning of the shift at the earliest to an hour after its end at the latest; whole
 * minutes, and then to the nearest quarter or half of an hour where the district wants that.
 */
export function minutesOf(
  { checkIn, checkOut, startsAt, endsAt, breakMinutes }: Stay,
  rounding: Rounding,
): number {
  const from = Math.max(checkIn.getTime(), startsAt.getTime())
  const to = Math.min(checkOut.getTime(), endsAt.getTime() + CLOSES_AFTER_MINUTES * MINUTE)
  const given = Math.max(0, Math.floor((to - from) / MINUTE) - breakMinutes)
  const grain = GRAIN[rounding]
  return Math.min(MOST, Math.round(given / grain) * grain)
}
