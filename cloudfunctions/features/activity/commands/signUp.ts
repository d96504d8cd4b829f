import type { CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import { ageOn, asksForAge, refusalOf } from '../admissionRule'
import { loadWarning } from '../loadRule'
import type { ActivityRow } from '../queries/activity'
import type { ShiftRow } from '../queries/attendance'
import { findHoursSettings } from '../queries/calendar'
import { listOwnDuties } from '../queries/duties'
import { countTaken, findStanding } from '../queries/places'
import { findOverlap, findSignUp } from '../queries/signUps'
import { fillPlaces } from './fillPlaces'

export interface At {
  activity: ActivityRow
  shift: ShiftRow
}

export interface Declared {
  bornOn?: string | undefined
  guardian?: { name: string; phone: string } | undefined
  note?: string | undefined
  /** They know that it is a lot, and go all the same. */
  seenWarning?: true | undefined
}

/**
 * Puts a person on a locked shift: a place when there is one, else the waiting list. Twice is the
 * same as once, and whoever had withdrawn queues up anew. Whoever has to say an age since the
 * activity changed says it so, and keeps the place.
 * @throws activity_over, sign_up_refused, age_refused, guardian_required, qualification_missing, shift_overlaps,
 * load_high until the person has seen how much it is
 */
export async function signUp(
  ctx: CommandContext,
  at: At,
  personId: string,
  declared: Declared = {},
): Promise<'signedUp' | 'waiting'> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const { activity, shift } = at
  const before = await findSignUp(db, districtId, shift.id, personId)
  const held = before?.state === 'signedUp' || before?.state === 'waiting' ? before.state : null
  if (held && !before?.barredAt) return held

  const facts = await requireEligible(ctx, at, personId, declared)
  const isFull = !held && (await countTaken(db, districtId, shift.id)) >= shift.places
  const state = held ?? (isFull ? 'waiting' : 'signedUp')
  const row = {
    state,
    ...facts,
    note: declared.note ?? (held ? (before?.note ?? null) : null),
    recordedBy: actor.personId === personId ? null : actor.personId,
    queuedAt: held && before ? before.queuedAt : now,
    updatedAt: now,
  } as const
  await db
    .insertInto('activitySignUp')
    .values({
      districtId,
      shiftId: shift.id,
      personId,
      activityId: activity.id,
      version: 1,
      ...row,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['districtId', 'shiftId', 'personId'])
        .doUpdateSet({ ...row, version: (before?.version ?? 0) + 1 }),
    )
    .execute()
  // Whoever waited for their own answer may be next.
  if (held === 'waiting') await fillPlaces(ctx, activity, shift)
  return state
}

/**
 * At the door a helper writes down the age that is still to be told, and its guardian (V-6). Nobody
 * is signed up by it who was not.
 */
export async function tellAge(
  ctx: CommandContext,
  at: At,
  personId: string,
  declared: Declared,
): Promise<void> {
  const { db, actor, now } = ctx
  const before = await findSignUp(db, actor.districtId, at.shift.id, personId)
  if (before?.state !== 'signedUp' || !before.barredAt) return
  const facts = await requireAdmitted(ctx, at, personId, declared)
  await db
    .updateTable('activitySignUp')
    .set({ ...facts, recordedBy: actor.personId, updatedAt: now, version: before.version + 1 })
    .where('districtId', '=', actor.districtId)
    .where('shiftId', '=', at.shift.id)
    .where('personId', '=', personId)
    .execute()
}

/** Refuses whoever may not take the shift; answers what of them is kept: an age and a guardian. */
export async function requireEligible(
  ctx: CommandContext,
  { activity, shift }: At,
  personId: string,
  declared: Declared,
) {
  const { db, actor, now } = ctx
  if (shift.endsAt <= now) throw new AppError('activity_over')
  const facts = await requireAdmitted(ctx, { activity, shift }, personId, declared)
  if (await findOverlap(db, actor.districtId, personId, shift)) throw new AppError('shift_overlaps')
  if (!declared.seenWarning) await warnOfLoad(ctx, shift, personId)
  return facts
}

/** Says once how much it is; whether it is too much is the person's to know. */
async function warnOfLoad(
  { db, actor }: CommandContext,
  shift: ShiftRow,
  personId: string,
): Promise<void> {
  const limits = await findHoursSettings(db, actor.districtId)
  const others = await listOwnDuties(db, actor.districtId, personId, shift)
  const message = loadWarning(shift, others, limits)
  if (message) throw new AppError('load_high', { problems: [{ path: 'seenWarning', message }] })
}

/** Only what the activity asks of a person (V-6, V-7), whatever else they do, and however late. */
export async function requireAdmitted(
  { db, actor, now, vault }: CommandContext,
  { activity, shift }: At,
  personId: string,
  { bornOn, guardian }: Declared,
) {
  if (asksForAge(activity) && !bornOn) throw bornOnProblem('这个活动有年龄要求，请填写出生日期')
  if (bornOn && bornOn > dayOf(now)) throw bornOnProblem('出生日期不能晚于今天')
  const day = dayOf(shift.startsAt)
  const age = bornOn ? ageOn(bornOn, day) : undefined
  const standing = await findStanding(db, actor.districtId, personId, day)
  const refusal = refusalOf(
    { ...activity, qualification: shift.qualification },
    { ...standing, age, hasGuardian: guardian !== undefined },
  )
  if (refusal) throw new AppError(refusal.code, refusal)
  return {
    age: age ?? null,
    guardianName: guardian?.name ?? null,
    guardianPhoneCipher: guardian ? vault.seal('phone', guardian.phone) : null,
    guardianConsentedAt: guardian ? now : null,
    barredAt: null,
  }
}

const bornOnProblem = (message: string) =>
  new AppError('invalid_input', { problems: [{ path: 'bornOn', message }] })
