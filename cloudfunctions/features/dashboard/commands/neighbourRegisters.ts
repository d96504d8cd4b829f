/** What neighbours do together, as rows to be counted by place: stations, problems, talks, collections. */
import { sql } from 'kysely'
import { dayOf } from '../../../core/days'
import { placesAround } from '../../../db/paths'
import { NOW_MONTH } from '../month'

/** Stations and their problems; a merged problem is counted where it went. */
export const stations = (districtId: string) => sql`
  select region_path, 'stations' as name from station
  where district_id = ${districtId} and state in ('open','resting')
  union all
  select s.region_path, case
    when p.state = 'solved' then 'problemsSolved'
    when p.state in ('new','taken','assigned','handedOver') then 'problemsOpen' end
  from problem p join station s on s.district_id = p.district_id and s.id = p.station_id
  where p.district_id = ${districtId}`

/** Sign-ins and, of what was counted beside them, the entry that came last; of what has been held. */
export const stationTimes = (districtId: string, now: Date) => sql`
  select s.region_path, ${NOW_MONTH}::date, 'stationTimes', sum(
    (select count(*) from station_sign_in i where i.district_id = e.district_id and i.event_id = e.id)
    + coalesce((select c.count from station_event_count c where c.district_id = e.district_id
      and c.event_id = e.id order by c.id desc limit 1), 0))
  from station_event e join station s on s.district_id = e.district_id and s.id = e.station_id
  where e.district_id = ${districtId} and e.cancel_reason is null and e.held_on <= ${dayOf(now)}::date
  group by 1`

/** Deliberations, votes of owners, and collections, by what has become of them. */
export const talks = (districtId: string) => sql`
  select region_path, case when state in ('consulting','choosing','deciding') then 'deliberationsOpen'
    when state in ('working','finished') then 'deliberationsDecided' end as name
  from deliberation where district_id = ${districtId}
  union all
  select region_path, case state when 'announced' then 'decisionsOpen'
    when 'closed' then 'decisionsDecided' end
  from decision where district_id = ${districtId}
  union all
  select region_path, case state when 'open' then 'collectionsOpen'
    when 'closed' then 'collectionsClosed' end
  from collection where district_id = ${districtId}`

/** Whole hours from being brought to being solved, of all solved problems together. */
export const solveHours = (districtId: string) => sql`
  select s.region_path, ${NOW_MONTH}::date, 'solveHours',
    round(sum(extract(epoch from p.solved_at - p.created_at) / 3600))::bigint
  from problem p join station s on s.district_id = p.district_id and s.id = p.station_id
  where p.district_id = ${districtId} and p.state = 'solved' group by 1`

/** In fen, what two people have confirmed; a reversal counts against what it takes back. */
export const balances = (districtId: string) => sql`
  select c.region_path, ${NOW_MONTH}::date, 'collectionsBalance', sum(
    case when x.id is null then 1 else -1 end * e.amount_fen
      * case coalesce(x.kind, e.kind) when 'payment' then 1 when 'subsidy' then 1
          when 'refund' then -1 when 'expense' then -1 else 0 end)::bigint
  from collection c
  join collection_entry e on e.district_id = c.district_id and e.collection_id = c.id
  join collection_check k on k.district_id = e.district_id and k.entry_id = e.id
    and k.outcome = 'confirmed'
  left join collection_entry x on x.district_id = e.district_id and x.id = e.corrects_id
  where c.district_id = ${districtId} and c.state <> 'draft' group by 1`

/** People, each once in a place: whoever coordinates two stations is one. */
export const stationPeople = (districtId: string) => sql`
  select r.id, ${NOW_MONTH}::date, v.name, count(distinct p.person_id) from (
    select s.region_path, h.person_id, m.person_id is not null as is_member
    from station_role h
    join station s on s.district_id = h.district_id and s.id = h.station_id
      and s.state in ('open','resting')
    left join member m on m.district_id = h.district_id and m.person_id = h.person_id
      and m.status = 'active' and m.category in ('full','probationary')
    where h.district_id = ${districtId} and h.started_at is not null and h.ended_at is null) p
  cross join ${placesAround('p.region_path')}
  join region r on r.district_id = ${districtId} and r.path = around.path
  cross join lateral (values ('stationPeople'), (case when p.is_member then 'stationParty' end)) v (name)
  where v.name is not null group by 1, 3`
