import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { hashOf } from './useCode'

/**
 * A household that is locked says its code to whoever acts for it: the code is used up, and nobody
 * speaks for the household because of it. One that the caller has made shows nothing.
 */
export async function spendCode(
  ctx: CommandContext,
  householdId: string,
  code: string,
): Promise<void> {
  const { db, actor, now } = ctx
  const spent = await db
    .updateTable('householdCode')
    .set({ usedBy: actor.accountId, usedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('householdId', '=', householdId)
    .where('codeHash', '=', hashOf(ctx, householdId, code))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('createdBy')
    .executeTakeFirst()
  if (!spent) throw new AppError('agreement_code_wrong')
  if (spent.createdBy === personOf(ctx)) throw new AppError('agreement_own_code')
}
