/** What a station held, how many took part, and what was reported of its years. */
import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../../core/identity'
import type { Db } from '../../db/connect'

export type EventRow = NonNullable<Awaited<ReturnType<typeof findEvent>>>

export function findEvent(db: Db, actor: Actor, id: string) {
  return events(db, actor).where('e.id', '=', id).executeTakeFirst()
}

/** Held against sign-ins (`share`, many at once) or for a change (`update`). */
export async function lockEvent(db: Db, actor: Actor, id: string, how: 'share' | 'update') {
  await db
    .selectFrom('stationEvent')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .$if(how === 'share', (row) => row.forShare())
    .$if(how === 'update', (row) => row.forUpdate())
    .execute()
  return findEvent(db, actor, id)
}

/** The latest day first. */
export function listEvents(
  db: Db,
  actor: Actor,
  stationId: string,
  before: [string, string] | undefined,
  limit: number,
) {
  return events(db, actor)
    .where('e.stationId', '=', stationId)
    .$if(before !== undefined, (rows) =>
      rows.where(sql<SqlBool>`(e.held_on, e.id) < (${before?.[0]}::date, ${before?.[1]}::uuid)`),
    )
    .orderBy('e.heldOn', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** The last first: the first one holds. */
export function listCounts(db: Db, districtId: string, eventId: string) {
  return db
    .selectFrom('stationEventCount as c')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'c.districtId').onRef('p.id', '=', 'c.enteredBy'),
    )
    .selectAll('c')
    .select('p.name as enteredByName')
    .where('c.districtId', '=', districtId)
    .where('c.eventId', '=', eventId)
    .orderBy('c.id', 'desc')
    .limit(100)
    .execute()
}

export interface YearCounts {
  year: number
  events: number
  times: number
  solved: number
}

/** Of every year in which something was held up to today, or solved; the latest first. */
export async function countYears(
  db: Db,
  districtId: string,
  stationId: string,
  today: string,
): Promise<YearCounts[]> {
  const { rows } = await sql<YearCounts>`
    select year, sum(events)::int as events, sum(times)::int as times, sum(solved)::int as solved
    from (
      select extract(year from e.held_on)::int as year, 1 as events, ${TIMES} as times, 0 as solved
      from station_event e
      where e.district_id = ${districtId} and e.station_id = ${stationId}::uuid
        and e.cancel_reason is null and e.held_on <= ${today}::date
      union all
      select extract(year from p.solved_at at time zone 'Asia/Shanghai')::int, 0, 0, 1
      from problem p
      where p.district_id = ${districtId} and p.station_id = ${stationId}::uuid
        and p.state = 'solved') held
    group by year order by year desc`.execute(db)
  return rows
}

export type YearEntryRow = Awaited<ReturnType<typeof listYearEntries>>[number]

/** What was ever reported of the station's years, the last first: the first of a figure holds. */
export function listYearEntries(db: Db, districtId: string, stationId: string) {
  return db
    .selectFrom('stationReported as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'r.districtId').onRef('p.id', '=', 'r.enteredBy'),
    )
    .selectAll('r')
    .select('p.name as enteredByName')
    .where('r.districtId', '=', districtId)
    .where('r.stationId', '=', stationId)
    .orderBy('r.id', 'desc')
    .limit(500)
    .execute()
}

/** Who signed in on the day. */
const SIGN_INS = sql<number>`(select count(*) from station_sign_in i
  where i.district_id = e.district_id and i.event_id = e.id)`
/** People beside them, by the entry that nothing follows. */
const COUNTED = sql<number>`coalesce((select c.count from station_event_count c
  where c.district_id = e.district_id and c.event_id = e.id
  order by c.id desc limit 1), 0)`
const TIMES = sql`${SIGN_INS} + ${COUNTED}`

function events(db: Db, actor: Actor) {
  return db
    .selectFrom('stationEvent as e')
    .innerJoin('station as s', (join) =>
      join.onRef('s.districtId', '=', 'e.districtId').onRef('s.id', '=', 'e.stationId'),
    )
    .selectAll('e')
    .select('s.name as stationName')
    .select(SIGN_INS.as('signIns'))
    .select(COUNTED.as('counted'))
    .select(
      sql<boolean>`exists (select 1 from station_sign_in i where i.district_id = e.district_id
        and i.event_id = e.id and i.account_id = ${actor.accountId}::uuid)`.as('isSignedIn'),
    )
    .where('e.districtId', '=', actor.districtId)
}
