import { OFFICE_ROLES } from '@contract/account'
import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'

export type DeliberationRow = NonNullable<Awaited<ReturnType<typeof findDeliberation>>>

export function findDeliberation(db: Db, actor: Actor, id: string) {
  return deliberations(db, actor).where('d.id', '=', id).executeTakeFirst()
}

export async function lockDeliberation(db: Db, actor: Actor, id: string) {
  await db
    .selectFrom('deliberation')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findDeliberation(db, actor, id)
}

/** Those that the caller may see, the youngest first. */
export function listDeliberations(
  db: Db,
  actor: Actor,
  regionPath: string | undefined,
  before: [Date, string] | undefined,
  limit: number,
) {
  const { acting } = actor
  const isOffice = acting && (OFFICE_ROLES as readonly string[]).includes(acting.role)
  return deliberations(db, actor)
    .where(
      sql<SqlBool>`(d.state <> 'draft' or ${keptBy(actor)}
        ${isOffice ? sql`or ${inside('d.region_path', acting.path)}` : sql``})`,
    )
    .$if(regionPath !== undefined, (rows) => rows.where(inside('d.region_path', regionPath ?? '')))
    .$if(before !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(d.created_at, d.id) < (${before?.[0]}::timestamptz, ${before?.[1]}::uuid)`,
      ),
    )
    .orderBy('d.createdAt', 'desc')
    .orderBy('d.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** An estate, and whether the caller holds a role in a station of it. */
export function findEstate(db: Db, { districtId, personId }: Actor, id: string) {
  return db
    .selectFrom('region as d')
    .select(['d.id', 'd.path', 'd.name'])
    .select(holdsRole(personId, sql`d.id`).as('isKeeper'))
    .where('d.districtId', '=', districtId)
    .where('d.id', '=', id)
    .where('d.kind', '=', 'estate')
    .executeTakeFirst()
}

/** Whether the caller holds a role in any station: such a person may begin one. */
export async function isAnyKeeper(db: Db, { districtId, personId }: Actor): Promise<boolean> {
  const row = await db
    .selectFrom('stationRole as r')
    .innerJoin('station as s', (join) =>
      join.onRef('s.districtId', '=', 'r.districtId').onRef('s.id', '=', 'r.stationId'),
    )
    .select('r.id')
    .where('r.districtId', '=', districtId)
    .where('r.personId', '=', personId)
    .where('r.startedAt', 'is not', null)
    .where('r.endedAt', 'is', null)
    .where('s.state', 'in', ['open', 'resting'])
    .executeTakeFirst()
  return row !== undefined
}

/** The buildings of an estate with their households, in their order. */
export function listBuildings(db: Db, districtId: string, regionPath: string) {
  return db
    .selectFrom('region as b')
    .select(['b.id', 'b.name', 'b.path'])
    .select(
      sql<number>`(select count(*) from region h where h.district_id = b.district_id
        and h.parent_id = b.id and h.kind = 'household')`.as('households'),
    )
    .where('b.districtId', '=', districtId)
    .where('b.kind', '=', 'building')
    .where(inside('b.path', regionPath))
    .orderBy('b.path')
    .execute()
}

/** An owners' vote that was announced; a draft is nobody's but its makers'. */
export function findDecision(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('decision')
    .select(['id', 'regionId', 'title', 'kind', 'state'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .where('state', '<>', 'draft')
    .executeTakeFirst()
}

/** The running temporary branch of an estate, the newest of several. */
export function findBranchOf(db: Db, districtId: string, regionId: string) {
  return db
    .selectFrom('branch as b')
    .select(['b.id', 'b.name'])
    .select(
      sql<number>`(select count(*) from branch_member m where m.district_id = b.district_id
        and m.branch_id = b.id and m.left_at is null)`.as('members'),
    )
    .where('b.districtId', '=', districtId)
    .where('b.regionId', '=', regionId)
    .where('b.kind', '=', 'temporary')
    .where('b.state', '=', 'active')
    .orderBy('b.id', 'desc')
    .executeTakeFirst()
}

export function listWorks(db: Db, districtId: string, deliberationId: string) {
  return db
    .selectFrom('deliberationWork')
    .select(['id', 'workedOn', 'said'])
    .where('districtId', '=', districtId)
    .where('deliberationId', '=', deliberationId)
    .orderBy('workedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}

/** The photos of some things of one kind, in their order. */
export async function listPhotos(db: Db, districtId: string, kind: string, ownerIds: string[]) {
  if (ownerIds.length === 0) return []
  return db
    .selectFrom('file')
    .select(['id', 'ownerId', 'width', 'height'])
    .where('districtId', '=', districtId)
    .where('ownerKind', '=', kind)
    .where('ownerId', 'in', ownerIds)
    .orderBy('ownerId')
    .orderBy('position')
    .execute()
}

const holdsRole = (personId: string | null, regionId: ReturnType<typeof sql>) =>
  sql<boolean>`exists (select 1 from station s join station_role r
    on r.district_id = s.district_id and r.station_id = s.id
    where s.district_id = d.district_id and s.region_id = ${regionId}
      and s.state in ('open','resting') and r.person_id = ${personId}::uuid
      and r.started_at is not null and r.ended_at is null)`

const keptBy = ({ personId }: Actor) => holdsRole(personId, sql`d.region_id`)

function deliberations(db: Db, actor: Actor) {
  const { personId, accountId } = actor
  const below = (kind: string) => sql<number>`(select count(*) from region h
    where h.district_id = d.district_id and h.kind = ${sql.lit(kind)}
      and h.path >= d.region_path and h.path < d.region_path || ${sql.lit('\u{10FFFF}')})`
  return db
    .selectFrom('deliberation as d')
    .innerJoin('region as g', (join) =>
      join.onRef('g.districtId', '=', 'd.districtId').onRef('g.id', '=', 'd.regionId'),
    )
    .selectAll('d')
    .select('g.name as regionName')
    .select([below('building').as('buildings'), below('household').as('households')])
    .select(keptBy(actor).as('isKeeper'))
    .select(
      sql<boolean>`exists (select 1 from branch n join branch_member m
        on m.district_id = n.district_id and m.branch_id = n.id
        where n.district_id = d.district_id and n.region_id = d.region_id
          and n.kind = 'temporary' and n.state = 'active'
          and m.person_id = ${personId}::uuid and m.left_at is null)`.as('isVisitor'),
    )
    .select(
      sql<boolean>`exists (select 1 from household_representative r
        where r.district_id = d.district_id and r.account_id = ${accountId}::uuid
          and r.ended_at is null and r.household_path >= d.region_path
          and r.household_path < d.region_path || ${sql.lit('\u{10FFFF}')})`.as('isRepresentative'),
    )
    .where('d.districtId', '=', actor.districtId)
}
