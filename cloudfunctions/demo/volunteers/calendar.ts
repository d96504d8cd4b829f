/** Days and moments of the volunteer months, all counted from the demonstration's today. */
import { addDays, at, DEMO_TODAY } from '../clock'

/** What has happened did so before this instant. */
export const demoNow = (): Date => at(DEMO_TODAY, '08:00')

export interface Span {
  startsOn: string
  endsOn: string
}

/** A calendar month that is over, of this year or so many years before. */
export function pastMonth(month: number, yearsBefore = 0): Span {
  const year = Number(DEMO_TODAY.slice(0, 4))
  const isOver = monthOf(year, month).endsOn < DEMO_TODAY
  return monthOf((isOver ? year : year - 1) - yearsBefore, month)
}

function monthOf(year: number, month: number): Span {
  const [first, next] = [month, month + 1].map(
    (each) => `${each > 12 ? year + 1 : year}-${String(((each - 1) % 12) + 1).padStart(2, '0')}-01`,
  ) as [string, string]
  return { startsOn: first, endsOn: addDays(next, -1) }
}

/** Around today, in days. */
export const around = (from: number, to: number): Span => ({
  startsOn: addDays(DEMO_TODAY, from),
  endsOn: addDays(DEMO_TODAY, to),
})

/** The day of a week near a day: 0 is Sunday. */
export function weekdayNear(day: string, weekday: number): string {
  return addDays(day, (weekday - new Date(day).getUTCDay() + 7) % 7)
}

/** Not later than what has happened by now. */
export const upToNow = (instant: Date): Date =>
  new Date(Math.min(instant.getTime(), demoNow().getTime()))
