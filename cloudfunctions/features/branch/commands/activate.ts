import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { LEAST_MEMBERS } from '../branchRules'
import { type BranchRow, countFullMembers } from '../queries/branch'
import { changeBranch } from './changeBranch'

/**
 * Starts a branch that is approved and has its people (P-1): three full members, for a temporary one three
 * Party members who have agreed themselves.
 */
export async function activate(ctx: CommandContext, branch: BranchRow): Promise<void> {
  if (branch.state !== 'approved') throw new AppError('branch_not_approved')
  const people =
    branch.kind === 'temporary'
      ? branch.agreedCount
      : await countFullMembers(ctx.db, ctx.actor.districtId, branch.id)
  // Fewer than three are what a joint branch is for (art. 5), and it counts all its units' members.
  if (people < LEAST_MEMBERS) throw new AppError('too_few_members', { rule: 'P-1' })
  await changeBranch(ctx, branch, { state: 'active', activatedAt: ctx.now })
}
