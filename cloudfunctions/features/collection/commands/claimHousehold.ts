import { type CommandContext, personOf } from '../../../core/context'
import { AppError, found } from '../../../core/errors'
import { findHousehold, lockHouseholds } from '../queries/households'

/** Whoever has the paper of a payment has handed it over: the household is theirs to follow. Once. */
export async function claimHousehold(ctx: CommandContext, householdId: string): Promise<void> {
  const { db, actor } = ctx
  const personId = personOf(ctx)
  await lockHouseholds(db, actor.districtId, [householdId])
  const household = found(await findHousehold(db, actor.districtId, householdId))
  if (household.personId === personId) return
  if (household.personId) throw new AppError('collection_claimed')
  await db
    .updateTable('collectionHousehold')
    .set({ personId })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', householdId)
    .execute()
}
