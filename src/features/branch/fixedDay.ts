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
 * none (art. 16 of the branch regulations: a Party day on a relatively fixed day of each month). Where
 * that day of this month has gone by, what is missing is held as soon as can be.
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
  const isMissing = last.slice(0, 7) < today.slice(0, 7)
  const month = isMissing ? dayjs(today) : dayjs(last).startOf('month').add(1, 'month')
  const day = month.date(Math.min(dayjs(last).date(), month.daysInMonth())).format('YYYY-MM-DD')
  return day < today ? today : day
}
