import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'
import { organiserName } from './activity'
import { holds } from './hours'
import { dayOfShift } from './sheets'

interface Scope {
  districtId: string
  path: string
  year: number
}

const begins = (year: number) => new Date(`${year}-01-01T00:00:00+08:00`)

/** Volunteering in a place that began within a year, whatever became of it afterwards. */
const within = ({ districtId, path, year }: Scope) =>
  sql<SqlBool>`a.district_id = ${districtId} and ${inside('a.region_path', path)}
    and a.kind = 'volunteer' and a.state in ('published','recorded')
    and a.starts_at >= ${begins(year)} and a.starts_at < ${begins(year + 1)}`

const count = (what: ReturnType<typeof sql>) => sql<number>`coalesce(sum((${what})::int), 0)::int`

/** How many activities there were, and how far their record is. */
export function countActivities(db: Db, scope: Scope, today: string, now: Date) {
  return db
    .selectFrom('activity as a')
    .select([
      sql<number>`count(*)::int`.as('activities'),
      count(sql`a.state = 'recorded'`).as('recorded'),
      count(
        sql`a.state = 'published' and a.ends_at <= ${now} and a.record_due_on < ${today}::date`,
      ).as('overdue'),
    ])
    .where(within(scope))
    .executeTakeFirstOrThrow()
}

/** Hours as they hold, and where they come from. */
export function sumEntries(db: Db, scope: Scope) {
  return db
    .selectFrom('serviceEntry as e')
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 'e.districtId').onRef('a.id', '=', 'e.activityId'),
    )
    .select([
      sql<number>`count(*)::int`.as('entries'),
      sql<number>`count(distinct e.person_id)::int`.as('people'),
      sql<number>`coalesce(sum(e.minutes), 0)::int`.as('minutes'),
      count(sql`e.source = 'code'`).as('code'),
      count(sql`e.source = 'helper'`).as('helper'),
      count(sql`e.source = 'manual'`).as('manual'),
      count(sql`e.source = 'system'`).as('system'),
    ])
    .where(within(scope))
    .where(holds)
    .executeTakeFirstOrThrow()
}

/** Objections and what became of them: every one, not only the last (V-17). */
export function countObjections(db: Db, scope: Scope) {
  return db
    .selectFrom('serviceEntry as e')
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 'e.districtId').onRef('a.id', '=', 'e.activityId'),
    )
    .select([
      count(sql`e.kind = 'objected'`).as('objections'),
      count(sql`e.kind = 'corrected'`).as('corrected'),
      count(sql`e.kind = 'upheld'`).as('upheld'),
    ])
    .where(within(scope))
    .executeTakeFirstOrThrow()
}

export function countNotes(db: Db, scope: Scope) {
  return db
    .selectFrom('serviceNote as n')
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 'n.districtId').onRef('a.id', '=', 'n.activityId'),
    )
    .select([
      count(sql`n.kind = 'training'`).as('training'),
      count(sql`n.kind = 'award'`).as('award'),
      count(sql`n.kind = 'evaluation'`).as('evaluation'),
      count(sql`n.kind = 'stars'`).as('stars'),
    ])
    .where(within(scope))
    .where('n.takenBackAt', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Sheets that were issued within the year and have something of this place on them. */
export function countSheets(db: Db, scope: Scope) {
  const { districtId, path, year } = scope
  return db
    .selectFrom('recordSheet as h')
    .select([
      sql<number>`count(*)::int`.as('sheets'),
      count(sql`h.seal = 'sealed'`).as('sealed'),
      count(sql`h.seal = 'refused'`).as('refused'),
    ])
    .where('h.districtId', '=', districtId)
    .where('h.issuedAt', '>=', begins(year))
    .where('h.issuedAt', '<', begins(year + 1))
    .where(
      sql<SqlBool>`exists (select from jsonb_array_elements(h.items) i
        join service_entry e on e.district_id = h.district_id and e.id = (i->>'entryId')::uuid
        join activity a on a.district_id = e.district_id and a.id = e.activity_id
        where ${inside('a.region_path', path)})`,
    )
    .executeTakeFirstOrThrow()
}

/** So many entries by lot: the same draw is the same lot, so that two who look see the same. */
export function drawEntries(db: Db, scope: Scope, amount: number, draw: number) {
  return db
    .selectFrom('serviceEntry as e')
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 'e.districtId').onRef('a.id', '=', 'e.activityId'),
    )
    .innerJoin('activityShift as s', (join) =>
      join.onRef('s.districtId', '=', 'e.districtId').onRef('s.id', '=', 'e.shiftId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'e.districtId').onRef('p.id', '=', 'e.personId'),
    )
    .innerJoin('person as b', (join) =>
      join.onRef('b.districtId', '=', 'e.districtId').onRef('b.id', '=', 'e.recordedBy'),
    )
    .leftJoin('member as m', (join) =>
      join
        .onRef('m.districtId', '=', 'e.districtId')
        .onRef('m.personId', '=', 'e.personId')
        .on('m.status', '=', 'active'),
    )
    .select(['e.id', 'e.activityId', 'e.personId', 'e.minutes', 'e.kind', 'e.source', 'e.reason'])
    .select(['a.title', 'p.name', 'b.name as recordedBy', 'm.regionPath'])
    .select([dayOfShift.as('day'), organiserName.as('organiserName')])
    .where(within(scope))
    .where(holds)
    .orderBy(sql`md5(e.id::text || ${String(draw)})`)
    .limit(amount)
    .execute()
}
