import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { bindAccount } from './bindAccount'

interface Decision {
  approve: boolean
  reason: string | undefined
}

interface LockedRequest {
  id: string
  accountId: string
  state: string
}

/** Says yes or no to a request that is locked. A yes needs the one person whom it matches. */
export async function decideBinding(
  ctx: CommandContext,
  request: LockedRequest,
  matchId: string | undefined,
  { approve, reason }: Decision,
): Promise<void> {
  const { db, actor, now } = ctx
  if (request.state !== 'pending') throw new AppError('request_decided')
  if (approve) {
    if (!matchId) throw new AppError('not_found')
    await bindAccount(ctx, request.accountId, matchId, personOf(ctx))
  }
  await db
    .updateTable('bindingRequest')
    .set({
      state: approve ? 'approved' : 'rejected',
      reason: reason ?? null,
      decidedBy: personOf(ctx),
      decidedAt: now,
    })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', request.id)
    .execute()
  ctx.about('bindingRequest', request.id, matchId ? { personId: matchId } : undefined)
}
