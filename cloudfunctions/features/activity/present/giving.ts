import type { Giving, GivingDetail } from '@contract/activity'
import type { Actor } from '../../../core/identity'
import { givingPolicy } from '../policy'
import type { GivingRow } from '../queries/givings'

export function presentGiving(actor: Actor, row: GivingRow): Giving {
  const isOwn = givingPolicy.own(actor, row)
  const goesOn = row.endedOn === null
  return {
    id: row.id,
    title: row.title,
    startedOn: row.startedOn,
    ...(row.endedOn ? { endedOn: row.endedOn } : {}),
    personName: row.personName,
    days: row.days,
    ...(row.lastDay ? { lastDay: row.lastDay } : {}),
    isDoneToday: row.isDoneToday,
    isPublic: row.publishedAt !== null,
    can: { log: isOwn && goesOn, publish: isOwn, end: isOwn && goesOn },
  }
}

interface Day {
  day: string
  note: string | null
  minutes: number | null
}

/** Others see on which days; what was noted of a day was noted for oneself. */
export function presentGivingDetail(actor: Actor, row: GivingRow, days: Day[]): GivingDetail {
  const isOwn = givingPolicy.own(actor, row)
  return {
    ...presentGiving(actor, row),
    log: days.map(({ day, note, minutes }) => ({
      day,
      ...(isOwn && note ? { note } : {}),
      ...(isOwn && minutes ? { minutes } : {}),
    })),
  }
}
