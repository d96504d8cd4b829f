import type { ActivityKind, MyRecord, RecordItem, Rounding } from '@contract/activity'
import { dayOf } from '../../../core/days'
import { minutesOf } from '../hoursRule'
import type { HistoryRow, VisitRow } from '../queries/record'

/** One time somebody came, and what became of it. */
export function presentVisit(row: VisitRow, history: HistoryRow[], rounding: Rounding): RecordItem {
  const checkedOutAt = row.checkedOutAt ?? row.closedAt
  const minutes = minutesOfVisit(row, rounding)
  return {
    activityId: row.activityId,
    shiftId: row.shiftId,
    title: row.title,
    kind: row.kind,
    shiftName: row.shiftName,
    day: dayOf(row.startsAt),
    organiserName: row.organiserName,
    ...(row.campaignName ? { campaignName: row.campaignName } : {}),
    checkedInAt: row.checkedInAt.toISOString(),
    ...(checkedOutAt ? { checkedOutAt: checkedOutAt.toISOString() } : {}),
    isSystemCheckOut: row.checkedOutAt === null && row.closedAt !== null,
    ...(minutes === undefined ? {} : { minutes }),
    state: row.kind === 'volunteer' ? (row.entryKind ?? 'pending') : 'participation',
    ...(row.entryId ? { entryId: row.entryId } : {}),
    history: history
      .filter(({ shiftId }) => shiftId === row.shiftId)
      .map(({ kind, minutes, recordedAt, byName, reason }) => ({
        kind,
        minutes,
        at: recordedAt.toISOString(),
        by: byName,
        ...(reason ? { reason } : {}),
      })),
    can: { object: row.entryKind !== null && row.entryKind !== 'objected' },
  }
}

/** By the clock while pending, then what the organiser said; none for what never becomes hours (V-19). */
function minutesOfVisit(row: VisitRow, rounding: Rounding): number | undefined {
  if (row.minutes !== null) return row.minutes
  const checkOut = row.checkedOutAt ?? row.closedAt
  if (row.kind !== 'volunteer' || !checkOut) return undefined
  return minutesOf({ ...row, checkIn: row.checkedInAt, checkOut }, rounding)
}

interface Sum {
  kind: ActivityKind
  campaignName: string | null
  times: number
  minutes: number
}

type Totals = Pick<MyRecord, 'totals' | 'byCampaign' | 'byKind'>

/** @param pending every visit whose hours nobody has confirmed yet */
export function presentTotals(sums: Sum[], pending: VisitRow[], rounding: Rounding): Totals {
  const add = <K>(groups: Map<K, { minutes: number; times: number }>, key: K, sum: Sum) => {
    const before = groups.get(key) ?? { minutes: 0, times: 0 }
    groups.set(key, {
      minutes: before.minutes + Number(sum.minutes),
      times: before.times + Number(sum.times),
    })
  }
  const campaigns = new Map<string, { minutes: number; times: number }>()
  const kinds = new Map<ActivityKind, { minutes: number; times: number }>()
  const all = new Map<'all', { minutes: number; times: number }>([
    ['all', { minutes: 0, times: 0 }],
  ])
  for (const sum of sums) {
    add(all, 'all', sum)
    add(kinds, sum.kind, sum)
    if (sum.campaignName) add(campaigns, sum.campaignName, sum)
  }
  return {
    totals: {
      ...(all.get('all') as { minutes: number; times: number }),
      pendingMinutes: pending.reduce(
        (total, row) => total + (minutesOfVisit(row, rounding) ?? 0),
        0,
      ),
    },
    byCampaign: [...campaigns].map(([name, sum]) => ({ name, ...sum })),
    byKind: [...kinds].map(([kind, sum]) => ({ kind, ...sum })),
  }
}
