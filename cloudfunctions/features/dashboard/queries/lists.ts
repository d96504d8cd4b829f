/** The rows behind the numbers: what `commands/countPlaces` counts, one by one. */
import type { ListCell, ListName } from '@contract/dashboard'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'

/** Rows that an export reads at once. */
const STEP = 5_000

export interface BehindRow {
  id: string
  /** The youngest first. */
  at: Date
  cells: ListCell[]
}

interface Asked {
  districtId: string
  path: string
  now: Date
}

/** One page of a list, and one row more where there is another page. */
export function listBehind(
  db: Db,
  list: ListName,
  asked: Asked,
  before: [Date, string] | undefined,
  limit: number,
): Promise<BehindRow[]> {
  return read(db, SOURCES[list](asked), before, limit)
}

/** What a branch or an organisation has organised, as the list of a place has it. */
export function listOrganised(
  db: Db,
  { districtId, organiserId, now }: { districtId: string; organiserId: string; now: Date },
  before: [Date, string] | undefined,
  limit: number,
): Promise<BehindRow[]> {
  return read(
    db,
    activities(districtId, sql`a.organiser_id = ${organiserId}::uuid`, now),
    before,
    limit,
  )
}

async function read(
  db: Db,
  source: RawBuilder<unknown>,
  before: [Date, string] | undefined,
  limit: number,
): Promise<BehindRow[]> {
  const { rows } = await sql<BehindRow>`
    select l.id, l.at, l.cells from (${source}) l
    ${before ? sql`where (l.at, l.id) < (${before[0]}::timestamptz, ${before[1]}::uuid)` : sql``}
    order by l.at desc, l.id desc limit ${limit + 1}`.execute(db)
  return rows
}

/** All rows of a list, read some thousand at a time. */
export const everythingBehind = (db: Db, list: ListName, asked: Asked) =>
  stepByStep((before) => listBehind(db, list, asked, before, STEP))

/** All activities that a branch or an organisation organised. */
export const everythingOrganised = (db: Db, asked: Parameters<typeof listOrganised>[1]) =>
  stepByStep((before) => listOrganised(db, asked, before, STEP))

async function* stepByStep(
  read: (before: [Date, string] | undefined) => Promise<BehindRow[]>,
): AsyncGenerator<ListCell[]> {
  let before: [Date, string] | undefined
  for (;;) {
    const rows = await read(before)
    for (const { cells } of rows.slice(0, STEP)) yield cells
    const last = rows[STEP - 1]
    if (!last || rows.length <= STEP) return
    before = [last.at, last.id]
  }
}

/** To the millisecond, as a cursor says it. */
const at = (column: string) => sql`date_trunc('milliseconds', ${sql.ref(column)}) as at`
const region = (
  table: string,
) => sql`join region r on r.district_id = ${sql.ref(`${table}.district_id`)}
  and r.id = ${sql.ref(`${table}.region_id`)}`
