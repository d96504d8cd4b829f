import { OFFICE_ROLES } from '@contract/account'
import type { Activity, ActivityKind, ActivityPhase } from '@contract/activity'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'
import { literally } from '../../../db/like'
import { inside } from '../../../db/paths'
import { activities } from './activity'

export interface ActivityFilter {
  query?: string | undefined
  campaignId?: string | undefined
  regionPath?: string | undefined
  branchId?: string | undefined
  kind?: ActivityKind | undefined
  phase?: ActivityPhase | undefined
  mine?: 'signedUp' | 'organising' | undefined
  from?: string | undefined
  to?: string | undefined
}

export type ActivityListRow = Awaited<ReturnType<typeof listActivities>>[number]

/** What comes is read from the next one on; what is past, and drafts, from the latest back. */
const isComing = (phase: ActivityPhase | undefined) => phase === 'open' || phase === 'underWay'

/** A page of those that the caller may see. Drafts have no time yet: the newest come first. */
export function listActivities(
  db: Db,
  actor: Actor,
  filter: ActivityFilter,
  now: Date,
  after: [Date | undefined, string] | undefined,
  limit: number,
) {
  const order = isComing(filter.phase) ? 'asc' : 'desc'
  const beyond = sql.raw(order === 'asc' ? '>' : '<')
  const isDraft = filter.phase === 'draft'
  return activities(db, actor)
    .where(matching(actor, filter, now))
    .$if(after !== undefined, (rows) =>
      rows.where(
        isDraft
          ? sql<SqlBool>`a.id < ${after?.[1]}::uuid`
          : sql<SqlBool>`(a.starts_at, a.id) ${beyond} (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
      ),
    )
    .select([
      sql<number>`coalesce((select sum(s.places) from activity_shift s
        where s.district_id = a.district_id and s.activity_id = a.id), 0)::int`.as('places'),
      sql<number>`(select count(*) from activity_shift s join activity_sign_up u
        on u.district_id = s.district_id and u.shift_id = s.id and u.state = 'signedUp'
        where s.district_id = a.district_id and s.activity_id = a.id)`.as('taken'),
      mineOf(actor).as('mine'),
    ])
    .$if(!isDraft, (rows) => rows.orderBy('a.startsAt', order))
    .orderBy('a.id', order)
    .limit(limit + 1)
    .execute()
}

/** The first shift that the caller has to do with, and whether they are there. */
function mineOf({ personId }: Actor): RawBuilder<NonNullable<Activity['mine']> | null> {
  return sql`(select json_build_object('shiftId', u.shift_id, 'state', u.state,
      'isCheckedIn', ${wasThere(['checkIn'])},
      'isCheckedOut', ${wasThere(['checkOut', 'autoCheckOut'])})
    from activity_sign_up u
    join activity_shift s on s.district_id = u.district_id and s.id = u.shift_id
    where u.district_id = a.district_id and u.activity_id = a.id
      and u.person_id = ${personId}::uuid and u.state in ('signedUp','waiting','invited')
    order by s.starts_at, s.id limit 1)`
}

const wasThere = (kinds: string[]) => sql`exists (select 1 from attendance t
  where t.district_id = u.district_id and t.shift_id = u.shift_id
    and t.person_id = u.person_id and t.kind = any(${kinds}))`

function matching(actor: Actor, filter: ActivityFilter, now: Date) {
  const { query, campaignId, regionPath, branchId, kind, phase, mine, from, to } = filter
  const conditions = [
    phase ? BY_PHASE[phase](now) : sql`a.state <> 'draft'`,
    // What is for members is no news for guests; what is a draft concerns those who make it.
    ...(phase === 'draft' || mine === 'organising'
      ? [organising(actor)]
      : actor.personId === null
        ? [sql`a.audience = 'everyone'`]
        : []),
    ...(mine === 'signedUp'
      ? [
          sql`a.id in (select u.activity_id from activity_sign_up u
            where u.district_id = ${actor.districtId} and u.person_id = ${actor.personId}::uuid
              and u.state in ('signedUp','waiting','invited'))`,
        ]
      : []),
    ...(query ? [sql`a.title like ${`%${literally(query)}%`}`] : []),
    ...(campaignId ? [sql`a.campaign_id = ${campaignId}::uuid`] : []),
    ...(regionPath ? [inside('a.region_path', regionPath)] : []),
    ...(branchId ? [sql`a.organiser_kind = 'branch' and a.organiser_id = ${branchId}::uuid`] : []),
    ...(kind ? [sql`a.kind = ${kind}`] : []),
    ...(from ? [sql`a.starts_at >= ${`${from}T00:00:00+08:00`}::timestamptz`] : []),
    ...(to ? [sql`a.starts_at <= ${`${to}T23:59:59.999+08:00`}::timestamptz`] : []),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

const BY_PHASE: Record<ActivityPhase, (now: Date) => RawBuilder<unknown>> = {
  draft: () => sql`a.state = 'draft'`,
  open: (now) => sql`a.state = 'published' and a.starts_at > ${now}`,
  underWay: (now) => sql`a.state = 'published' and a.starts_at <= ${now} and a.ends_at > ${now}`,
  ended: (now) => sql`a.state = 'published' and a.ends_at <= ${now}`,
  recorded: () => sql`a.state = 'recorded'`,
  cancelled: () => sql`a.state = 'cancelled'`,
}

/** The same as `runs` of the policy, and what one has drafted: as a condition of rows. */
export function organising({ acting, personId }: Actor) {
  const conditions = [
    sql`a.leader_id = ${personId}::uuid`,
    sql`w.role = 'organiser'`,
    sql`(a.state = 'draft' and a.created_by = ${personId}::uuid)`,
    ...(acting && (OFFICE_ROLES as readonly string[]).includes(acting.role)
      ? [inside('a.region_path', acting.path)]
      : []),
    ...(acting?.placeKind === 'branch' || acting?.placeKind === 'organization'
      ? [sql`(a.organiser_kind = ${acting.placeKind} and a.organiser_id = ${acting.placeId}::uuid)`]
      : []),
  ]
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`
}
