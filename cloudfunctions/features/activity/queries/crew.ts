import { sql } from 'kysely'
import type { Db } from '../../../db/connect'

export function listCrew(db: Db, districtId: string, activityId: string) {
  return db
    .selectFrom('activityCrew as w')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'w.districtId').onRef('p.id', '=', 'w.personId'),
    )
    .leftJoin('member as m', (join) =>
      join
        .onRef('m.districtId', '=', 'w.districtId')
        .onRef('m.personId', '=', 'w.personId')
        .on('m.status', '=', 'active'),
    )
    .select(['p.id', 'p.name', 'w.role', 'w.namedBy as recordedBy', 'm.regionPath'])
    .where('w.districtId', '=', districtId)
    .where('w.activityId', '=', activityId)
    .orderBy('w.role', 'desc')
    .orderBy('p.nameKey')
    .execute()
}

/** The published dates of a series, in their order. */
export function listSeries(db: Db, districtId: string, seriesId: string) {
  return db
    .selectFrom('activity')
    .select(['id as activityId', 'startsAt', 'isChanged'])
    .where('districtId', '=', districtId)
    .where('seriesId', '=', seriesId)
    .where('state', '<>', 'draft')
    .orderBy('startsAt')
    .limit(200)
    .execute()
}

/** Those who have signed up or wait, to be told of what changes. */
export async function listConcerned(
  db: Db,
  districtId: string,
  activityId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('activitySignUp')
    .select('personId')
    .distinct()
    .where('districtId', '=', districtId)
    .where('activityId', '=', activityId)
    .where('state', 'in', ['signedUp', 'waiting', 'invited'])
    .execute()
  return rows.map(({ personId }) => personId)
}

export function findPersonName(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** How many came and have no hours yet; of an activity whose kind has hours. */
export async function countPending(
  db: Db,
  districtId: string,
  activityId: string,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select ${pendingOf(
    sql`${districtId}`,
    sql`${activityId}::uuid`,
  )} as count`.execute(db)
  return rows[0]?.count ?? 0
}

/** The same as an expression of a row. */
export const pendingOf = (districtId: ReturnType<typeof sql>, activityId: ReturnType<typeof sql>) =>
  sql<number>`(select count(*) from activity_shift s join attendance t
    on t.district_id = s.district_id and t.shift_id = s.id and t.kind = 'checkIn'
    where s.district_id = ${districtId} and s.activity_id = ${activityId}
      and not exists (select 1 from service_entry e where e.district_id = t.district_id
        and e.shift_id = t.shift_id and e.person_id = t.person_id))`
