/** Days and moments of the volunteer months, all counted from one day. */
import { addDays, at, DEMO_TODAY } from '../clock'

let day = DEMO_TODAY

/** The day for which the months are planned: Fridays, Marches and working days are those of its calendar. */
export const today = (): string => day

/** Plans for another day than the one by which the rest of the demonstration is written. */
export function planFor<T>(wanted: string, plan: () => T): T {
  day = wanted
  try {
    return plan()
  } finally {
    day = DEMO_TODAY
  }
}

/** What has happened did so before this instant. */
export const demoNow = (): Date => at(today(), '08:00')

export interface Span {
  startsOn: string
  endsOn: string
}

/** A calendar month that is over, of this year or so many years before. */
export function pastMonth(month: number, yearsBefore = 0): Span {
  const year = Number(today().slice(0, 4))
  const isOver = monthOf(year, month).endsOn < today()
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
  startsOn: addDays(today(), from),
  endsOn: addDays(today(), to),
})

/** The day of a week near a day: 0 is Sunday. */
export function weekdayNear(day: string, weekday: number): string {
  return addDays(day, (weekday - new Date(day).getUTCDay() + 7) % 7)
}

/** Not later than what has happened by now. */
export const upToNow = (instant: Date): Date =>
  new Date(Math.min(instant.getTime(), demoNow().getTime()))
