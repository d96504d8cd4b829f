import { OFFICE_ROLES } from '@contract/account'
import type { CrewRole } from '@contract/collection'
import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'

export type CollectionRow = NonNullable<Awaited<ReturnType<typeof findCollection>>>

export function findCollection(db: Db, actor: Actor, id: string) {
  return collections(db, actor).where('c.id', '=', id).executeTakeFirst()
}

/**
 * The collection, locked: `update` for what concerns all of it (receipts in their turn, opening, closing),
 * `share` for what concerns one household, so that collectors do not wait for each other.
 */
export async function lockCollection(db: Db, actor: Actor, id: string, how: 'update' | 'share') {
  const row = db
    .selectFrom('collection')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
  await (how === 'update' ? row.forUpdate() : row.forShare()).execute()
  return findCollection(db, actor, id)
}

export interface CollectionFilter {
  regionPath?: string | undefined
  stationId?: string | undefined
  mine?: boolean | undefined
}

/** Those that the caller may see, the youngest first. */
export function listCollections(
  db: Db,
  actor: Actor,
  filter: CollectionFilter,
  before: [Date, string] | undefined,
  limit: number,
) {
  return collections(db, actor)
    .where(matching(actor, filter))
    .$if(before !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(c.created_at, c.id) < (${before?.[0]}::timestamptz, ${before?.[1]}::uuid)`,
      ),
    )
    .orderBy('c.createdAt', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute()
}

function matching(actor: Actor, { regionPath, stationId, mine }: CollectionFilter) {
  const { acting, personId, accountId } = actor
  const isOffice = acting && (OFFICE_ROLES as readonly string[]).includes(acting.role)
  const serves = sql`(${isKeeper(actor)} or exists (select 1 from collection_crew w
    where w.district_id = c.district_id and w.collection_id = c.id
      and w.person_id = ${personId}::uuid))`
  const conditions = [
    sql`(c.state <> 'draft' or ${serves}
      ${isOffice ? sql`or ${inside('c.region_path', acting.path)}` : sql``})`,
    ...(regionPath ? [inside('c.region_path', regionPath)] : []),
    ...(stationId ? [sql`c.station_id = ${stationId}::uuid`] : []),
    ...(mine
      ? [
          sql`(${serves} or exists (select 1 from collection_household h
            where h.district_id = c.district_id and h.collection_id = c.id
              and (h.person_id = ${personId}::uuid or exists (
                select 1 from household_representative v where v.district_id = h.district_id
                  and v.household_id = h.household_id and v.account_id = ${accountId}::uuid
                  and v.ended_at is null))))`,
        ]
      : []),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/** Whether the caller holds a role in the station of the collection `c`. */
const isKeeper = (actor: Actor) =>
  sql<boolean>`exists (select 1 from station_role r where r.district_id = c.district_id
    and r.station_id = c.station_id and r.person_id = ${actor.personId}::uuid
    and r.started_at is not null and r.ended_at is null)`

const countOf = (state?: string) =>
  sql<number>`(select count(*) from collection_household h where h.district_id = c.district_id
    and h.collection_id = c.id ${state ? sql`and h.state = ${state}` : sql``})`

function collections(db: Db, actor: Actor) {
  return db
    .selectFrom('collection as c')
    .innerJoin('region as g', (join) =>
      join.onRef('g.districtId', '=', 'c.districtId').onRef('g.id', '=', 'c.regionId'),
    )
    .leftJoin('station as s', (join) =>
      join.onRef('s.districtId', '=', 'c.districtId').onRef('s.id', '=', 'c.stationId'),
    )
    .selectAll('c')
    .select(['g.name as regionName', 's.name as stationName'])
    .select([
      countOf().as('householdCount'),
      countOf('paid').as('paidCount'),
      countOf('vacant').as('vacantCount'),
      isKeeper(actor).as('isStationKeeper'),
      sql<CrewRole | null>`(select w.role from collection_crew w
        where w.district_id = c.district_id and w.collection_id = c.id
          and w.person_id = ${actor.personId}::uuid)`.as('crewRole'),
    ])
    .where('c.districtId', '=', actor.districtId)
}

/** Those named to collect and to check, in the order in which they were named. */
export function listCrew(db: Db, districtId: string, collectionId: string) {
  return db
    .selectFrom('collectionCrew as w')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'w.districtId').onRef('p.id', '=', 'w.personId'),
    )
    .select(['p.id', 'p.name', 'w.role'])
    .where('w.districtId', '=', districtId)
    .where('w.collectionId', '=', collectionId)
    .orderBy('w.namedAt')
    .orderBy('p.id')
    .execute()
}

/** The station that is to collect, and whether the caller holds a role in it. */
export function findKeptStation(db: Db, { districtId, personId }: Actor, id: string) {
  return db
    .selectFrom('station as s')
    .select(['s.id', 's.regionPath'])
    .select(
      sql<boolean>`exists (select 1 from station_role r where r.district_id = s.district_id
        and r.station_id = s.id and r.person_id = ${personId}::uuid
        and r.started_at is not null and r.ended_at is null)`.as('isStationKeeper'),
    )
    .where('s.districtId', '=', districtId)
    .where('s.id', '=', id)
    .where('s.state', 'in', ['open', 'resting'])
    .executeTakeFirst()
}

/** Whether the caller holds a role in any station, and so may begin a collection there. */
export async function keepsAnyStation(db: Db, { districtId, personId }: Actor): Promise<boolean> {
  const role = await db
    .selectFrom('stationRole')
    .select('id')
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .where('startedAt', 'is not', null)
    .where('endedAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return role !== undefined
}
