import type { CalendarDay, WorkCalendar } from '@contract/activity'
import { WORK_YEARS } from '../workCalendar'
import { announcedDays, type OwnDays } from '../workdayRule'

const UNKNOWN = '还没有这一年的放假安排，暂按周一至周五计算'

/** The days of a year that differ from its weeks; what an office has entered stands over the rest. */
export function presentCalendar(year: number, own: OwnDays, canEdit: boolean): WorkCalendar {
  const known = WORK_YEARS[year]
  const days = new Map<string, CalendarDay>(
    announcedDays(year).map((day) => [day.day, { ...day, isOwn: false }]),
  )
  for (const [day, said] of own) days.set(day, { day, ...said, isOwn: true })
  return {
    year,
    basis: known?.basis ?? 'none',
    source: known?.source ?? UNKNOWN,
    days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    can: { edit: canEdit },
  }
}
