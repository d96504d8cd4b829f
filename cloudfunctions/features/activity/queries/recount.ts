/**
 * Counts from the facts what is kept as sums, each in one statement of its own words, so that it sees
 * one moment, and answers every difference. Nothing of the folder is used here.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect'

export interface Difference {
  what: string
  /** Which row: ids, days, names of figures; never a person's name. */
  key: string
  kept: string | null
  counted: string | null
}

/** Every difference between what is kept and what the facts say, at most some hundreds of each kind. */
export async function recount(db: Db, districtId: string): Promise<Difference[]> {
  await sql`select set_config('statement_timeout', '0', true)`.execute(db)
  const found: Difference[] = []
  for (const check of [
    rollups,
    days,
    campaignPeople,
    organiserPeople,
    figures,
    chains,
    spans,
    life,
  ]) {
    const { rows } = await sql<Difference>`${check(districtId)} limit 200`.execute(db)
    found.push(...rows)
  }
  return found
}

/** What the folder says it has folded. */
const done = (districtId: string) =>
  sql`coalesce((select folded_to from fold where district_id = ${districtId}), 0)`

/** Of public activities alone; what a place organises is counted for the place. */
const organiser = sql`
    (case when a.kind = 'volunteer' and a.organiser_kind <> 'region' then a.organiser_id end) as organiser_id`

const checkIns = (districtId: string) => sql`
  select t.person_id, a.id as activity_id, a.kind, a.region_path, a.campaign_id, ${organiser},
    ((s.starts_at + interval '8 hours') at time zone 'UTC')::date as day
  from attendance t
  join activity_shift s on s.district_id = t.district_id and s.id = t.shift_id
  join activity a on a.district_id = s.district_id and a.id = s.activity_id
  where t.district_id = ${districtId} and t.kind = 'checkIn' and t.tx < ${done(districtId)}`

/** The minutes that hold: of each person on each shift those of the last entry. */
const hours = (districtId: string) => sql`
  select e.minutes, a.id as activity_id, a.kind, a.region_path, a.campaign_id, ${organiser},
    ((s.starts_at + interval '8 hours') at time zone 'UTC')::date as day
  from service_entry e
  join activity_shift s on s.district_id = e.district_id and s.id = e.shift_id
  join activity a on a.district_id = s.district_id and a.id = s.activity_id
  where e.district_id = ${districtId} and e.tx < ${done(districtId)}
    and not exists (select from service_entry n where n.district_id = e.district_id
      and n.follows = e.id and n.tx < ${done(districtId)})`

/** Rows of both sides beside each other, where they differ; nothing counts as 0. */
const differing = (what: string, kept: RawBuilder<unknown>, counted: RawBuilder<unknown>) => sql`
  select ${what}::text as what, key, k.value::text as kept, c.value::text as counted
  from (${kept}) k full join (${counted}) c using (key)
  where coalesce(k.value, 0) <> coalesce(c.value, 0)`

const rollups = (districtId: string) =>
  differing(
    'attendance_rollup',
    sql`
      select concat_ws(' ', day, region_path, kind, campaign_id, name) as key, value
      from attendance_rollup r, lateral (values ('checkIns', check_ins), ('minutes', minutes)) v (name, value)
      where r.district_id = ${districtId}`,
    sql`
      select concat_ws(' ', day, region_path, kind,
        coalesce(campaign_id::text, '00000000-0000-0000-0000-000000000000'), name) as key, sum(value) as value
      from (select day, region_path, kind, campaign_id, 'checkIns' as name, 1 as value
              from (${checkIns(districtId)}) i
            union all
            select day, region_path, kind, campaign_id, 'minutes', minutes
              from (${hours(districtId)}) h) f
      group by 1`,
  )

const days = (districtId: string) =>
  differing(
    'attendance_day',
    sql`
      select concat_ws(' ', region_id, day, kind, name) as key, value
      from attendance_day d, lateral (values ('checkIns', check_ins), ('minutes', minutes)) v (name, value)
      where d.district_id = ${districtId}`,
    sql`
      select concat_ws(' ', r.id, p.day, p.kind, p.name) as key, sum(p.value) as value
      from (select day, region_path, kind, 'checkIns' as name, count(*) as value
              from (${checkIns(districtId)}) i group by 1, 2, 3
            union all
            select day, region_path, kind, 'minutes', sum(minutes)
              from (${hours(districtId)}) h group by 1, 2, 3) p
      join region r on r.district_id = ${districtId} and starts_with(p.region_path, r.path)
      group by 1`,
  )

