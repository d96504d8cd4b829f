/**
 * The folder: adds what the ledgers have gained to the coarse sums that pages read. Check-ins never
 * write a shared row; this alone does, one folder at a time in a district.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { inside, pathsAround, placesAround } from '../../../db/paths'
import { facts, lockSpan, markFolded, organiserOf, peek, UNBORN } from '../queries/foldSource'

/** For how long "counted up to then" may stand still while nothing happens. */
const IDLE_MS = 10_000
/** In a key there are no nulls: the campaign of what belongs to none. */
const NONE = '00000000-0000-0000-0000-000000000000'

/** Where each person counts once, however often they come. */
interface Circle {
  table: string
  column: string
  /** To which one an activity belongs, or none. */
  of: (activity: string) => RawBuilder<unknown>
}
const CAMPAIGNS: Circle = {
  table: 'campaign_person',
  column: 'campaign_id',
  of: (activity) => sql.ref(`${activity}.campaign_id`),
}
const ORGANISERS: Circle = { table: 'organiser_person', column: 'organiser_id', of: organiserOf }
const CIRCLES = [CAMPAIGNS, ORGANISERS]

/** Folds what is finished since the last time; answers whether there was anything to do. */
export async function fold(db: Db, districtId: string, now: Date): Promise<boolean> {
  const seen = await peek(db, districtId)
  // Restored from a dump: what comes now would lie below what has been folded.
  if (seen?.isOfAnotherLife) {
    throw new Error('transactions are numbered anew: npm run verify -- --rebuild')
  }
  if (seen && !seen.hasRows && now.getTime() - seen.foldedAt.getTime() < IDLE_MS) return false
  const span = await lockSpan(db, districtId, false)
  if (!span) return false
  await add(db, districtId, facts(districtId, span), span.from)
  await markFolded(db, districtId, span.to, now)
  return true
}

/**
 * Changes where an activity counts (its place, campaign, kind or days) and takes its figures along:
 * what has been folded is taken off before and added again after.
 */
export async function keepFigures<T>(
  db: Db,
  districtId: string,
  activityId: string,
  change: () => Promise<T>,
): Promise<T> {
  const span = await lockSpan(db, districtId, true)
  if (!span) throw new Error('the row of the folder is not there')
  const folded = facts(districtId, { from: 0, to: span.from }, activityId)
  await move(db, districtId, folded, -1)
  for (const circle of CIRCLES) await leave(db, districtId, circle, activityId, span.from)
  const changed = await change()
  await move(db, districtId, folded, 1)
  for (const circle of CIRCLES) await join(db, districtId, circle, folded)
  return changed
}

/**
 * Changes where a place lies, and takes its figures along: what has been folded is taken off the
 * places that it lay in and added to those that it lies in afterwards. Its own sums stay as they are.
 * @param change answers the path of the place by then
 */
export async function keepPlaceFigures(
  db: Db,
  districtId: string,
  region: { id: string; path: string },
  change: () => Promise<string>,
): Promise<void> {
  if (!(await lockSpan(db, districtId, true))) throw new Error('the row of the folder is not there')
  const path = await change()
  const above = (whole: string) => pathsAround(whole).slice(0, -1)
  await carry(db, districtId, region.id, above(region.path), -1)
  await carry(db, districtId, region.id, above(path), 1)
  await sql`
    update attendance_rollup
    set region_path = ${path} || substr(region_path, ${region.path.length + 1}::int)
    where district_id = ${districtId} and ${inside('region_path', region.path)}`.execute(db)
}

/** Adds the sums of a place to those of the places at some paths, or takes them off. */
async function carry(db: Db, districtId: string, regionId: string, paths: string[], sign: 1 | -1) {
  await sql`
    with above as (select id from region where district_id = ${districtId} and path = any(${paths})),
    days as (
      insert into attendance_day as d (district_id, region_id, day, kind, check_ins, minutes)
      select o.district_id, a.id, o.day, o.kind,
        ${sql.lit(sign)} * o.check_ins, ${sql.lit(sign)} * o.minutes
      from attendance_day o cross join above a
      where o.district_id = ${districtId} and o.region_id = ${regionId}::uuid
      on conflict (district_id, region_id, day, kind) do update
        set check_ins = d.check_ins + excluded.check_ins, minutes = d.minutes + excluded.minutes),
    figures as (select a.id as subject_id, o.name, o.value from figure o cross join above a
      where o.district_id = ${districtId} and o.subject_id = ${regionId}::uuid)
    ${raise(districtId, sign)}`.execute(db)
}

/**
 * Counts everything anew. For the owner of the tables, after a restore from a dump: transactions are
 * numbered anew then, and rows of the life before must not look as if they were still to come.
 */
export async function rebuildFigures(db: Db, districtId: string, now: Date): Promise<void> {
  await lockSpan(db, districtId, true)
  for (const ledger of ['attendance', 'service_entry']) {
    await sql`update ${sql.table(ledger)} set tx = 0
      where district_id = ${districtId} and tx >= ${UNBORN}`.execute(db)
  }
  const circles = CIRCLES.map(({ table }) => table)
  for (const table of ['figure', ...circles, 'attendance_rollup', 'attendance_day']) {
    await sql`delete from ${sql.table(table)} where district_id = ${districtId}`.execute(db)
  }
  await sql`update fold set folded_to = 0 where district_id = ${districtId}`.execute(db)
  const span = await lockSpan(db, districtId, true)
  await add(db, districtId, facts(districtId, { from: 0, to: span?.to ?? 0 }), 0)
  await markFolded(db, districtId, span?.to ?? 0, now)
}

