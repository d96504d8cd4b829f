/** Bulletins that were written, those that are still to be written, and a year of volunteering. */
import type { BulletinKind } from '@contract/dashboard'
import type { RegionKind } from '@contract/region'
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'

const MOST = 120

export function listBulletins(db: Db, districtId: string, regionId: string) {
  return db
    .selectFrom('dashboardBulletin')
    .select(['id', 'kind', 'period', 'madeAt'])
    .where('districtId', '=', districtId)
    .where('regionId', '=', regionId)
    .orderBy('madeAt', 'desc')
    .orderBy('kind')
    .limit(MOST)
    .execute()
}

export function findBulletin(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('dashboardBulletin')
    .select(['id', 'regionId', 'kind', 'period', 'content', 'madeAt'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export interface UnwrittenPlace {
  id: string
  kind: RegionKind
  name: string
  path: string
}

/** Places of some kinds that have no bulletin of a period yet, the larger ones first. */
export function listUnwritten(
  db: Db,
  districtId: string,
  kinds: readonly RegionKind[],
  bulletin: { kind: BulletinKind; period: string },
  most: number,
): Promise<UnwrittenPlace[]> {
  return db
    .selectFrom('region as r')
    .select(['r.id', 'r.kind', 'r.name', 'r.path'])
    .where('r.districtId', '=', districtId)
    .where('r.kind', 'in', kinds)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('dashboardBulletin as b')
            .select('b.id')
            .whereRef('b.districtId', '=', 'r.districtId')
            .whereRef('b.regionId', '=', 'r.id')
            .where('b.kind', '=', bulletin.kind)
            .where('b.period', '=', bulletin.period),
        ),
      ),
    )
    .orderBy(sql`length(r.path)`)
    .orderBy('r.path')
    .limit(most)
    .execute()
}

export interface YearSums {
  volunteers: number
  times: number
  minutes: number
  activities: number
  recordedInTime: number
  recordedLate: number
  notRecorded: number
  objections: number
  corrected: number
  upheld: number
}

/** A year of volunteering from the facts; days are those of Shanghai, hours belong to their shift. */
export async function sumYear(
  db: Db,
  districtId: string,
  path: string,
  year: string,
  today: string,
): Promise<YearSums> {
  const from = sql`(${`${year}-01-01`}::date::timestamp at time zone 'Asia/Shanghai')`
  const to = sql`(${`${Number(year) + 1}-01-01`}::date::timestamp at time zone 'Asia/Shanghai')`
  const { rows } = await sql<YearSums>`
    with held as (
      select a.id, a.recorded_at, a.record_due_on from activity a
      where a.district_id = ${districtId} and ${inside('a.region_path', path)} and a.kind = 'volunteer'
        and a.state in ('published','recorded') and a.starts_at >= ${from} and a.starts_at < ${to}),
    entry as (
      select e.id, e.person_id, e.kind, e.minutes, not exists (select from service_entry n
          where n.district_id = e.district_id and n.follows = e.id) as holds
      from service_entry e join held h on h.id = e.activity_id where e.district_id = ${districtId})
    select
      (select count(distinct person_id) from entry where holds and minutes > 0) as volunteers,
      (select count(*) from attendance t join held h on h.id = t.activity_id
        where t.district_id = ${districtId} and t.kind = 'checkIn') as times,
      (select coalesce(sum(minutes), 0)::bigint from entry where holds) as minutes,
      count(*) as activities,
      count(*) filter (where (recorded_at at time zone 'Asia/Shanghai')::date <= record_due_on) as "recordedInTime",
      count(*) filter (where (recorded_at at time zone 'Asia/Shanghai')::date > record_due_on) as "recordedLate",
      count(*) filter (where recorded_at is null and record_due_on < ${today}::date) as "notRecorded",
      (select count(*) from entry where kind = 'objected') as objections,
      (select count(*) from entry where kind = 'corrected') as corrected,
      (select count(*) from entry where kind = 'upheld') as upheld
    from held`.execute(db)
  return rows[0] as YearSums
}
