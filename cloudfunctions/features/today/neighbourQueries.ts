/** What waits at a station and around it: problems, entries, evenings, doubts. */
import { sql } from 'kysely'
import type { Context } from '../../core/context'
import { dayOf } from '../../core/days'

type Reader = Pick<Context, 'db' | 'actor' | 'now'>

/** How many days ahead an evening is a to-do. */
const EVENING_DAYS = 3
const MOST = 50

export interface ProblemTodo {
  id: string
  words: string
  place: string
  dueOn: string
}

/** Given to the caller and not solved yet, what is due first first. */
export async function listAssignedProblems({ db, actor }: Reader): Promise<ProblemTodo[]> {
  const { rows } = await sql<ProblemTodo>`
    select id, words, place, due_on as "dueOn" from problem
    where district_id = ${actor.districtId} and assignee_id = ${actor.personId}::uuid
      and state = 'assigned'
    order by due_on, id limit ${MOST}`.execute(db)
  return rows
}

/** Handed over to the community in which the caller acts. */
export async function listHandedOver({ db, actor }: Reader, path: string): Promise<ProblemTodo[]> {
  const { rows } = await sql<ProblemTodo>`
    select p.id, p.words, p.place, p.due_on as "dueOn" from problem p
    join station s on s.district_id = p.district_id and s.id = p.station_id
    where p.district_id = ${actor.districtId} and p.state = 'handedOver'
      and starts_with(s.region_path, ${path})
    order by p.due_on, p.id limit ${MOST}`.execute(db)
  return rows
}

export interface StationWork {
  id: string
  name: string
  /** Brought, and waiting to be taken in. */
  fresh: number
  overdue: number
}

/** Of the stations that the caller keeps: what waits to be taken in, and what should have been solved. */
export async function listStationWork({ db, actor, now }: Reader): Promise<StationWork[]> {
  const { rows } = await sql<StationWork>`
    select s.id, s.name, count(*) filter (where p.state = 'new')::int as fresh,
      count(*) filter (where p.due_on < ${dayOf(now)}::date)::int as overdue
    from station_role r
    join station s on s.district_id = r.district_id and s.id = r.station_id
      and s.state in ('open','resting')
    join problem p on p.district_id = s.district_id and p.station_id = s.id
      and p.state in ('new','taken','assigned','handedOver')
    where r.district_id = ${actor.districtId} and r.person_id = ${actor.personId}::uuid
      and r.started_at is not null and r.ended_at is null
    group by s.id, s.name order by s.name limit ${MOST}`.execute(db)
  return rows
}

export interface EntryWork {
  id: string
  name: string
  entries: number
}

/** Entries that wait for a second person who may be the caller: nobody checks an entry of their own. */
export async function listEntriesToCheck(
  { db, actor }: Reader,
  communityPath: string | undefined,
): Promise<EntryWork[]> {
  const { rows } = await sql<EntryWork>`
    select c.id, c.name, count(*)::int as entries
    from collection c
    join collection_entry e on e.district_id = c.district_id and e.collection_id = c.id
      and e.entered_by <> ${actor.personId}::uuid
      and not exists (select from collection_check k
        where k.district_id = e.district_id and k.entry_id = e.id)
    where c.district_id = ${actor.districtId} and c.state = 'open' and (
      ${communityPath === undefined ? sql`false` : sql`starts_with(c.region_path, ${communityPath})`}
      or exists (select from collection_crew w where w.district_id = c.district_id
        and w.collection_id = c.id and w.person_id = ${actor.personId}::uuid and w.role = 'checker')
      or exists (select from station_role r join station s
        on s.district_id = r.district_id and s.id = r.station_id and s.state in ('open','resting')
        where r.district_id = c.district_id and r.station_id = c.station_id
          and r.person_id = ${actor.personId}::uuid
          and r.started_at is not null and r.ended_at is null))
    group by c.id, c.name order by c.name limit ${MOST}`.execute(db)
  return rows
}

export interface Evening {
  meetingId: string
  deliberationId: string
  title: string
  place: string
  startsAt: Date
}

/** Evenings of the next days: of the caller's own building, and of the estates whose station they keep. */
export async function listEvenings({ db, actor, now }: Reader): Promise<Evening[]> {
  const until = new Date(now.getTime() + EVENING_DAYS * 86_400_000)
  const { rows } = await sql<Evening>`
    select m.id as "meetingId", d.id as "deliberationId", d.title, m.place, m.starts_at as "startsAt"
    from deliberation_meeting m
    join deliberation d on d.district_id = m.district_id and d.id = m.deliberation_id
    where m.district_id = ${actor.districtId} and m.state = 'planned'
      and m.starts_at >= ${now} and m.starts_at < ${until} and (
      exists (select from deliberation_meeting_building b
        join region g on g.district_id = b.district_id and g.id = b.building_id
        join household_representative r on r.district_id = b.district_id
          and r.account_id = ${actor.accountId}::uuid and r.ended_at is null
          and starts_with(r.household_path, g.path)
        where b.district_id = m.district_id and b.meeting_id = m.id)
      or exists (select from station_role r
        join station s on s.district_id = r.district_id and s.id = r.station_id
          and s.region_id = d.region_id and s.state in ('open','resting')
        where r.district_id = d.district_id and r.person_id = ${actor.personId}::uuid
          and r.started_at is not null and r.ended_at is null))
    order by m.starts_at, m.id limit ${MOST}`.execute(db)
  return rows
}

export interface VisitTodo {
  doubtId: string
  deliberationId: string
  household: string
  nextOn: string
  next: string | null
}

/** Doubts to which the caller has promised to come again; the last visit says when. */
export async function listVisitsToMake({ db, actor }: Reader): Promise<VisitTodo[]> {
  const { rows } = await sql<VisitTodo>`
    select d.id as "doubtId", d.deliberation_id as "deliberationId",
      coalesce(b.name || ' ', '') || h.name as household, v.next_on as "nextOn", v.next
    from deliberation_doubt d
    join lateral (select v.visitor_id, v.next_on, v.next from deliberation_visit v
      where v.district_id = d.district_id and v.doubt_id = d.id
      order by v.written_at desc, v.id desc limit 1) v on true
    join region h on h.district_id = d.district_id and h.id = d.household_id
    left join region b on b.district_id = h.district_id and b.id = h.parent_id
    where d.district_id = ${actor.districtId} and d.state = 'open'
      and v.visitor_id = ${actor.personId}::uuid and v.next_on is not null
    order by v.next_on, d.id limit ${MOST}`.execute(db)
  return rows
}
