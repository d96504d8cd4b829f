/**
 * The figures of places counted from the facts once more, each in words of its own; nothing of the
 * counter is used here. For one place, because a check must not cost more than a page.
 */
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'

export interface PlaceDifference {
  what: string
  key: string
  kept: string | null
  counted: string | null
}

interface Place {
  id: string
  path: string
}

/** Every figure of a place as it stands that differs from the facts. */
export async function recountRegisters(
  db: Db,
  districtId: string,
  { id, path }: Place,
): Promise<PlaceDifference[]> {
  const { rows } = await sql<PlaceDifference>`
    with held as (
      select e.id from station_event e
      join station s on s.district_id = e.district_id and s.id = e.station_id
      where e.district_id = ${districtId} and starts_with(s.region_path, ${path})
        and e.cancel_reason is null and e.held_on <= (select counted_at at time zone 'Asia/Shanghai'
          from dashboard_count where district_id = ${districtId})::date),
    facts (name, value) as (
      select 'organizationsFiled', (select count(*) from organization o
        where o.district_id = ${districtId} and starts_with(o.region_path, ${path})
          and o.status <> 'cancelled' and o.filing_no is not null and o.type = 'filedCommunity')
      union all select 'organizationsRegistered', (select count(*) from organization o
        where o.district_id = ${districtId} and starts_with(o.region_path, ${path})
          and o.status <> 'cancelled' and o.type in ('association','privateNonEnterprise','foundation'))
      union all select 'membersFull', (select count(*) from member m
        where m.district_id = ${districtId} and starts_with(m.region_path, ${path})
          and m.left_on is null and m.category = 'full')
      union all select 'membersProbationary', (select count(*) from member m
        where m.district_id = ${districtId} and starts_with(m.region_path, ${path})
          and m.left_on is null and m.category = 'probationary')
      union all select 'membersOutside', (select count(*) from member m
        where m.district_id = ${districtId} and starts_with(m.region_path, ${path})
          and m.left_on is null and m.category <> 'applicant' and m.home_branch_name is not null)
      union all select 'branchesRegular', (select count(*) from branch b
        where b.district_id = ${districtId} and starts_with(b.region_path, ${path})
          and b.kind = 'regular' and b.state = 'active')
      union all select 'temporaryActive', (select count(*) from branch b
        where b.district_id = ${districtId} and starts_with(b.region_path, ${path})
          and b.kind = 'temporary' and b.activated_at is not null and b.dissolved_on is null)
      union all select 'stations', (select count(*) from station s
        where s.district_id = ${districtId} and starts_with(s.region_path, ${path})
          and s.opened_at is not null and s.state <> 'closed')
      union all select 'stationPeople', (select count(*) from person p
        where p.district_id = ${districtId} and exists (select from station_role h
          join station s on s.district_id = h.district_id and s.id = h.station_id
          where h.district_id = p.district_id and h.person_id = p.id and h.ended_at is null
            and h.started_at is not null and s.opened_at is not null and s.state <> 'closed'
            and starts_with(s.region_path, ${path})))
      union all select 'stationTimes', (select count(*) from station_sign_in i
          where i.district_id = ${districtId} and i.event_id in (select h.id from held h))
        + (select coalesce(sum(c.count), 0) from station_event_count c
          where c.district_id = ${districtId} and c.event_id in (select h.id from held h)
            and not exists (select from station_event_count n
              where n.district_id = c.district_id and n.follows = c.id))
      union all select 'centresOpen', (select count(distinct h.region_id) from hub h
        where h.district_id = ${districtId} and h.closed_on is null and exists (select from region r
          where r.district_id = h.district_id and r.id = h.region_id
            and starts_with(r.path, ${path}) and r.kind in ('subdistrict','town')))
      union all select 'stationsOpen', (select count(distinct h.region_id) from hub h
        where h.district_id = ${districtId} and h.closed_on is null and exists (select from region r
          where r.district_id = h.district_id and r.id = h.region_id
            and starts_with(r.path, ${path}) and r.kind in ('community','village')))
      union all select 'problemsSolved', (select count(*) from problem p
        join station s on s.district_id = p.district_id and s.id = p.station_id
        where p.district_id = ${districtId} and starts_with(s.region_path, ${path})
          and p.solved_at is not null)
      union all select 'problemsOpen', (select count(*) from problem p
        join station s on s.district_id = p.district_id and s.id = p.station_id
        where p.district_id = ${districtId} and starts_with(s.region_path, ${path})
          and p.solved_at is null and p.merged_into is null and p.state <> 'declined')
      union all select 'deliberationsDecided', (select count(*) from deliberation b
        where b.district_id = ${districtId} and starts_with(b.region_path, ${path})
          and b.state in ('finished','working'))
      union all select 'decisionsDecided', (select count(*) from decision b
        where b.district_id = ${districtId} and starts_with(b.region_path, ${path})
          and b.state = 'closed')
      union all select 'collectionsBalance', (select coalesce(sum(
          case when e.kind in ('payment','subsidy') then e.amount_fen
            when e.kind in ('refund','expense') then -e.amount_fen
            when x.kind in ('payment','subsidy') then -e.amount_fen
            when x.kind in ('refund','expense') then e.amount_fen end), 0)
        from collection_check k
        join collection_entry e on e.district_id = k.district_id and e.id = k.entry_id
        join collection c on c.district_id = e.district_id and c.id = e.collection_id
        left join collection_entry x on x.district_id = e.district_id and x.id = e.corrects_id
        where k.district_id = ${districtId} and k.outcome = 'confirmed' and c.state <> 'draft'
          and starts_with(c.region_path, ${path}))
      union all select 'activitiesHeld', (select count(*) from activity a
        where a.district_id = ${districtId} and starts_with(a.region_path, ${path})
          and a.kind = 'volunteer' and a.state not in ('draft','cancelled')
          and a.starts_at <= (select counted_at from dashboard_count where district_id = ${districtId}))),
    kept as (
      select case when f.name in ('associations','privateNonEnterprises','foundations')
        then 'organizationsRegistered' else f.name end as name, sum(f.value) as value
      from dashboard_figure f
      where f.district_id = ${districtId} and f.region_id = ${id} and f.month = '0001-01-01'
      group by 1)
    select 'dashboard_figure' as what, f.name as key, coalesce(k.value, 0)::text as kept,
      f.value::text as counted
    from facts f left join kept k using (name) where coalesce(k.value, 0) <> f.value`.execute(db)
  return rows
}

