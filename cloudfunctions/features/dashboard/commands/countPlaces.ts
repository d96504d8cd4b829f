/**
 * Counts the registers (organisations, members, branches, stations, activities) into one row for each
 * figure of each place. Registers are corrected and are small beside attendance, so they are counted
 * anew when something has happened; what grows without end is folded (activity/commands/fold.ts).
 */
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { placesAround } from '../../../db/paths'
import { NOW_MONTH } from '../month'
import {
  balances,
  solveHours,
  stationPeople,
  stations,
  stationTimes,
  talks,
} from './neighbourRegisters'

/** For how long a count may stand although something has happened, and although nothing has. */
const BUSY_MS = 10_000
const IDLE_MS = 600_000
/** A command that began before the last count may have ended after it. */
const LONGEST_COMMAND_MS = 60_000

/**
 * Counts when it is time to, one at a time in a district.
 * @param isForced counts in any case
 * @returns whether it has counted
 */
export async function countPlaces(
  db: Db,
  districtId: string,
  now: Date,
  { isForced = false } = {},
): Promise<boolean> {
  const last = isForced ? undefined : await peek(db, districtId)
  if (last && !isDue(last, now)) {
    if (!last.hasEvents && age(last.trueAt, now) >= BUSY_MS) await mark(db, districtId, now, 'true')
    return false
  }
  const locked = await lock(db, districtId, isForced)
  // Whoever held it before may have counted meanwhile.
  if (!locked || (!isForced && age(locked.countedAt, now) < BUSY_MS)) return false
  // A million members take longer than a person's call may.
  await sql`select set_config('statement_timeout', '600000', true)`.execute(db)
  await count(db, districtId, now)
  await mark(db, districtId, now, 'counted')
  return true
}

interface Last {
  countedAt: Date
  trueAt: Date
  hasEvents: boolean
}

const age = (then: Date, now: Date) => now.getTime() - then.getTime()
const isDue = ({ countedAt, hasEvents }: Last, now: Date) =>
  age(countedAt, now) >= (hasEvents ? BUSY_MS : IDLE_MS)

/** Asked without a lock: mostly nothing has happened. Keys of events begin with their time. */
async function peek(db: Db, districtId: string): Promise<Last | undefined> {
  const { rows } = await sql<Last>`
    select c.counted_at as "countedAt", c.true_at as "trueAt", exists (
      select from event e where e.district_id = c.district_id and e.id > (
        lpad(to_hex((extract(epoch from c.counted_at) * 1000)::bigint - ${LONGEST_COMMAND_MS}::bigint), 12, '0')
        || '70008000000000000000')::uuid) as "hasEvents"
    from dashboard_count c where c.district_id = ${districtId}`.execute(db)
  return rows[0]
}

async function lock(db: Db, districtId: string, waits: boolean) {
  await sql`insert into dashboard_count (district_id, counted_at, true_at)
    values (${districtId}, 'epoch', 'epoch') on conflict do nothing`.execute(db)
  const { rows } = await sql<{ countedAt: Date }>`
    select counted_at as "countedAt" from dashboard_count where district_id = ${districtId}
    for update ${sql.raw(waits ? '' : 'skip locked')}`.execute(db)
  return rows[0]
}

const mark = (db: Db, districtId: string, now: Date, what: 'true' | 'counted') =>
  db
    .updateTable('dashboardCount')
    .set(what === 'true' ? { trueAt: now } : { trueAt: now, countedAt: now })
    .where('districtId', '=', districtId)
    .execute()

