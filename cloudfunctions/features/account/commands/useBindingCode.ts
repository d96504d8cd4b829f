import { accountOf, type CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { bindAccount } from './bindAccount'

/** The label under which a binding code is hashed. */
export const BINDING_CODE = 'bindingCode'

/** Binds the caller's account to the person of the code. A code works once. */
export async function useBindingCode(ctx: CommandContext, code: string): Promise<string> {
  const { db, actor, now, vault } = ctx
  if (actor.personId) throw new AppError('already_bound')
  const accountId = accountOf(ctx)

  const used = await db
    .updateTable('bindingCode')
    .set({ usedBy: accountId, usedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('codeHash', '=', vault.hash(BINDING_CODE, code))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['personId', 'createdBy'])
    .executeTakeFirst()
  if (!used) throw new AppError('code_invalid')

  await bindAccount(ctx, accountId, used.personId, used.createdBy)
  return used.personId
}
