import { OFFICE_ROLES } from '@contract/account'
import type { CampaignPhase } from '@contract/campaign'
import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../../core/identity'
import type { Db } from '../../db/connect'
import { inside } from '../../db/paths'

export type CampaignRow = NonNullable<Awaited<ReturnType<typeof findCampaign>>>

export function findCampaign(db: Db, districtId: string, id: string) {
  return campaigns(db, districtId).where('c.id', '=', id).executeTakeFirst()
}

export async function lockCampaign(db: Db, districtId: string, id: string) {
  await db
    .selectFrom('campaign')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findCampaign(db, districtId, id)
}

export interface CampaignFilter {
  phase?: CampaignPhase | undefined
  regionPath?: string | undefined
  today: string
}

/** Those that the caller may see, the latest first. */
export function listCampaigns(
  db: Db,
  actor: Actor,
  filter: CampaignFilter,
  before: [string, string] | undefined,
  limit: number,
) {
  return campaigns(db, actor.districtId)
    .where(matching(actor, filter))
    .$if(before !== undefined, (rows) =>
      rows.where((is) =>
        is(
          is.refTuple('c.startsOn', 'c.id'),
          '<',
          is.tuple(before?.[0] as string, before?.[1] as string),
        ),
      ),
    )
    .orderBy('c.startsOn', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute()
}

function matching(actor: Actor, { phase, regionPath, today }: CampaignFilter) {
  const { acting } = actor
  const isOffice = acting && (OFFICE_ROLES as readonly string[]).includes(acting.role)
  const conditions = [
    isOffice
      ? sql`(c.state <> 'draft' or ${inside('c.region_path', acting.path)})`
      : sql`c.state <> 'draft'`,
    ...(phase ? [BY_PHASE[phase](today)] : []),
    // Of the place, of what lies in it, and of what lies around it: all of them concern it.
    ...(regionPath
      ? [
          sql`(${inside('c.region_path', regionPath)} or c.region_path = any(${pathsAround(regionPath)}))`,
        ]
      : []),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

const BY_PHASE: Record<CampaignPhase, (today: string) => ReturnType<typeof sql>> = {
  draft: () => sql`c.state = 'draft'`,
  cancelled: () => sql`c.state = 'cancelled'`,
  upcoming: (today) => sql`c.state = 'published' and c.starts_on > ${today}::date`,
  running: (today) =>
    sql`c.state = 'published' and c.starts_on <= ${today}::date and c.ends_on >= ${today}::date`,
  ended: (today) => sql`c.state = 'published' and c.ends_on < ${today}::date`,
}

function pathsAround(path: string): string[] {
  const segments = path.split('/').slice(0, -1)
  return segments.map((_, index) => `${segments.slice(0, index + 1).join('/')}/`)
}

/** How far it has come: folded figures, true up to the instant that stands beside them. */
export async function findProgress(
  db: Db,
  districtId: string,
  { id, startsOn, endsOn }: Pick<CampaignRow, 'id' | 'startsOn' | 'endsOn'>,
) {
  const { rows } = await sql<{
    people: number
    personTimes: number
    minutes: number
    foldedAt: Date | null
  }>`select
      (select count(*) from campaign_person p
        where p.district_id = ${districtId} and p.campaign_id = ${id}::uuid) as people,
      coalesce(sum(r.check_ins), 0)::float8 as person_times,
      coalesce(sum(r.minutes), 0)::float8 as minutes,
      (select f.folded_at from fold f where f.district_id = ${districtId}) as folded_at
    from attendance_rollup r
    where r.district_id = ${districtId} and r.campaign_id = ${id}::uuid
      and r.day between ${startsOn}::date and ${endsOn}::date + 1`.execute(db)
  return rows[0]
}

/** When the first and the last shift begin of what people have been called to in it. */
export async function findShiftSpan(db: Db, districtId: string, campaignId: string) {
  const { rows } = await sql<{ first: Date | null; last: Date | null }>`
    select min(s.starts_at) as first, max(s.starts_at) as last
    from activity a
    join activity_shift s on s.district_id = a.district_id and s.activity_id = a.id
    where a.district_id = ${districtId} and a.campaign_id = ${campaignId}::uuid
      and a.state in ('published','recorded')`.execute(db)
  return rows[0] ?? { first: null, last: null }
}

function campaigns(db: Db, districtId: string) {
  return db
    .selectFrom('campaign as c')
    .innerJoin('region as r', (join) =>
      join.onRef('r.districtId', '=', 'c.districtId').onRef('r.id', '=', 'c.regionId'),
    )
    .selectAll('c')
    .select('r.name as regionName')
    .select(
      sql<number>`(select count(*) from activity a where a.district_id = c.district_id
        and a.campaign_id = c.id and a.state in ('published','recorded'))`.as('activityCount'),
    )
    .where('c.districtId', '=', districtId)
}
