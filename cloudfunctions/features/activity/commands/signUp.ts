import type { CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import { ageOn, asksForAge, refusalOf } from '../admissionRule'
import type { ActivityRow } from '../queries/activity'
import type { ShiftRow } from '../queries/attendance'
import { countTaken, findStanding } from '../queries/places'
import { findOverlap, findSignUp } from '../queries/signUps'

export interface At {
  activity: ActivityRow
  shift: ShiftRow
}

export interface Declared {
  bornOn?: string | undefined
  guardian?: { name: string; phone: string } | undefined
  note?: string | undefined
}

/**
 * Puts a person on a locked shift: a place when there is one, else the waiting list. Twice is the
 * same as once, and whoever had withdrawn queues up anew.
 * @throws activity_over, sign_up_refused, age_refused, guardian_required, qualification_missing, shift_overlaps
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
  if (before?.state === 'signedUp' || before?.state === 'waiting') return before.state

  const facts = await requireEligible(ctx, at, personId, declared)
  const isFull = (await countTaken(db, districtId, shift.id)) >= shift.places
  const state = isFull ? 'waiting' : 'signedUp'
  const row = {
    state,
    ...facts,
    note: declared.note ?? null,
    recordedBy: actor.personId === personId ? null : actor.personId,
    queuedAt: now,
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
  return state
}

/** Refuses whoever may not take the shift; answers what of them is kept: an age and a guardian. */
export async function requireEligible(
  { db, actor, now, vault }: CommandContext,
  { activity, shift }: At,
  personId: string,
  { bornOn, guardian }: Declared,
) {
  const { districtId } = actor
  if (shift.endsAt <= now) throw new AppError('activity_over')
  if (asksForAge(activity) && !bornOn) throw bornOnProblem('这个活动有年龄要求，请填写出生日期')
  if (bornOn && bornOn > dayOf(now)) throw bornOnProblem('出生日期不能晚于今天')
  const day = dayOf(shift.startsAt)
  const age = bornOn ? ageOn(bornOn, day) : undefined
  const standing = await findStanding(db, districtId, personId, day)
  const refusal = refusalOf(
    { ...activity, qualification: shift.qualification },
    { ...standing, age, hasGuardian: guardian !== undefined },
  )
  if (refusal) throw new AppError(refusal.code, refusal)
  if (await findOverlap(db, districtId, personId, shift)) throw new AppError('shift_overlaps')
  return {
    age: age ?? null,
    guardianName: guardian?.name ?? null,
    guardianPhoneCipher: guardian ? vault.seal('phone', guardian.phone) : null,
    guardianConsentedAt: guardian ? now : null,
  }
}

const bornOnProblem = (message: string) =>
  new AppError('invalid_input', { problems: [{ path: 'bornOn', message }] })