/** One statement, so that all figures are of one moment. */
async function count(db: Db, districtId: string, now: Date): Promise<void> {
  await sql`
    with own as (
      select region_path, ${NOW_MONTH}::date as month, name, count(*) as value from (
        ${organizations(districtId)} union all ${members(districtId)}
        union all ${branches(districtId)} union all ${stations(districtId)}
        union all ${talks(districtId)} union all ${places(districtId)}) f where name is not null group by 1, 3
      union all ${filedByKind(districtId)}
      union all ${temporaryMembers(districtId)}
      union all ${solveHours(districtId)}
      union all ${balances(districtId)}
      union all ${stationTimes(districtId, now)}
      union all ${activities(districtId, now)}),
    summed as (
      select r.id as region_id, p.month, p.name, sum(p.value) as value
      from own p cross join ${placesAround('p.region_path')}
      join region r on r.district_id = ${districtId} and r.path = around.path
      group by 1, 2, 3
      union all ${stationPeople(districtId)}),
    gone as (
      -- Not in, and not "not exists": it is hashed also where the planner expects one row.
      delete from dashboard_figure f where f.district_id = ${districtId}
        and (f.region_id, f.month, f.name) not in (select region_id, month, name from summed))
    insert into dashboard_figure as f (district_id, region_id, month, name, value)
    select ${districtId}, region_id, month, name, value from summed
    on conflict (district_id, region_id, month, name) do update set value = excluded.value
      where f.value <> excluded.value`.execute(db)
}

const organizations = (districtId: string) => sql`
  select region_path, case type when 'association' then 'associations'
    when 'privateNonEnterprise' then 'privateNonEnterprises'
    when 'foundation' then 'foundations' else 'organizationsFiled' end as name
  from organization where district_id = ${districtId} and status = 'active'`

/** A member is counted by category, by where the affiliation is, and as reported to the community. */
const members = (districtId: string) => sql`
  select m.region_path, v.name from member m, lateral (values
    (case m.category when 'full' then 'membersFull'
      when 'probationary' then 'membersProbationary' else 'applicants' end),
    (case when m.category = 'applicant' then null
      when m.home_branch_id is null then 'membersOutside' else 'membersInside' end),
    (case when m.category <> 'applicant' and m.is_in_service then 'inService' end)) v (name)
  where m.district_id = ${districtId} and m.status = 'active'`

const branches = (districtId: string) => sql`
  select region_path, case
    when kind <> 'temporary' and state <> 'active' then null
    when kind = 'regular' then 'branchesRegular' when kind = 'joint' then 'branchesJoint'
    when state = 'active' then 'temporaryActive' when state = 'dissolved' then 'temporaryDissolved'
    when state in ('submitted','approved') then 'temporaryForming' end as name
  from branch where district_id = ${districtId}`

/** What averages and coverage are divided by, and the units that have an open hub. */
const places = (districtId: string) => sql`
  select path as region_path, case kind when 'community' then 'communities'
    when 'village' then 'villages' else 'centreUnits' end as name
  from region where district_id = ${districtId}
    and kind in ('community','village','subdistrict','town')
  union all
  select r.path, case when r.kind in ('subdistrict','town') then 'centresOpen' else 'stationsOpen' end
  from hub h join region r on r.district_id = h.district_id and r.id = h.region_id
  where h.district_id = ${districtId} and h.closed_on is null`

const filedByKind = (districtId: string) => sql`
  select p.region_path, ${NOW_MONTH}::date,
    case r.kind when 'community' then 'filedUrban' else 'filedRural' end, p.value
  from (select region_path, count(*) as value from organization
    where district_id = ${districtId} and status = 'active' and type = 'filedCommunity' group by 1) p
  cross join ${placesAround('p.region_path')}
  join region r on r.district_id = ${districtId} and r.path = around.path
    and r.kind in ('community','village')`

const temporaryMembers = (districtId: string) => sql`
  select b.region_path, ${NOW_MONTH}::date, 'temporaryMembers', count(*)
  from branch_member m join branch b on b.district_id = m.district_id and b.id = m.branch_id
  where m.district_id = ${districtId} and m.left_at is null
    and b.kind = 'temporary' and b.state = 'active'
  group by 1`

/** Those that have begun, in all and by the month of their beginning. */
const activities = (districtId: string, now: Date) => sql`
  select a.region_path, m.month, 'activitiesHeld', count(*)
  from activity a, lateral (values (${NOW_MONTH}::date),
    (date_trunc('month', a.starts_at at time zone 'Asia/Shanghai')::date)) m (month)
  where a.district_id = ${districtId} and a.kind = 'volunteer'
    and a.state in ('published','recorded') and a.starts_at <= ${now}
  group by 1, 2`
