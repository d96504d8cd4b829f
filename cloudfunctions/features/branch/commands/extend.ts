import type { CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { wrong } from '../../../core/errors'
import type { BranchRow } from '../queries/branch'
import { changeBranch } from './changeBranch'

/**
 * The task goes on beyond its plan, and the branch with it. Whether it has become one that should be
 * a regular branch (P-4) is said by the warnings of the branch, as for a plan.
 */
export async function extend(
  ctx: CommandContext,
  branch: BranchRow,
  plannedTo: string,
): Promise<void> {
  if (plannedTo <= dayOf(ctx.now)) throw wrong('plannedTo', '新的结束日期应当在今天以后')
  if (branch.plannedTo && plannedTo <= branch.plannedTo) {
    throw wrong('plannedTo', `应当晚于原来的结束日期 ${branch.plannedTo}`)
  }
  await changeBranch(ctx, branch, { plannedTo, toldOverAt: null })
}
