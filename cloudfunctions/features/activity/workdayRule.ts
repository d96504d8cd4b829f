/**
 * The working-day clock of the record (V-16): weekends, holidays and 调休, and over them what an
 * office has entered. Pure; days are texts of Asia/Shanghai.
 */
import type { CalendarDay } from '@contract/activity'
import { WORK_YEARS } from './workCalendar'

/** 活动结束后 10 个工作日内 (V-16). */
export const RECORD_WITHIN_WORKDAYS = 10

/** What an office has entered over the product's calendar. */
export type OwnDays = ReadonlyMap<string, { isWorking: boolean; name: string }>

const NOTHING_OWN: OwnDays = new Map()

const nextDay = (day: string, by = 1) =>
  new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10)

/** The days of a year that differ from its weeks, in their order, without what an office entered. */
export function announcedDays(year: number): Omit<CalendarDay, 'isOwn'>[] {
  const known = WORK_YEARS[year]
  if (!known) return []
  const off = known.holidays.flatMap(([first, last, name]) => {
    const days: Omit<CalendarDay, 'isOwn'>[] = []
    for (let day = first; day <= last; day = nextDay(day))
      days.push({ day, isWorking: false, name })
    return days
  })
  const working = known.workdays.map(([day, name]) => ({
    day,
    isWorking: true,
    name: `${name}调休`,
  }))
  return [...off, ...working].sort((a, b) => (a.day < b.day ? -1 : 1))
}

const ANNOUNCED = new Map(
  Object.keys(WORK_YEARS)
    .flatMap((year) => announcedDays(Number(year)))
    .map(({ day, isWorking }) => [day, isWorking]),
)

/** Whether one works on this day. */
export function isWorkday(day: string, own: OwnDays = NOTHING_OWN): boolean {
  const said = own.get(day)?.isWorking ?? ANNOUNCED.get(day)
  if (said !== undefined) return said
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The `count`th working day after a day. */
export function addWorkdays(day: string, count: number, own: OwnDays = NOTHING_OWN): string {
  let at = day
  for (let left = count; left > 0; ) {
    at = nextDay(at)
    if (isWorkday(at, own)) left -= 1
  }
  return at
}

/** Working days after `from` up to and with `to`; negative when `to` lies before. */
export function workdaysBetween(from: string, to: string, own: OwnDays = NOTHING_OWN): number {
  if (to < from) return -workdaysBetween(to, from, own) || 0
  let count = 0
  for (let day = nextDay(from); day <= to; day = nextDay(day)) if (isWorkday(day, own)) count += 1
  return count
}

/** The last day on which the hours of what ended on this day are to be recorded. */
export const recordDueOn = (endedOn: string, own?: OwnDays): string =>
  addWorkdays(endedOn, RECORD_WITHIN_WORKDAYS, own)