const campaignPeople = (districtId: string) =>
  differing(
    'campaign_person',
    sql`select campaign_id || ' ' || person_id as key, 1 as value
      from campaign_person where district_id = ${districtId}`,
    sql`select distinct campaign_id || ' ' || person_id as key, 1 as value
      from (${checkIns(districtId)}) i where campaign_id is not null`,
  )

const organiserPeople = (districtId: string) =>
  differing(
    'organiser_person',
    sql`select organiser_id || ' ' || person_id as key, 1 as value
      from organiser_person where district_id = ${districtId}`,
    sql`select distinct organiser_id || ' ' || person_id as key, 1 as value
      from (${checkIns(districtId)}) i where organiser_id is not null`,
  )

const figures = (districtId: string) =>
  differing(
    'figure',
    sql`select subject_id || ' ' || name as key, value from figure where district_id = ${districtId}`,
    sql`
      with came as materialized (${checkIns(districtId)}), gave as materialized (${hours(districtId)})
      select subject || ' ' || name as key, sum(value) as value from (
        select activity_id as subject, 'checkIns' as name, count(*) as value from came group by 1
        union all select activity_id, 'people', count(distinct person_id) from came group by 1
        union all select activity_id, 'minutes', sum(minutes) from gave group by 1
        union all select campaign_id, 'checkIns', count(*) from came where campaign_id is not null group by 1
        union all select campaign_id, 'people', count(distinct person_id) from came where campaign_id is not null group by 1
        union all select campaign_id, 'minutes', sum(minutes) from gave where campaign_id is not null group by 1
        union all select organiser_id, 'checkIns', count(*) from came where organiser_id is not null group by 1
        union all select organiser_id, 'people', count(distinct person_id) from came where organiser_id is not null group by 1
        union all select organiser_id, 'minutes', sum(minutes) from gave where organiser_id is not null group by 1
        union all select r.id, 'checkIns', sum(n) from region r
          join (select region_path, count(*) as n from came group by 1) p on starts_with(p.region_path, r.path)
          where r.district_id = ${districtId} group by 1
        union all select r.id, 'minutes', sum(n) from region r
          join (select region_path, sum(minutes) as n from gave group by 1) p on starts_with(p.region_path, r.path)
          where r.district_id = ${districtId} group by 1) f
      group by 1`,
  )

/** Each entry of hours begins where the one before it ended. */
const chains = (districtId: string) => sql`
  select 'service_entry.minutes_before' as what, e.id::text as key,
    e.minutes_before::text as kept, coalesce(p.minutes, 0)::text as counted
  from service_entry e
  left join service_entry p on p.district_id = e.district_id and p.id = e.follows
  where e.district_id = ${districtId} and e.minutes_before <> coalesce(p.minutes, 0)`

/** An activity lasts from the first beginning to the last end of its shifts. */
const spans = (districtId: string) => sql`
  select 'activity.starts_at, ends_at' as what, a.id::text as key,
    concat_ws(' ', a.starts_at, a.ends_at) as kept, concat_ws(' ', s.starts_at, s.ends_at) as counted
  from activity a
  left join (select activity_id, min(starts_at) as starts_at, max(ends_at) as ends_at
    from activity_shift where district_id = ${districtId} group by 1) s on s.activity_id = a.id
  where a.district_id = ${districtId}
    and (a.starts_at is distinct from s.starts_at or a.ends_at is distinct from s.ends_at)`

/** Rows of transactions that have not begun: from a life of the database before a restore. */
const life = (districtId: string) => sql`
  select 'fold.folded_to' as what, f.district_id as key, f.folded_to::text as kept,
    pg_snapshot_xmax(pg_current_snapshot())::text as counted
  from fold f where f.district_id = ${districtId}
    and f.folded_to > pg_snapshot_xmax(pg_current_snapshot())::text::bigint`
