import type { Meeting, MeetingKind } from '@contract/branch'
import dayjs from 'dayjs'
import { toDay } from '@/lib/dates'

interface Wanted {
  kind: MeetingKind
  partyGroupId?: string | undefined
  /** `2026-11-23` */
  today: string
}

/**
 * The day to propose for the next meeting of a kind: that of the last one, in the next month that has
 * none (art. 16 of the branch regulations: a Party day on a relatively fixed day of each month).
 * @returns `2026-12-17`; empty where there was none to go by
 */
export function fixedDay(meetings: Meeting[], { kind, partyGroupId, today }: Wanted): string {
  const days = meetings
    .filter((one) => one.kind === kind && one.state !== 'cancelled')
    .filter(({ partyGroup }) => partyGroup?.id === (partyGroupId || undefined))
    .map(({ startsAt }) => toDay(startsAt))
    .sort()
  const last = days.at(-1)
  if (!last) return ''
  const date = dayjs(last).date()
  const inMonth = (month: dayjs.Dayjs) => month.date(Math.min(date, month.daysInMonth()))
  for (let month = dayjs(today).startOf('month'); ; month = month.add(1, 'month')) {
    const day = inMonth(month).format('YYYY-MM-DD')
    if (day >= today && day.slice(0, 7) > last.slice(0, 7)) return day
  }
}
