import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'

/** An estate with whether the caller holds a role in an open station of it, or of the place around it. */
export async function findEstate(db: Db, actor: Actor, id: string) {
  return db
    .selectFrom('region as r')
    .select(['r.id', 'r.name', 'r.path as regionPath'])
    .select(isHolderAt(actor, 'r.path').as('isHolder'))
    .where('r.districtId', '=', actor.districtId)
    .where('r.id', '=', id)
    .where('r.kind', '=', 'estate')
    .executeTakeFirst()
}

export const isHolderAt = (actor: Actor, path: string) =>
  sql<boolean>`exists (
    select from station_role sr
    join station s on s.district_id = sr.district_id and s.id = sr.station_id and s.state = 'open'
    where sr.district_id = ${actor.districtId} and sr.person_id = ${actor.personId}::uuid
      and sr.started_at is not null and sr.ended_at is null
      and starts_with(${sql.ref(path)}, s.region_path))`

/** Counts of an estate's register; version 0 and nothing where there is none. */
export async function countRegister(db: Db, districtId: string, regionId: string) {
  const { rows } = await sql<{
    version: number
    updatedAt: Date | null
    owners: number
    units: number
    area: number
    developerUnits: number
    severalUnits: number
  }>`
    with units as (
      select o.id, o.kind, count(*) as units, sum(u.area) as area
      from owned_unit u join owner o on o.district_id = u.district_id and o.id = u.owner_id
      where u.district_id = ${districtId} and u.region_id = ${regionId}::uuid group by o.id, o.kind)
    select coalesce(max(g.version), 0) as version, max(g.updated_at) as "updatedAt",
      (select count(*) from units) as owners,
      (select coalesce(sum(units), 0)::bigint from units) as units,
      (select coalesce(sum(area), 0)::bigint from units) as area,
      (select coalesce(sum(units), 0)::bigint from units where kind = 'developer') as "developerUnits",
      (select count(*) from units where units > 1 and kind <> 'developer') as "severalUnits"
    from owner_register g
    where g.district_id = ${districtId} and g.region_id = ${regionId}::uuid`.execute(db)
  if (!rows[0]) throw new Error('a count without a row')
  return rows[0]
}

export async function listBuildings(db: Db, districtId: string, regionId: string) {
  const rows = await db
    .selectFrom('ownedUnit')
    .select('building')
    .where('districtId', '=', districtId)
    .where('regionId', '=', regionId)
    .groupBy('building')
    .orderBy(sql`min(place_key)`)
    .execute()
  return rows.map(({ building }) => building)
}

export interface UnitFilter {
  building?: string | undefined
  query?: string | undefined
}

/** The flats of an estate as people count them, from a place on. */
export function listUnits(
  db: Db,
  districtId: string,
  regionId: string,
  { building, query }: UnitFilter,
  after: [string, string] | undefined,
  limit: number,
) {
  return units(db, districtId)
    .where('u.regionId', '=', regionId)
    .$if(building !== undefined, (rows) => rows.where('u.building', '=', building ?? ''))
    .$if(query !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(strpos(u.building || u.room, ${query}) > 0 or strpos(o.name, ${query}) > 0)`,
      ),
    )
    .$if(after !== undefined, (rows) =>
      rows.where(sql<SqlBool>`(u.place_key, u.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
    )
    .orderBy('u.placeKey')
    .orderBy('u.id')
    .limit(limit + 1)
    .execute()
}

export type UnitRow = Awaited<ReturnType<typeof listUnits>>[number]

export function findUnit(db: Db, districtId: string, id: string) {
  return units(db, districtId).where('u.id', '=', id).executeTakeFirst()
}

const units = (db: Db, districtId: string) =>
  db
    .selectFrom('ownedUnit as u')
    .innerJoin('owner as o', (join) =>
      join.onRef('o.districtId', '=', 'u.districtId').onRef('o.id', '=', 'u.ownerId'),
    )
    .select(['u.id', 'u.building', 'u.room', 'u.placeKey', 'u.area', 'u.areaBasis', 'u.coOwners'])
    .select(['u.certificateNo', 'u.ownerId', 'o.name', 'o.kind', 'o.identityTail'])
    .select(
      sql<number>`(select count(*) from owned_unit n
        where n.district_id = u.district_id and n.owner_id = u.owner_id)`.as('ownerUnits'),
    )
    .where('u.districtId', '=', districtId)

/** In which estate a flat lies. */
export async function findUnitPlace(db: Db, districtId: string, id: string) {
  const unit = await db
    .selectFrom('ownedUnit')
    .select('regionId')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
  return unit?.regionId
}

/** A flat with its owner, for a change; the register is locked, so that changes come one by one. */
export async function lockUnit(db: Db, districtId: string, regionId: string, id: string) {
  await db
    .selectFrom('ownerRegister')
    .select('version')
    .where('districtId', '=', districtId)
    .where('regionId', '=', regionId)
    .forNoKeyUpdate()
    .execute()
  return db
    .selectFrom('ownedUnit as u')
    .innerJoin('owner as o', (join) =>
      join.onRef('o.districtId', '=', 'u.districtId').onRef('o.id', '=', 'u.ownerId'),
    )
    .select(['u.id', 'u.regionId', 'u.ownerId', 'o.kind as ownerKind'])
    .where('u.districtId', '=', districtId)
    .where('u.id', '=', id)
    .executeTakeFirst()
}

/** What an import is compared with: all flats and owners of one estate. */
export async function findKnown(db: Db, districtId: string, regionId: string) {
  const units = await db
    .selectFrom('ownedUnit')
    .select(['id', 'placeKey as key', 'ownerId', 'coOwners', 'area', 'areaBasis', 'certificateNo'])
    .where('districtId', '=', districtId)
    .where('regionId', '=', regionId)
    .execute()
  const owners = await db
    .selectFrom('owner')
    .select(['id', 'kind', 'name', 'identityHash', 'phoneHash'])
    .where('districtId', '=', districtId)
    .where('regionId', '=', regionId)
    .execute()
  return { units, owners }
}

/** The households of an estate in the tree of places, with the building that each lies in. */
export function listHouseholds(db: Db, districtId: string, path: string) {
  return db
    .selectFrom('region as h')
    .innerJoin('region as b', (join) =>
      join.onRef('b.districtId', '=', 'h.districtId').onRef('b.id', '=', 'h.parentId'),
    )
    .select(['h.id', 'h.name as room', 'b.name as building'])
    .where('h.districtId', '=', districtId)
    .where('h.kind', '=', 'household')
    .where(inside('h.path', path))
    .execute()
}

/** The import of this account, locked. */
export function lockOwnerImport(db: Db, districtId: string, accountId: string, id: string) {
  return db
    .selectFrom('ownerImport')
    .selectAll()
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
}