async function add(db: Db, districtId: string, fresh: RawBuilder<unknown>, from: number) {
  await sql`
    with fresh as materialized (${fresh}),
    rolled as (${rollUp(districtId, 1)}),
    days as (${rollUpDays(districtId, 1)}),
    joined as (${newcomers(districtId, CAMPAIGNS)}),
    met as (${newcomers(districtId, ORGANISERS)}),
    sums as (${sums(districtId)}
      union all select activity_id, sum(check_ins), sum(minutes) from fresh group by 1),
    figures as (${named}
      union all select subject_id, 'people', count(*) from joined group by 1
      union all select subject_id, 'people', count(*) from met group by 1
      union all
      select n.activity_id, 'people', count(distinct n.person_id) from fresh n
      where n.check_ins > 0 and not exists (select from attendance b
        where b.district_id = ${districtId} and b.person_id = n.person_id
          and b.activity_id = n.activity_id and b.kind = 'checkIn' and b.tx < ${from})
      group by 1)
    ${raise(districtId, 1)}`.execute(db)
}

/** Everything but people: those of the activity stay who they are, those of a campaign or an organiser are told apart. */
async function move(db: Db, districtId: string, folded: RawBuilder<unknown>, sign: 1 | -1) {
  await sql`
    with fresh as materialized (${folded}),
    rolled as (${rollUp(districtId, sign)}),
    days as (${rollUpDays(districtId, sign)}),
    sums as (${sums(districtId)}),
    figures as (${named})
    ${raise(districtId, sign)}`.execute(db)
}

async function join(db: Db, districtId: string, circle: Circle, folded: RawBuilder<unknown>) {
  await sql`
    with fresh as materialized (${folded}),
    joined as (${newcomers(districtId, circle)}),
    figures as (select subject_id, 'people' as name, count(*) as value from joined group by 1)
    ${raise(districtId, 1)}`.execute(db)
}

/** Those whom nothing but this activity brought there. */
async function leave(
  db: Db,
  districtId: string,
  { table, column, of }: Circle,
  activityId: string,
  to: number,
) {
  const subject = sql.ref(`c.${column}`)
  await sql`
    with gone as (
      delete from ${sql.table(table)} c using activity a
      where a.district_id = ${districtId} and a.id = ${activityId}
        and c.district_id = ${districtId} and ${subject} = ${of('a')}
        and not exists (select from attendance t
          join activity o on o.district_id = t.district_id and o.id = t.activity_id
          where t.district_id = ${districtId} and t.person_id = c.person_id and t.kind = 'checkIn'
            and t.tx < ${to} and ${of('o')} = ${subject} and o.id <> ${activityId})
      returning ${subject} as subject_id),
    figures as (select subject_id, 'people' as name, count(*) as value from gone group by 1)
    ${raise(districtId, -1)}`.execute(db)
}

const rollUp = (districtId: string, sign: 1 | -1) => sql`
  insert into attendance_rollup as r
    (district_id, day, region_path, kind, campaign_id, check_ins, minutes)
  select ${districtId}, day, region_path, kind, coalesce(campaign_id, ${NONE}::uuid),
    ${sql.lit(sign)} * sum(check_ins), ${sql.lit(sign)} * sum(minutes)
  from fresh group by 2, 3, 4, 5
  on conflict (district_id, day, region_path, kind, campaign_id) do update
    set check_ins = r.check_ins + excluded.check_ins, minutes = r.minutes + excluded.minutes`

/** The same for a place with all that lies in it. */
const rollUpDays = (districtId: string, sign: 1 | -1) => sql`
  insert into attendance_day as d (district_id, region_id, day, kind, check_ins, minutes)
  select ${districtId}, r.id, p.day, p.kind,
    ${sql.lit(sign)} * sum(p.check_ins), ${sql.lit(sign)} * sum(p.minutes)
  from (select region_path, day, kind, sum(check_ins) as check_ins, sum(minutes) as minutes
    from fresh group by 1, 2, 3) p
  cross join ${placesAround('p.region_path')}
  join region r on r.district_id = ${districtId} and r.path = around.path
  group by 2, 3, 4
  on conflict (district_id, region_id, day, kind) do update
    set check_ins = d.check_ins + excluded.check_ins, minutes = d.minutes + excluded.minutes`

const newcomers = (districtId: string, { table, column }: Circle) => sql`
  insert into ${sql.table(table)} as c (district_id, ${sql.ref(column)}, person_id)
  select distinct ${districtId}, ${sql.ref(column)}, person_id from fresh
  where ${sql.ref(column)} is not null and check_ins > 0
  on conflict do nothing returning ${sql.ref(`c.${column}`)} as subject_id`

/** Of each campaign, of each branch and organisation that organises, of each place with all in it. */
const sums = (districtId: string) => sql`
  select campaign_id as subject_id, sum(check_ins) as check_ins, sum(minutes) as minutes
  from fresh where campaign_id is not null group by 1
  union all
  select organiser_id, sum(check_ins), sum(minutes)
  from fresh where organiser_id is not null group by 1
  union all
  select r.id, sum(p.check_ins), sum(p.minutes)
  from (select region_path, sum(check_ins) as check_ins, sum(minutes) as minutes from fresh group by 1) p
  cross join ${placesAround('p.region_path')}
  join region r on r.district_id = ${districtId} and r.path = around.path
  group by 1`

const named = sql`
  select subject_id, 'checkIns' as name, check_ins as value from sums where check_ins <> 0
  union all select subject_id, 'minutes', minutes from sums where minutes <> 0`

const raise = (districtId: string, sign: 1 | -1) => sql`
  insert into figure as f (district_id, subject_id, name, value)
  select ${districtId}, subject_id, name, ${sql.lit(sign)} * sum(value) from figures group by 2, 3
  on conflict (district_id, subject_id, name) do update set value = f.value + excluded.value`
