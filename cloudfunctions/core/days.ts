/** Calendar days in Asia/Shanghai, which is stated and never taken from the server's clock zone. */
import dayjs from 'dayjs'

const SHANGHAI_OFFSET = 8 * 60

/** The day on which this instant falls, `2026-11-23`. China has had no other offset since 1991. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET * 60_000).toISOString().slice(0, 10)
}

/** The day so many days later, or earlier where the number is negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from one day to another; the same day is 0. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** Whether `to` is `months` calendar months after `from`, or later. */
export function reachesMonths(from: string, to: string, months: number): boolean {
  return !dayjs(to).isBefore(dayjs(from).add(months, 'month'))
}

/** 11月28日19:00, in Shanghai. */
export function momentOf(moment: Date): string {
  const local = new Date(moment.getTime() + 8 * 3_600_000).toISOString()
  return `${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日${local.slice(11, 16)}`
}
