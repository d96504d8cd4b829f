/** Screens without a person, and what runs along the foot of every wall. */
import type { SolvedLine } from '@contract/dashboard'
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'

/** How many problems run along the foot, and from how many days. */
const MOST_SOLVED = 12
const SOLVED_DAYS = 30
/** A screen that ended this long ago is listed no more. */
const KEPT_DAYS = 30
const DAY_MS = 86_400_000

export type ScreenRow = Awaited<ReturnType<typeof listScreens>>[number]

/** The screens of a place, the youngest first; those that ended stay for a month. */
export function listScreens(db: Db, districtId: string, regionId: string, now: Date) {
  const since = new Date(now.getTime() - KEPT_DAYS * DAY_MS)
  return db
    .selectFrom('dashboardScreen as s')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 's.districtId').onRef('p.id', '=', 's.createdBy'),
    )
    .select(['s.id', 's.name', 's.createdBy', 's.createdAt', 's.expiresAt', 's.endedAt'])
    .select('p.name as createdByName')
    .where('s.districtId', '=', districtId)
    .where('s.regionId', '=', regionId)
    .where('s.expiresAt', '>', since)
    .where((is) => is.or([is('s.endedAt', 'is', null), is('s.endedAt', '>', since)]))
    .orderBy('s.createdAt', 'desc')
    .orderBy('s.id', 'desc')
    .limit(100)
    .execute()
}

/** A screen whose link holds at this moment. */
export function findScreenByToken(db: Db, districtId: string, tokenHash: string, now: Date) {
  return db
    .selectFrom('dashboardScreen')
    .select(['regionId', 'expiresAt'])
    .where('districtId', '=', districtId)
    .where('tokenHash', '=', tokenHash)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
}

export function findScreen(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('dashboardScreen')
    .select(['id', 'regionId', 'name'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** The latest problems that were solved in public view. */
export async function listSolved(
  db: Db,
  districtId: string,
  path: string,
  now: Date,
): Promise<SolvedLine[]> {
  const { rows } = await sql<SolvedLine>`
    select p.id, p.kind, s.name as "stationName",
      to_char(p.solved_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as "solvedOn",
      greatest(1, ceil(extract(epoch from p.solved_at - p.created_at) / 86400))::int as days
    from problem p join station s on s.district_id = p.district_id and s.id = p.station_id
    where p.district_id = ${districtId} and ${inside('s.region_path', path)}
      and p.state = 'solved' and p.published_at is not null
      and p.solved_at > ${now}::timestamptz - ${SOLVED_DAYS} * interval '1 day'
    order by p.solved_at desc, p.id limit ${MOST_SOLVED}`.execute(db)
  return rows
}
