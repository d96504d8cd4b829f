import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { findSignUp } from '../queries/signUps'

/** The invited person says no. Saying it twice is the same as once. */
export async function decline(
  { db, actor, now }: CommandContext,
  shiftId: string,
  personId: string,
): Promise<void> {
  const before = await findSignUp(db, actor.districtId, shiftId, personId)
  if (before?.state === 'declined') return
  if (before?.state !== 'invited') throw new AppError('not_signed_up')
  await db
    .updateTable('activitySignUp')
    .set({ state: 'declined', updatedAt: now, version: before.version + 1 })
    .where('districtId', '=', actor.districtId)
    .where('shiftId', '=', shiftId)
    .where('personId', '=', personId)
    .execute()
}
