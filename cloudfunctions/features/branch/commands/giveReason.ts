import type { CommandContext } from '../../../core/context'
import type { BranchRow } from '../queries/branch'
import { changeBranch } from './changeBranch'

/** Writes down why a branch that runs is larger or lasts longer than is usual (P-2, P-4). */
export async function giveReason(
  ctx: CommandContext,
  branch: BranchRow,
  rule: 'P-2' | 'P-4',
  reason: string,
): Promise<void> {
  await changeBranch(
    ctx,
    branch,
    rule === 'P-2' ? { overFiftyReason: reason } : { longDurationReason: reason },
  )
}
