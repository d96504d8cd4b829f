import { OFFICE_ROLES } from '@contract/account'
import type { StationState } from '@contract/station'
import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../../core/identity'
import type { Db } from '../../db/connect'
import { literally } from '../../db/like'
import { inside } from '../../db/paths'
import type { HeldRole } from './shareRule'

export type StationRow = NonNullable<Awaited<ReturnType<typeof findStation>>>

export function findStation(db: Db, actor: Actor, id: string) {
  return stations(db, actor).where('s.id', '=', id).executeTakeFirst()
}

export async function lockStation(db: Db, actor: Actor, id: string) {
  await db
    .selectFrom('station')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findStation(db, actor, id)
}

export interface StationFilter {
  query?: string | undefined
  regionPath?: string | undefined
  state?: StationState | undefined
  mine?: boolean | undefined
}

/** Those that the caller may see, the youngest first. */
export function listStations(
  db: Db,
  actor: Actor,
  filter: StationFilter,
  before: [Date, string] | undefined,
  limit: number,
) {
  return stations(db, actor)
    .where(matching(actor, filter))
    .$if(before !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(s.created_at, s.id) < (${before?.[0]}::timestamptz, ${before?.[1]}::uuid)`,
      ),
    )
    .orderBy('s.createdAt', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** How many of them there are on all pages. */
export async function countStations(db: Db, actor: Actor, filter: StationFilter): Promise<number> {
  const { count } = await placed(db, actor)
    .where(matching(actor, filter))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function matching(actor: Actor, { query, regionPath, state, mine }: StationFilter) {
  const { acting, personId } = actor
  const isOffice = acting && (OFFICE_ROLES as readonly string[]).includes(acting.role)
  const conditions = [
    sql`(s.state not in ('proposed','declined') or s.created_by = ${personId}::uuid
      ${isOffice ? sql`or ${inside('s.region_path', acting.path)}` : sql``})`,
    ...(query
      ? [sql`(s.name like ${`%${literally(query)}%`} or g.name like ${`%${literally(query)}%`})`]
      : []),
    ...(regionPath ? [inside('s.region_path', regionPath)] : []),
    ...(state ? [sql`s.state = ${state}`] : []),
    ...(mine
      ? [sql`(s.created_by = ${personId}::uuid or ${partOf(actor, sql`r.ended_at is null`)})`]
      : []),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/** Initiators and coordinators that have begun and not ended, the first first. */
export function listHolders(db: Db, districtId: string, stationId: string) {
  return roles(db, districtId, stationId).where('r.startedAt', 'is not', null).execute()
}

/** Those who were asked and have not answered. */
export function listInvited(db: Db, districtId: string, stationId: string) {
  return roles(db, districtId, stationId).where('r.startedAt', 'is', null).execute()
}

/** The one offer that waits, if there is one. */
export function findOffer(db: Db, districtId: string, stationId: string) {
  return handOvers(db, districtId, stationId).where('h.state', '=', 'offered').executeTakeFirst()
}

/** Those who accepted to head it, in their order. */
export function listAccepted(db: Db, districtId: string, stationId: string) {
  return handOvers(db, districtId, stationId)
    .where('h.state', '=', 'accepted')
    .orderBy('h.answeredAt')
    .orderBy('h.id')
    .execute()
}

function handOvers(db: Db, districtId: string, stationId: string) {
  return db
    .selectFrom('stationHandOver as h')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'h.districtId').onRef('p.id', '=', 'h.toPersonId'),
    )
    .select(['h.toPersonId', 'h.answeredAt', 'p.name'])
    .where('h.districtId', '=', districtId)
    .where('h.stationId', '=', stationId)
}

/** The same people once each, over one station or over all that lie in a place. */
export async function countShare(
  db: Db,
  districtId: string,
  within: { stationId: string } | { regionPath: string | undefined },
) {
  const { rows } = await sql<{ members: number; people: number }>`select
      count(distinct r.person_id) as people,
      count(distinct r.person_id) filter (where m.person_id is not null) as members
    from station_role r
    join station s on s.district_id = r.district_id and s.id = r.station_id
      and s.state in ('open','resting')
    left join member m on m.district_id = r.district_id and m.person_id = r.person_id
      and m.status = 'active' and m.category in ('full','probationary')
    where r.district_id = ${districtId} and r.started_at is not null and r.ended_at is null
      ${
        'stationId' in within
          ? sql`and s.id = ${within.stationId}::uuid`
          : within.regionPath
            ? sql`and ${inside('s.region_path', within.regionPath)}`
            : sql``
      }`.execute(db)
  return rows[0] ?? { members: 0, people: 0 }
}

/** Temporary branches that work on a renovation with it, the latest first. */
export function listTiedBranches(db: Db, districtId: string, stationId: string) {
  return db
    .selectFrom('branch')
    .select(['id', 'name', 'state'])
    .where('districtId', '=', districtId)
    .where('stationId', '=', stationId)
    .where('state', 'in', ['approved', 'active', 'dissolved'])
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
}

/** Every role in a station that is kept, with the path of its place and the station's own segment. */
export async function listHeldRoles(db: Db, districtId: string): Promise<HeldRole[]> {
  const { rows } = await sql<HeldRole>`select s.region_path || s.id || '/' as path,
      r.person_id as "personId"
    from station_role r
    join station s on s.district_id = r.district_id and s.id = r.station_id
      and s.state in ('open','resting')
    where r.district_id = ${districtId} and r.started_at is not null and r.ended_at is null`.execute(
    db,
  )
  return rows
}

/** Who is called so and has this number: both have to be known. */
export function findByPhone(db: Db, districtId: string, name: string, phoneHash: string) {
  return db
    .selectFrom('person')
    .select('id')
    .where('districtId', '=', districtId)
    .where('phoneHash', '=', phoneHash)
    .where('name', '=', name)
    .executeTakeFirst()
}

/** Whoever accepted last, otherwise whoever began it. */
const HEAD = sql<string>`coalesce((select h.to_person_id from station_hand_over h
  where h.district_id = s.district_id and h.station_id = s.id and h.state = 'accepted'
  order by h.answered_at desc, h.id desc limit 1), s.created_by)`

const partOf = (actor: Actor, being: ReturnType<typeof sql>) =>
  sql<boolean>`exists (select 1 from station_role r where r.district_id = s.district_id
    and r.station_id = s.id and r.person_id = ${actor.personId}::uuid and ${being})`

function roles(db: Db, districtId: string, stationId: string) {
  return db
    .selectFrom('stationRole as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'r.districtId').onRef('p.id', '=', 'r.personId'),
    )
    .leftJoin('member as m', (join) =>
      join
        .onRef('m.districtId', '=', 'r.districtId')
        .onRef('m.personId', '=', 'r.personId')
        .on('m.status', '=', 'active')
        .on('m.category', 'in', ['full', 'probationary']),
    )
    .select(['r.personId', 'r.role', 'r.showsParty', 'r.startedAt', 'p.name'])
    .select(sql<boolean>`m.person_id is not null`.as('isMember'))
    .where('r.districtId', '=', districtId)
    .where('r.stationId', '=', stationId)
    .where('r.endedAt', 'is', null)
    .orderBy('r.startedAt')
    .orderBy('r.id')
}

function placed(db: Db, actor: Actor) {
  return db
    .selectFrom('station as s')
    .innerJoin('region as g', (join) =>
      join.onRef('g.districtId', '=', 's.districtId').onRef('g.id', '=', 's.regionId'),
    )
    .where('s.districtId', '=', actor.districtId)
}

function stations(db: Db, actor: Actor) {
  return placed(db, actor)
    .selectAll('s')
    .select('g.name as regionName')
    .select(
      sql<number>`(select count(*) from station_role r where r.district_id = s.district_id
        and r.station_id = s.id and r.started_at is not null and r.ended_at is null)`.as(
        'holderCount',
      ),
    )
    .select(HEAD.as('headId'))
    .select(
      sql<string>`(select f.name from person f
        where f.district_id = s.district_id and f.id = s.created_by)`.as('founderName'),
    )
    .select(sql<boolean>`coalesce(${HEAD} = ${actor.personId}::uuid, false)`.as('isHead'))
    .select(
      sql<boolean>`exists (select 1 from station_hand_over h where h.district_id = s.district_id
        and h.station_id = s.id and h.to_person_id = ${actor.personId}::uuid
        and h.state = 'offered')`.as('isOffered'),
    )
    .select(partOf(actor, sql`r.started_at is not null and r.ended_at is null`).as('isHolder'))
    .select(partOf(actor, sql`r.started_at is null and r.ended_at is null`).as('isInvited'))
}