/** Check-ins and confirmed minutes of a place on one day, up to where they have been folded. */
export async function recountDay(
  db: Db,
  districtId: string,
  { id, path }: Place,
  day: string,
): Promise<PlaceDifference[]> {
  const { rows } = await sql<PlaceDifference>`
    with shift as (
      select s.id, s.activity_id, a.kind from activity_shift s
      join activity a on a.district_id = s.district_id and a.id = s.activity_id
      where s.district_id = ${districtId} and starts_with(a.region_path, ${path})
        and s.starts_at >= ${day}::date::timestamp at time zone 'Asia/Shanghai'
        and s.starts_at < (${day}::date + 1)::timestamp at time zone 'Asia/Shanghai'),
    folded as (select coalesce(max(folded_to), 0) as upto from fold where district_id = ${districtId}),
    facts as (
      select s.kind || ' checkIns' as key, count(*) as value
      from shift s join attendance t on t.district_id = ${districtId} and t.shift_id = s.id
        and t.kind = 'checkIn', folded where t.tx < folded.upto group by 1
      union all
      select s.kind || ' minutes', sum(e.minutes)
      from shift s join service_entry e on e.district_id = ${districtId} and e.activity_id = s.activity_id
        and e.shift_id = s.id, folded
      where e.tx < folded.upto and not exists (select from service_entry n
        where n.district_id = ${districtId} and n.follows = e.id and n.tx < folded.upto) group by 1),
    kept as (
      select d.kind || ' ' || v.name as key, v.value from attendance_day d,
        lateral (values ('checkIns', d.check_ins), ('minutes', d.minutes)) v (name, value)
      where d.district_id = ${districtId} and d.region_id = ${id} and d.day = ${day}::date)
    select 'attendance_day' as what, ${day} || ' ' || key as key, coalesce(k.value, 0)::text as kept,
      coalesce(f.value, 0)::text as counted
    from kept k full join facts f using (key)
    where coalesce(k.value, 0) <> coalesce(f.value, 0)`.execute(db)
  return rows
}

/** Places that have a page. */
export function listPlaces(db: Db, districtId: string) {
  return db
    .selectFrom('region')
    .select(['id', 'path', 'name'])
    .where('districtId', '=', districtId)
    .where('kind', 'in', ['district', 'subdistrict', 'town', 'community', 'village', 'area'])
    .orderBy('path')
    .execute()
}
