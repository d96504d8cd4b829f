import type { CommandContext } from '../../../core/context'

/** Ends who speaks for a household: one account, or everybody and the codes that are still out. */
export async function endRepresentation(
  { db, actor, now }: CommandContext,
  householdId: string,
  accountId?: string,
): Promise<void> {
  const { districtId } = actor
  await db
    .updateTable('householdRepresentative')
    .set({ endedAt: now })
    .where('districtId', '=', districtId)
    .where('householdId', '=', householdId)
    .where('endedAt', 'is', null)
    .$if(accountId !== undefined, (rows) => rows.where('accountId', '=', accountId ?? ''))
    .execute()
  if (accountId) return
  await db
    .updateTable('householdCode')
    .set({ expiresAt: now })
    .where('districtId', '=', districtId)
    .where('householdId', '=', householdId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .execute()
}
