import { type CommandContext, personOf } from '../../../core/context'
import { digest, randomToken } from '../../../core/crypto'
import { needReason } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { USUAL_MOST_MEMBERS } from '../branchRules'
import type { BranchRow } from '../queries/branch'

interface Terms {
  days: number
  mostJoins?: number | undefined
}

/**
 * A link that members join by until it runs out. The table keeps its digest only. A full branch
 * (P-2) gives its reason before it invites more.
 */
export async function createInvitation(
  ctx: CommandContext,
  branch: BranchRow,
  { days, mostJoins }: Terms,
) {
  if (branch.memberCount >= USUAL_MOST_MEMBERS && !branch.overFiftyReason) {
    throw needReason('P-2', 'reason', `支部现有 ${branch.memberCount} 人，继续邀请请先说明理由`)
  }
  const id = newId()
  const token = randomToken()
  const expiresAt = new Date(ctx.now.getTime() + days * 86_400_000)
  await ctx.db
    .insertInto('branchInvitation')
    .values({
      districtId: ctx.actor.districtId,
      id,
      branchId: branch.id,
      tokenHash: digest(token),
      createdBy: personOf(ctx),
      createdAt: ctx.now,
      expiresAt,
      mostJoins: mostJoins ?? null,
    })
    .execute()
  return { id, token, expiresAt: expiresAt.toISOString() }
}

/** Ends an invitation; who has joined by it stays. */
export async function endInvitation({ db, actor, now }: CommandContext, id: string): Promise<void> {
  await db
    .updateTable('branchInvitation')
    .set({ endedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .execute()
}
