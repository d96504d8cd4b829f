/** What the page of a branch or an organisation reads: registers by their indexes, service as folded. */
import { HUB_PLACES } from '@contract/region'
import { sql } from 'kysely'
import { dayOf } from '../../../core/days'
import type { Db } from '../../../db/connect'
import { inside, pathsAround } from '../../../db/paths'
import type { Sums } from '../figuresRule'
import { MONTHS } from './page'

/** Service that it has organised; the ledgers are not read, whatever their size. */
export async function readOrganised(
  db: Db,
  districtId: string,
  id: string,
  now: Date,
): Promise<{ sums: Sums; foldedAt: Date | null }> {
  const { rows } = await sql<{ sums: Sums; foldedAt: Date | null }>`
    select (select coalesce(jsonb_object_agg(name, value), '{}') from figure
        where district_id = ${districtId} and subject_id = ${id}::uuid)
      || jsonb_build_object('activities', (select count(*) from activity
        where district_id = ${districtId} and organiser_id = ${id}::uuid and kind = 'volunteer'
          and state in ('published','recorded') and starts_at <= ${now})) as sums,
      (select folded_at from fold where district_id = ${districtId}) as "foldedAt"`.execute(db)
  return rows[0] ?? { sums: {}, foldedAt: null }
}

export interface OrganisedMonth {
  month: string
  times: number
  minutes: number
  activities: number
}

/** What it organised month by month, of the sums of its activities: the ledgers are not read. */
export async function readOrganisedMonths(
  db: Db,
  districtId: string,
  id: string,
  now: Date,
): Promise<OrganisedMonth[]> {
  const { rows } = await sql<OrganisedMonth>`
    with own as (
      select date_trunc('month', starts_at at time zone 'Asia/Shanghai') as month,
        (select value from figure where district_id = ${districtId} and subject_id = a.id
          and name = 'checkIns') as times,
        (select value from figure where district_id = ${districtId} and subject_id = a.id
          and name = 'minutes') as minutes
      from activity a
      where district_id = ${districtId} and organiser_id = ${id}::uuid and kind = 'volunteer'
        and state in ('published','recorded') and starts_at <= ${now})
    select to_char(m.month, 'YYYY-MM') as month, count(o.month) as activities,
      coalesce(sum(o.times), 0)::bigint as times, coalesce(sum(o.minutes), 0)::bigint as minutes
    from generate_series(
      date_trunc('month', ${dayOf(now)}::timestamp) - ${MONTHS - 1} * interval '1 month',
      date_trunc('month', ${dayOf(now)}::timestamp), interval '1 month') m (month)
    left join own o on o.month = m.month
    group by m.month order by m.month`.execute(db)
  return rows
}

/** Members, tasks and meetings of a branch, counted where they stand: a branch has some hundreds. */
export async function readBranch(
  db: Db,
  districtId: string,
  { id, kind }: { id: string; kind: string },
  now: Date,
): Promise<Sums> {
  const today = dayOf(now)
  const belongs =
    kind === 'temporary'
      ? sql`branch_member b join member m on m.district_id = b.district_id and m.person_id = b.person_id
        where b.district_id = ${districtId} and b.branch_id = ${id}::uuid and b.left_at is null`
      : sql`member m where m.district_id = ${districtId} and m.home_branch_id = ${id}::uuid`
  const { rows } = await sql<{ sums: Sums }>`
    select (select jsonb_build_object(
        'full', count(*) filter (where category = 'full'),
        'probationary', count(*) filter (where category = 'probationary'),
        'applicants', count(*) filter (where category = 'applicant'),
        'inside', count(*) filter (where category <> 'applicant' and home_branch_id is not null),
        'outside', count(*) filter (where category <> 'applicant' and home_branch_id is null))
      from (select m.category, m.home_branch_id from ${belongs} and m.status = 'active') m)
    || (select jsonb_build_object(
        'open', count(*) filter (where state in ('todo','doing')),
        'overdue', count(*) filter (where state in ('todo','doing') and due_on < ${today}::date),
        'done', count(*) filter (where state = 'done'))
      from branch_task where district_id = ${districtId} and branch_id = ${id}::uuid)
    || (select jsonb_build_object('held', count(*)) from branch_meeting
      where district_id = ${districtId} and branch_id = ${id}::uuid and state = 'held'
        and starts_at >= date_trunc('year', ${today}::date)::timestamp at time zone 'Asia/Shanghai')
      as sums`.execute(db)
  return rows[0]?.sums ?? {}
}

/** The hubs of a place and of the places that it lies in: how many should be, how many are. */
export async function readHubs(db: Db, districtId: string, path: string): Promise<Sums> {
  const { rows } = await sql<{ sums: Sums }>`
    select jsonb_build_object('units', count(*), 'hubs', count(h.id)) as sums from region r
    left join hub h on h.district_id = r.district_id and h.region_id = r.id and h.closed_on is null
    where r.district_id = ${districtId} and r.path = any(${pathsAround(path)})
      and r.kind = any(${[...HUB_PLACES]})`.execute(db)
  return rows[0]?.sums ?? {}
}

/** Branches that name an organisation among their units, as far as the caller's own place reaches. */
export async function readUnits(
  db: Db,
  districtId: string,
  name: string,
  path: string,
): Promise<Sums> {
  const { rows } = await sql<{ sums: Sums }>`
    with named as (select b.id from branch b where b.district_id = ${districtId}
      and ${inside('b.region_path', path)} and b.state = 'active' and ${name} = any(b.units))
    select jsonb_build_object('branches', (select count(*) from named),
      'members', (select count(*) from member m join named n on n.id = m.home_branch_id
        where m.district_id = ${districtId} and m.status = 'active'
          and m.category in ('full','probationary'))) as sums`.execute(db)
  return rows[0]?.sums ?? {}
}
