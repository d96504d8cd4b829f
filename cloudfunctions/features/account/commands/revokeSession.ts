import { accountOf, type CommandContext } from '../../../core/context'
import { found } from '../../../core/errors'

/** Signs a device of the caller out. A device of somebody else is not found. */
export async function revokeSession(ctx: CommandContext, id: string): Promise<void> {
  const revoked = await ctx.db
    .updateTable('session')
    .set({ revokedAt: ctx.now })
    .where('districtId', '=', ctx.actor.districtId)
    .where('accountId', '=', accountOf(ctx))
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  found(revoked)
  ctx.about('session', id)
}
