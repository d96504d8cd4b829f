/**
 * What the figures are folded from: the two ledgers, whose rows each say which transaction wrote
 * them. All transactions below the oldest one still running have ended, so a span that ends there is
 * complete and never changes again. On a database without these snapshot functions only this module
 * changes: it then reads a table of deltas.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect'

/** Rows written by transactions from one number up to, and without, another. */
export interface Span {
  from: number
  to: number
}

/** Below it nothing is under way any more. */
const FINISHED = sql<number>`pg_snapshot_xmin(pg_current_snapshot())::text::bigint`
/** From it on no transaction has begun yet, in this life of the database. */
export const UNBORN = sql<number>`pg_snapshot_xmax(pg_current_snapshot())::text::bigint`

/** Whether there is anything to fold, asked without a lock: mostly there is not. */
export async function peek(db: Db, districtId: string) {
  const { rows } = await sql<{ foldedAt: Date; isOfAnotherLife: boolean; hasRows: boolean }>`
    select f.folded_at as "foldedAt", f.folded_to > ${UNBORN} as "isOfAnotherLife",
      exists (select from attendance where district_id = ${districtId} and tx >= f.folded_to)
      or exists (select from service_entry where district_id = ${districtId} and tx >= f.folded_to)
        as "hasRows"
    from fold f where f.district_id = ${districtId}`.execute(db)
  return rows[0]
}

/**
 * The span that is to be folded next, with the district's one folder locked. None when another one
 * folds; whoever waits for it instead holds the figures still until the end of the transaction.
 */
export async function lockSpan(
  db: Db,
  districtId: string,
  waits: boolean,
): Promise<Span | undefined> {
  await sql`insert into fold (district_id, folded_to, folded_at) values (${districtId}, 0, 'epoch')
    on conflict do nothing`.execute(db)
  // A backlog may take longer than a person's call may.
  const { rows } = await sql<Span>`
    select f.folded_to as "from", ${FINISHED} as "to",
      set_config('statement_timeout', '600000', true)
    from fold f where f.district_id = ${districtId}
    for update ${sql.raw(waits ? '' : 'skip locked')}`.execute(db)
  const [span] = rows
  return span && { from: span.from, to: span.to }
}

/** Whose activities are counted for a branch or an organisation: the public ones that it organises itself. */
export const organiserOf = (activity: string) => sql`case
  when ${sql.ref(`${activity}.kind`)} = 'volunteer'
    and ${sql.ref(`${activity}.organiser_kind`)} in ('branch','organization')
  then ${sql.ref(`${activity}.organiser_id`)} end`

/** One row for each check-in and each change of confirmed minutes in a span, with where it counts. */
export function facts(
  districtId: string,
  { from, to }: Span,
  activityId?: string,
): RawBuilder<unknown> {
  const ofActivity = activityId ? sql`and activity_id = ${activityId}` : sql``
  return sql`
    select f.activity_id, f.person_id, f.check_ins, f.minutes, a.kind, a.region_path, a.campaign_id,
      ${organiserOf('a')} as organiser_id,
      (s.starts_at at time zone 'Asia/Shanghai')::date as day
    from (
      select activity_id, shift_id, person_id, 1 as check_ins, 0 as minutes from attendance
      where district_id = ${districtId} and kind = 'checkIn' and tx >= ${from} and tx < ${to} ${ofActivity}
      union all
      select activity_id, shift_id, person_id, 0, minutes - minutes_before from service_entry
      where district_id = ${districtId} and tx >= ${from} and tx < ${to} ${ofActivity}) f
    join activity a on a.district_id = ${districtId} and a.id = f.activity_id
    join activity_shift s on s.district_id = ${districtId} and s.id = f.shift_id`
}

/** Says up to where it is folded, and up to when: the first row that is written but not folded yet. */
export async function markFolded(db: Db, districtId: string, to: number, now: Date): Promise<void> {
  await sql`update fold set folded_to = ${to}, folded_at = least(${now}::timestamptz,
      (select min(recorded_at) from attendance where district_id = ${districtId} and tx >= ${to}),
      (select min(recorded_at) from service_entry where district_id = ${districtId} and tx >= ${to}))
    where district_id = ${districtId}`.execute(db)
}
