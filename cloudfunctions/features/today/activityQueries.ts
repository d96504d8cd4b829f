import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { dayOf } from '../../core/days'
import type { Actor } from '../../core/identity'
import type { Db } from '../../db/connect'
import { pendingOf } from '../activity/queries/crew'

/** More than these are shown as one line that leads to the list. */
export const FEW = 3

/** Shifts of one activity lie closer together; so that what is past is not read each time. */
const LONGEST_DAYS = 31

const crewed = ({ personId }: Actor, roles: string[]) =>
  sql`(a.leader_id = ${personId}::uuid or exists (select 1 from activity_crew w
    where w.district_id = a.district_id and w.activity_id = a.id
      and w.person_id = ${personId}::uuid and w.role = any(${roles})))`

/**
 * What the caller carries themself: leads, organises, or does in the role in which they act. An office
 * sees the list of all that is in its place, and is not called for each.
 */
function carried(actor: Actor): RawBuilder<SqlBool> {
  const { acting } = actor
  const own = crewed(actor, ['organiser'])
  return acting
    ? sql`(${own} or (a.organiser_kind = ${acting.placeKind} and a.organiser_id = ${acting.placeId}::uuid))`
    : sql`${own}`
}

/** Of today and not over yet: whoever leads it or helps there shows the codes. */
export function listToRun(db: Db, actor: Actor, now: Date) {
  const today = dayOf(now)
  return db
    .selectFrom('activity as a')
    .select(['a.id', 'a.title', 'a.place', 'a.startsAt'])
    .where('a.districtId', '=', actor.districtId)
    .where('a.state', '=', 'published')
    .where('a.startsAt', '>', new Date(now.getTime() - LONGEST_DAYS * 86_400_000))
    .where('a.startsAt', '<=', new Date(`${today}T23:59:59.999+08:00`))
    .where('a.endsAt', '>', now)
    .where(sql<SqlBool>`${crewed(actor, ['organiser', 'helper'])}`)
    .orderBy('a.startsAt')
    .orderBy('a.id')
    .limit(FEW)
    .execute()
}

/** Volunteering that has ended with people who wait for their hours, the most urgent first. */
export function listToRecord(db: Db, actor: Actor, now: Date) {
  const pending = pendingOf(sql`a.district_id`, sql`a.id`)
  return db
    .selectFrom('activity as a')
    .select(['a.id', 'a.title', 'a.recordDueOn', pending.as('pending')])
    .where('a.districtId', '=', actor.districtId)
    .where('a.state', '=', 'published')
    .where('a.kind', '=', 'volunteer')
    .where('a.endsAt', '<=', now)
    .where(carried(actor))
    .where(sql<SqlBool>`${pending} > 0`)
    .orderBy('a.recordDueOn', (order) => order.asc().nullsLast())
    .orderBy('a.id')
    .limit(50)
    .execute()
}

/** With objections that nobody has answered (V-17). */
export function listObjected(db: Db, actor: Actor) {
  const objections = sql<number>`(select count(*) from service_entry e
    where e.district_id = a.district_id and e.activity_id = a.id and e.kind = 'objected'
      and not exists (select 1 from service_entry f
        where f.district_id = e.district_id and f.follows = e.id))`
  return db
    .selectFrom('activity as a')
    .select(['a.id', 'a.title', objections.as('objections')])
    .where('a.districtId', '=', actor.districtId)
    .where('a.state', 'in', ['published', 'recorded'])
    .where(carried(actor))
    .where(
      sql<SqlBool>`a.id in (select e.activity_id from service_entry e
        where e.district_id = ${actor.districtId} and e.kind = 'objected')`,
    )
    .where(sql<SqlBool>`${objections} > 0`)
    .orderBy('a.endsAt')
    .limit(FEW)
    .execute()
}
