import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { endOffers, findSignUp, isPresent } from '../queries/signUps'
import { fillPlaces } from './fillPlaces'
import type { At } from './signUp'

/**
 * Takes a person off a locked shift; whoever waits longest moves up. Withdrawing twice is the same
 * as once. An offer to swap the shift ends with it.
 * @throws not_signed_up, already_present once checked in, activity_over once it has ended
 */
export async function withdraw(
  ctx: CommandContext,
  { activity, shift }: At,
  personId: string,
  reason?: string,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const before = await findSignUp(db, districtId, shift.id, personId)
  if (!before) throw new AppError('not_signed_up')
  if (before.state === 'withdrawn' || before.state === 'declined') return
  if (await isPresent(db, districtId, shift.id, personId)) throw new AppError('already_present')
  if (shift.endsAt <= now) throw new AppError('activity_over')
  await db
    .updateTable('activitySignUp')
    .set({
      state: 'withdrawn',
      note: reason ?? before.note,
      updatedAt: now,
      version: before.version + 1,
    })
    .where('districtId', '=', districtId)
    .where('shiftId', '=', shift.id)
    .where('personId', '=', personId)
    .execute()
  await endOffers(db, districtId, shift.id, [personId], now)
  if (before.state === 'signedUp') await fillPlaces(ctx, activity, shift)
}
