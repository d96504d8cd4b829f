import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import { addPerson } from '../../member/commands/addMembers'
import { findPeopleLike } from '../../member/queries'
import { ageOn, refusalOf } from '../admissionRule'
import type { ActivityRow } from '../queries/activity'
import { findPlace, type ShiftRow } from '../queries/attendance'
import { countTaken, findStanding, lockShift } from '../queries/places'

interface Newcomer {
  name: string
  phone: string | undefined
  bornOn: string | undefined
}

/**
 * 现场登记: someone who came without having signed up and said so to the helper, who is kept as the
 * one who wrote it down (V-2). Beyond the places only an organiser may let people in.
 */
export async function registerVolunteer(
  ctx: CommandContext,
  activity: ActivityRow,
  shift: ShiftRow,
  newcomer: Newcomer,
  mayExceed: boolean,
): Promise<string> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const personId = await findOrAddPerson(ctx, newcomer)
  await lockShift(db, districtId, shift.id)
  const { signUp } = await findPlace(db, districtId, shift.id, personId)
  if (signUp?.state === 'signedUp') return personId
  const day = dayOf(shift.startsAt)
  const age = newcomer.bornOn === undefined ? undefined : ageOn(newcomer.bornOn, day)
  const standing = await findStanding(db, districtId, personId, day)
  const refusal = refusalOf(
    { ...activity, qualification: shift.qualification },
    { ...standing, age },
  )
  if (refusal) throw new AppError(refusal.code, refusal)
  if (!mayExceed && (await countTaken(db, districtId, shift.id)) >= shift.places) {
    throw new AppError('shift_full')
  }
  const recorded = { recordedBy: personOf(ctx), updatedAt: now }
  await db
    .insertInto('activitySignUp')
    .values({
      districtId,
      shiftId: shift.id,
      personId,
      activityId: shift.activityId,
      state: 'signedUp',
      age: age ?? null,
      queuedAt: now,
      version: 1,
      ...recorded,
    })
    .onConflict((conflict) =>
      conflict.columns(['districtId', 'shiftId', 'personId']).doUpdateSet({
        state: 'signedUp',
        age: age ?? null,
        version: (signUp?.version ?? 0) + 1,
        ...recorded,
      }),
    )
    .execute()
  return personId
}

async function findOrAddPerson(ctx: CommandContext, { name, phone }: Newcomer): Promise<string> {
  const { db, actor, vault } = ctx
  const known = phone
    ? await findPeopleLike(db, actor.districtId, name, vault.hash('phone', phone))
    : []
  return known[0]?.id ?? addPerson(ctx, { name, phone })
}