const dayOf = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`

const activities = (districtId: string, which: RawBuilder<unknown>, now: Date) => sql`
  select a.id, ${at('a.starts_at')}, jsonb_build_array(a.title, r.name, ${dayOf('a.starts_at')},
    coalesce((select f.value from figure f where f.district_id = a.district_id
      and f.subject_id = a.id and f.name = 'checkIns'), 0)) as cells
  from activity a ${region('a')}
  where a.district_id = ${districtId} and ${which} and a.kind = 'volunteer'
    and a.state in ('published','recorded') and a.starts_at <= ${now}`

const SOURCES: Record<ListName, (asked: Asked) => RawBuilder<unknown>> = {
  organizations: ({ districtId, path }) => sql`
    select o.id, ${at('o.created_at')},
      jsonb_build_array(o.name, o.type, r.name, o.code, o.filing_no, o.founded_on) as cells
    from organization o ${region('o')}
    where o.district_id = ${districtId} and ${inside('o.region_path', path)} and o.status = 'active'`,

  branches: ({ districtId, path }) => sql`
    select b.id, ${at('b.created_at')},
      jsonb_build_array(b.name, b.kind, r.name, b.approved_on) as cells
    from branch b ${region('b')}
    where b.district_id = ${districtId} and ${inside('b.region_path', path)}
      and b.kind <> 'temporary' and b.state = 'active'`,

  temporaryBranches: ({ districtId, path }) => sql`
    select b.id, ${at('b.created_at')},
      jsonb_build_array(b.name, b.state, r.name, b.approved_on, b.dissolved_on) as cells
    from branch b ${region('b')}
    where b.district_id = ${districtId} and ${inside('b.region_path', path)}
      and b.kind = 'temporary' and b.state <> 'draft'`,

  activities: ({ districtId, path, now }) =>
    activities(districtId, inside('a.region_path', path), now),

  stations: ({ districtId, path }) => sql`
    select s.id, ${at('s.created_at')}, jsonb_build_array(s.name, s.state, r.name,
      ${dayOf('s.opened_at')}, (select count(*) from problem p where p.district_id = s.district_id
        and p.station_id = s.id and p.state = 'solved')) as cells
    from station s ${region('s')}
    where s.district_id = ${districtId} and ${inside('s.region_path', path)}
      and s.state in ('open','resting')`,

  problemsSolved: ({ districtId, path }) => sql`
    select p.id, ${at('p.created_at')}, jsonb_build_array(p.kind, s.name, r.name, p.state,
      ${dayOf('p.created_at')}, ${dayOf('p.solved_at')}) as cells
    from problem p join station s on s.district_id = p.district_id and s.id = p.station_id ${region('s')}
    where p.district_id = ${districtId} and ${inside('s.region_path', path)} and p.state = 'solved'`,

  problemsOpen: ({ districtId, path }) => sql`
    select p.id, ${at('p.created_at')}, jsonb_build_array(p.kind, s.name, r.name, p.state,
      ${dayOf('p.created_at')}, p.due_on) as cells
    from problem p join station s on s.district_id = p.district_id and s.id = p.station_id ${region('s')}
    where p.district_id = ${districtId} and ${inside('s.region_path', path)}
      and p.state in ('new','taken','assigned','handedOver')`,

  deliberations: ({ districtId, path }) => sql`
    select d.id, ${at('d.created_at')},
      jsonb_build_array(d.title, d.state, r.name, d.started_on, d.finished_on) as cells
    from deliberation d ${region('d')}
    where d.district_id = ${districtId} and ${inside('d.region_path', path)}
      and d.state in ('consulting','choosing','deciding','working','finished')`,

  decisions: ({ districtId, path }) => sql`
    select d.id, ${at('d.created_at')}, jsonb_build_array(d.title, d.kind, r.name,
      ${dayOf('d.closes_at')}, coalesce(t.verdict, 'open')) as cells
    from decision d ${region('d')}
    left join decision_result t on t.district_id = d.district_id and t.decision_id = d.id
    where d.district_id = ${districtId} and ${inside('d.region_path', path)}
      and d.state in ('announced','closed')`,

  collections: ({ districtId, path }) => sql`
    select c.id, ${at('c.created_at')}, jsonb_build_array(c.name, c.state, r.name, c.total_fen,
      (select coalesce(sum(case when x.id is null then 1 else -1 end * e.amount_fen
          * case when coalesce(x.kind, e.kind) in ('payment','subsidy') then 1
              when coalesce(x.kind, e.kind) in ('refund','expense') then -1 else 0 end), 0)
        from collection_entry e join collection_check k on k.district_id = e.district_id
          and k.entry_id = e.id and k.outcome = 'confirmed'
        left join collection_entry x on x.district_id = e.district_id and x.id = e.corrects_id
        where e.district_id = c.district_id and e.collection_id = c.id),
      ${dayOf('c.closed_at')}) as cells
    from collection c ${region('c')}
    where c.district_id = ${districtId} and ${inside('c.region_path', path)} and c.state <> 'draft'`,
}
