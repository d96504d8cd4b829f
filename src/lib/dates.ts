import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** Asia/Shanghai, stated and not assumed: eight hours ahead, no summer time. */
const SHANGHAI = 480
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/

type When = string | number | Date

/** An instant, or a day such as 2026-11-23, on the clocks of Shanghai. */
function inShanghai(when: When): Dayjs {
  const isDay = typeof when === 'string' && DAY_ONLY.test(when)
  return dayjs(isDay ? `${when}T00:00:00+08:00` : when).utcOffset(SHANGHAI)
}

const weekday = (date: Dayjs) => WEEKDAYS[date.day()] ?? ''

/** 11月23日 周一; with the year when it is not this one. */
export function formatDay(when: When, now: When = Date.now()): string {
  const date = inShanghai(when)
  const isThisYear = date.year() === inShanghai(now).year()
  return `${date.format(isThisYear ? 'M月D日' : 'YYYY年M月D日')} ${weekday(date)}`
}

/** 1994年11月13日: a day of long ago, of which nobody asks the weekday. */
export function formatDate(when: When): string {
  return inShanghai(when).format('YYYY年M月D日')
}

/** 14:00. */
export function formatTime(when: When): string {
  return inShanghai(when).format('HH:mm')
}

/** 11月23日 周一 14:00. */
export function formatDateTime(when: When, now: When = Date.now()): string {
  return `${formatDay(when, now)} ${formatTime(when)}`
}

/** 11月23日 周一 14:00–16:00; both days when they differ. */
export function formatRange(from: When, to: When, now: When = Date.now()): string {
  const isSameDay = toDay(from) === toDay(to)
  return `${formatDateTime(from, now)}–${isSameDay ? formatTime(to) : formatDateTime(to, now)}`
}

/** 2026-11-23, the calendar day in Shanghai. */
export function toDay(when: When = Date.now()): string {
  return inShanghai(when).format('YYYY-MM-DD')
}

/** The instant of a day and a time of day as they were chosen in a form. */
export function toInstant(day: string, time: string): string {
  return dayjs(`${day}T${time}:00+08:00`).toISOString()
}

/** Days from now until then by the calendar: 0 is today, −1 yesterday. */
export function daysUntil(when: When, now: When = Date.now()): number {
  const start = (at: When) => dayjs(`${toDay(at)}T00:00:00+08:00`)
  return start(when).diff(start(now), 'day')
}

/** 今天到期, 还剩 2 天, 已逾期 3 天. */
export function dueWords(when: When, now: When = Date.now()): string {
  const days = daysUntil(when, now)
  if (days < 0) return `已逾期 ${-days} 天`
  if (days === 0) return '今天到期'
  return days === 1 ? '明天到期' : `还剩 ${days} 天`
}

/** The small block at the left of a list: 11月 / 25 / 周三; of another year 24年1月 / 10 / 周三. */
export function dateBlock(when: When, now: When = Date.now()) {
  const date = inShanghai(when)
  const isToday = daysUntil(when, now) === 0
  const isThisYear = date.year() === inShanghai(now).year()
  return {
    top: isToday ? '今天' : date.format(isThisYear ? 'M月' : 'YY年M月'),
    main: date.format('D'),
    bottom: weekday(date),
    urgent: daysUntil(when, now) <= 0,
  }
}
