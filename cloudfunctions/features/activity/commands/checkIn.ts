/**
 * Check-in and check-out by the person: one statement, one round trip, and no lock on a row that
 * others share. The row of the ledger stands for the `request` row, because its key is the id of the
 * request, and for the `event` row, because it says who, what and when and is never changed.
 */
import {
  type CheckInAnswer,
  type CheckInInput,
  CLOSES_AFTER_MINUTES,
  OPENS_BEFORE_MINUTES,
  type SignUpState,
} from '@contract/activity'
import type { ErrorCode } from '@contract/errors'
import type * as v from 'valibot'
import type { MomentContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { ADULT_AGE } from '../admissionRule'
import type { Proof } from '../checkInRule'

/** So many wrong codes of one person within ten minutes, and no more are looked at. */
const MOST_TRIES = 10

const DISTRICT = `current_setting('app.district_id')`

/** The caller, the activity, and what this very request has already written. */
const WHO_AND_WHAT = `
  act as (select id, state, is_dangerous from activity where district_id = ${DISTRICT} and id = $2),
  same as (
    select t.activity_id, t.shift_id, t.person_id, t.kind, t.at, t.is_late, s.name as shift_name
    from attendance t join activity_shift s on s.district_id = t.district_id and s.id = t.shift_id
    where t.district_id = ${DISTRICT} and t.id = $3)`

const TRIES = `(
  select count(*) from attendance_refusal r
  where r.district_id = ${DISTRICT} and r.person_id = c.person_id and r.activity_id = $2
    and r.code = 'check_in_code_wrong' and r.at > $5::timestamptz - interval '10 minutes')`

const SAME = `m.activity_id as same_activity, m.person_id as same_person, m.kind as same_kind,
  m.shift_id as same_shift, m.shift_name as same_name, m.at as same_at, m.is_late as same_late`

/** Leaving is never barred; coming is, from the change on, and at danger without a known age (V-6). */
const IS_BARRED = `($4::text = 'checkIn' and case
  when f.barred_at is not null then not ($8::boolean and $6::timestamptz < f.barred_at)
  else act.is_dangerous and coalesce(f.age, 0) < ${ADULT_AGE} end)`

/**
 * $1 caller, $2 activity, $3 request, $4 kind, $5 now, $6 the proven moment, $7 source, $8 late,
 * $9 device, $10 band. Of several shifts whose window holds the moment, the one whose beginning (for
 * leaving: end) is nearest, so that the same moment always means the same shift.
 *
 * The person's own row is locked, and no row that others share: who changes what the activity asks
 * locks these rows first, so either sees the other. The row then says whether they are barred; a
 * moment that was proven before that, on a phone without a signal, is the truth and counts (V-6).
 */
export const record = (caller: string) => `
  with caller as (${caller}), ${WHO_AND_WHAT},
  mine as (
    select s.id, s.name, s.starts_at, s.ends_at, c.person_id, u.state, u.age, u.barred_at
    from caller c
    join activity_sign_up u on u.district_id = ${DISTRICT} and u.person_id = c.person_id
      and u.activity_id = $2 and (u.state = 'signedUp' or u.barred_at is not null)
    join activity_shift s on s.district_id = ${DISTRICT} and s.id = u.shift_id
    order by u.shift_id for share of u),
  fit as (
    select f.id, f.name, f.person_id, f.state as place, f.barred_at is not null as is_asked,
      ${IS_BARRED} as is_barred, i.at as in_at, i.is_late as in_late, o.at as out_at, o.is_late as out_late
    from mine f join act on true
    left join attendance i on i.district_id = ${DISTRICT} and i.shift_id = f.id
      and i.person_id = f.person_id and i.kind = 'checkIn'
    left join attendance o on o.district_id = ${DISTRICT} and o.shift_id = f.id
      and o.person_id = f.person_id and o.kind = 'checkOut'
    where $6::timestamptz >= f.starts_at - interval '${OPENS_BEFORE_MINUTES} minutes'
      and $6 <= case $4::text when 'checkIn' then f.ends_at
                else f.ends_at + interval '${CLOSES_AFTER_MINUTES} minutes' end
    order by $4 = 'checkOut' and i.at is null, is_barred,
      abs(extract(epoch from $6 - case $4 when 'checkIn' then f.starts_at else f.ends_at end)), f.id
    limit 1),
  made as (
    insert into attendance (district_id, id, activity_id, shift_id, person_id, kind, source, at,
      recorded_at, is_late, device, band)
    select ${DISTRICT}, $3, a.id, f.id, f.person_id, $4, $7::text, $6, $5::timestamptz, $8::boolean,
      $9::text, $10::text
    from act a, fit f, caller c
    where a.state = 'published' and not exists (select from same) and not f.is_barred
      and case $4 when 'checkIn' then f.in_at is null else f.in_at is not null and f.out_at is null end
      and ($7 <> 'code' or ${TRIES} < ${MOST_TRIES})
    on conflict do nothing
    returning id)
  select c.account_id, c.person_id, a.state, ${SAME}, f.id as shift_id, f.name as shift_name,
    f.in_at, f.in_late, f.out_at, f.out_late, f.place, f.is_barred, f.is_asked, exists (select from made) as is_made,
    exists (select from mine) as is_signed_up,
    exists (select from mine where $6 < starts_at - interval '${OPENS_BEFORE_MINUTES} minutes') as is_early,
    case when $7 = 'code' then ${TRIES} else 0 end as tries
  from (values (1)) one left join caller c on true left join act a on true
    left join same m on true left join fit f on true`

/** $1 caller, $2 activity, $3 request, $4 kind, $5 now, $6 id, $7 why: a proof that did not hold is noted. */
const refuse = (caller: string) => `
  with caller as (${caller}), ${WHO_AND_WHAT},
  noted as (
    insert into attendance_refusal (district_id, id, activity_id, person_id, code, at)
    select ${DISTRICT}, $6::uuid, a.id, c.person_id, $7::text, $5::timestamptz from caller c, act a
    where c.person_id is not null and a.state <> 'draft' and not exists (select from same)
      and ${TRIES} < ${MOST_TRIES})
  select c.account_id, c.person_id, a.state, ${SAME}, ${TRIES} as tries, $4::text as kind
  from (values (1)) one left join caller c on true left join act a on true left join same m on true`

interface Known {
  account_id: string | null
  person_id: string | null
  state: string | null
  same_activity: string | null
  same_person: string
  same_kind: string
  same_shift: string
  same_name: string
  same_at: Date
  same_late: boolean
  tries: number
}

interface Recorded extends Known {
  shift_id: string | null
  shift_name: string
  in_at: Date | null
  in_late: boolean
  out_at: Date | null
  out_late: boolean
  place: SignUpState
  is_barred: boolean
  is_asked: boolean
  is_made: boolean
  is_signed_up: boolean
  is_early: boolean
}

type Input = v.InferOutput<typeof CheckInInput>

const kindOf = ({ direction }: Input) => (direction === 'in' ? 'checkIn' : 'checkOut')

/** Writes the proven moment down, or answers what has been written before. */
export async function recordMoment(
  ctx: MomentContext,
  input: Input,
  { source, at, isLate }: Proof,
): Promise<CheckInAnswer> {
  const { caller, now, requestId } = ctx
  const { activityId, direction, device, band } = input
  const text = record(caller.text)
  const values = [
    ...caller.values,
    activityId,
    requestId,
    kindOf(input),
    now,
    at,
    source,
    isLate,
    device,
    band ?? null,
  ]
  // Twice at most: a twin that came at the same time was not to be seen, and is there by now.
  for (let look = 1; look <= 2; look++) {
    const row = (await ctx.ask({ text, values }))[0] as unknown as Recorded
    const repeated = repeatOf(ctx, input, row)
    if (repeated) return repeated
    const refusal = refusalOf(row, input, source)
    if (refusal) throw new AppError(refusal)
    const answer = { activityId, shiftId: row.shift_id ?? '', shiftName: row.shift_name, direction }
    if (row.is_made) return { ...answer, at: at.toISOString(), isLate, isRepeat: false }
    const [before, wasLate] =
      direction === 'in' ? [row.in_at, row.in_late] : [row.out_at, row.out_late]
    if (before) return { ...answer, at: before.toISOString(), isLate: wasLate, isRepeat: true }
  }
  throw new Error('check-in was neither written nor there')
}

/** Why this moment cannot be written down, in the order in which a person can do something about it. */
function refusalOf(row: Recorded, { direction }: Input, source: Proof['source']) {
  const { state } = row
  if (state === null || state === 'draft') return 'not_found'
  if (state === 'cancelled') return 'activity_cancelled'
  if (!row.is_signed_up) return 'not_signed_up'
  if (!row.shift_id) return row.is_early ? 'check_in_too_early' : 'check_in_closed'
  if (direction === 'out' && !row.in_at) return 'not_checked_in'
  const isThere = direction === 'in' ? row.in_at !== null : row.out_at !== null
  if (isThere || row.is_made) return undefined
  if (row.is_barred) return barOf(row)
  if (state === 'recorded') return 'activity_recorded'
  return source === 'code' && row.tries >= MOST_TRIES ? 'check_in_too_often' : undefined
}

/** Their place is gone, or their age is still to be told, or it is no age for danger. */
function barOf({ place, is_asked }: Recorded): ErrorCode {
  if (place === 'withdrawn') return 'turned_away'
  return is_asked ? 'age_wanted' : 'age_refused'
}

/** For a proof that did not hold: the answer from before, when this request has had one. */
export async function refuseMoment(
  ctx: MomentContext,
  input: Input,
  refusal: ErrorCode,
): Promise<CheckInAnswer> {
  const { caller, now, requestId } = ctx
  const values = [
    ...caller.values,
    input.activityId,
    requestId,
    kindOf(input),
    now,
    newId(),
    refusal,
  ]
  const rows = await ctx.ask({ text: refuse(caller.text), values })
  const row = rows[0] as unknown as Known
  const repeated = repeatOf(ctx, input, row)
  if (repeated) return repeated
  if (row.state === null || row.state === 'draft') throw new AppError('not_found')
  const isTooOften = input.proof.kind === 'code' && row.tries >= MOST_TRIES
  throw new AppError(isTooOften ? 'check_in_too_often' : refusal)
}

function repeatOf(ctx: MomentContext, input: Input, row: Known): CheckInAnswer | undefined {
  const personId = ctx.admit({ accountId: row.account_id, personId: row.person_id })
  if (row.same_activity === null) return undefined
  const isMine =
    row.same_person === personId &&
    row.same_activity === input.activityId &&
    row.same_kind === kindOf(input)
  if (!isMine) throw new AppError('request_id_reused')
  return {
    activityId: row.same_activity,
    shiftId: row.same_shift,
    shiftName: row.same_name,
    direction: input.direction,
    at: row.same_at.toISOString(),
    isLate: row.same_late,
    isRepeat: true,
  }
}
