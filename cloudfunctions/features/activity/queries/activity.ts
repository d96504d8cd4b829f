import { sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'

/** Of the activity `a`: the name of who carries it. */
export const organiserName = sql<string>`coalesce(
  (select b.name from branch b where b.district_id = a.district_id and b.id = a.organiser_id and a.organiser_kind = 'branch'),
  (select o.name from organization o where o.district_id = a.district_id and o.id = a.organiser_id and a.organiser_kind = 'organization'),
  (select g.name from region g where g.district_id = a.district_id and g.id = a.organiser_id and a.organiser_kind = 'region'),
  '')`

/** Of the activity `a`: where an office or community that carries it lies. */
const organiserPath = sql<string | null>`(select g.path from region g
  where g.district_id = a.district_id and g.id = a.organiser_id and a.organiser_kind = 'region')`

/** A community group that is filed and not registered serves where it lies, guided by its committee (V-22). */
const filed = sql`organization o where o.district_id = a.district_id and o.id = a.organiser_id
  and a.organiser_kind = 'organization' and o.type = 'filedCommunity'`
const filedPath = sql<string | null>`(select o.region_path from ${filed})`
const guideName = sql<
  string | null
>`(select g.name from region g where g.district_id = a.district_id
  and g.kind in ('community','village')
  and g.path = (select left(o.region_path, length(g.path)) from ${filed}))`

export type ActivityRow = NonNullable<Awaited<ReturnType<typeof findActivity>>>

/** An activity with the names of what it belongs to, and the caller's part in its crew. */
export function findActivity(db: Db, actor: Actor, id: string) {
  return activities(db, actor).where('a.id', '=', id).executeTakeFirst()
}

/** Locks the activity first, so that what is read afterwards cannot be out of date. */
export async function lockActivity(db: Db, actor: Actor, id: string) {
  await db
    .selectFrom('activity')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findActivity(db, actor, id)
}

/**
 * Holds the activity as it is, together with others who do so: nobody cancels, moves or records it
 * before what begins here has ended.
 */
export async function holdActivity(db: Db, actor: Actor, id: string) {
  await db
    .selectFrom('activity')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .forShare()
    .execute()
  return findActivity(db, actor, id)
}

/** What lists and single reads begin with. */
export function activities(db: Db, actor: Actor) {
  return db
    .selectFrom('activity as a')
    .innerJoin('region as r', (join) =>
      join.onRef('r.districtId', '=', 'a.districtId').onRef('r.id', '=', 'a.regionId'),
    )
    .leftJoin('campaign as c', (join) =>
      join.onRef('c.districtId', '=', 'a.districtId').onRef('c.id', '=', 'a.campaignId'),
    )
    .leftJoin('person as l', (join) =>
      join.onRef('l.districtId', '=', 'a.districtId').onRef('l.id', '=', 'a.leaderId'),
    )
    .leftJoin('activityCrew as w', (join) =>
      join
        .onRef('w.districtId', '=', 'a.districtId')
        .onRef('w.activityId', '=', 'a.id')
        .on('w.personId', '=', actor.personId),
    )
    .selectAll('a')
    .select(['r.name as regionName', 'c.name as campaignName', 'l.name as leaderName'])
    .select([
      'c.state as campaignState',
      'c.startsOn as campaignStartsOn',
      'c.endsOn as campaignEndsOn',
    ])
    .select('w.role as crewRole')
    .select([organiserName.as('organiserName'), organiserPath.as('organiserPath')])
    .select([filedPath.as('filedPath'), guideName.as('guideName')])
    .where('a.districtId', '=', actor.districtId)
}
