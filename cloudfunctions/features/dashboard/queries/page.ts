/** What a page reads: two statements over the sums, whatever the size of the ledgers. */

import type { RegionKind } from '@contract/region'
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { NOW_MONTH } from '../month'

/** The last days with today that "recent" means. */
export const RECENT_DAYS = 30
export const MONTHS = 24

export interface PlaceSums {
  id: string
  kind: RegionKind
  name: string
  figures: Record<string, number>
  recentTimes: number
  recentMinutes: number
}

/** A place, first, and those directly below it, each with all that lies in it. */
export async function readPlaces(
  db: Db,
  districtId: string,
  regionId: string,
  today: string,
): Promise<PlaceSums[]> {
  const { rows } = await sql<PlaceSums>`
    select r.id, r.kind, r.name, coalesce(f.figures, '{}') as figures,
      coalesce(d.times, 0) as "recentTimes", coalesce(d.minutes, 0) as "recentMinutes"
    from region r
    left join lateral (
      select jsonb_object_agg(f.name, f.value) as figures from dashboard_figure f
      where f.district_id = r.district_id and f.region_id = r.id and f.month = ${NOW_MONTH}::date
    ) f on true
    left join lateral (
      select sum(d.check_ins)::bigint as times, sum(d.minutes)::bigint as minutes
      from attendance_day d
      where d.district_id = r.district_id and d.region_id = r.id and d.kind = 'volunteer'
        and d.day > ${today}::date - ${RECENT_DAYS}::int and d.day <= ${today}::date
    ) d on true
    where r.district_id = ${districtId} and (r.id = ${regionId} or r.parent_id = ${regionId})
    order by r.parent_id is not distinct from ${regionId}::uuid, r.path limit 200`.execute(db)
  return rows
}

export interface MonthSums {
  month: string
  times: number
  minutes: number
  /** Of the days of the month up to today's date. */
  timesSoFar: number
  minutesSoFar: number
  activities: number
  /** Of all months, the same in each row. */
  allTimes: number
  allMinutes: number
  foldedAt: Date | null
  countedAt: Date | null
}

/** The last 24 months of a place, the oldest first, with what was ever folded, and up to when. */
export async function readMonths(
  db: Db,
  districtId: string,
  regionId: string,
  today: string,
): Promise<MonthSums[]> {
  const { rows } = await sql<MonthSums>`
    with days as (
      select date_trunc('month', day)::date as month, sum(check_ins)::bigint as times,
        sum(minutes)::bigint as minutes,
        sum(check_ins) filter (where extract(day from day) <= extract(day from ${today}::date))::bigint as times_so_far,
        sum(minutes) filter (where extract(day from day) <= extract(day from ${today}::date))::bigint as minutes_so_far
      from attendance_day
      where district_id = ${districtId} and region_id = ${regionId} and kind = 'volunteer'
      group by 1)
    select to_char(m.month, 'YYYY-MM') as month, coalesce(d.times, 0) as times,
      coalesce(d.minutes, 0) as minutes, coalesce(d.times_so_far, 0) as "timesSoFar",
      coalesce(d.minutes_so_far, 0) as "minutesSoFar", coalesce(f.value, 0) as activities,
      (select coalesce(sum(times), 0)::bigint from days) as "allTimes",
      (select coalesce(sum(minutes), 0)::bigint from days) as "allMinutes",
      (select folded_at from fold where district_id = ${districtId}) as "foldedAt",
      (select true_at from dashboard_count where district_id = ${districtId}) as "countedAt"
    from generate_series(date_trunc('month', ${today}::date) - ${MONTHS - 1} * interval '1 month',
      date_trunc('month', ${today}::date), interval '1 month') m (month)
    left join days d on d.month = m.month::date
    left join dashboard_figure f on f.district_id = ${districtId} and f.region_id = ${regionId}
      and f.month = m.month::date and f.name = 'activitiesHeld'
    order by m.month`.execute(db)
  return rows
}
