import type { CommandContext } from '../../../core/context'
import { found } from '../../../core/errors'
import { type DeliberationRow, findDecision } from '../queries/deliberation'
import { changeDeliberation } from './saveDeliberation'

/** Names the owners' vote of the same estate by which it is decided; a draft of one is not there. */
export async function linkDecision(
  ctx: CommandContext,
  deliberation: DeliberationRow,
  decisionId: string,
): Promise<void> {
  const { db, actor } = ctx
  const decision = found(await findDecision(db, actor.districtId, decisionId))
  found(decision.regionId === deliberation.regionId ? decision : undefined)
  await changeDeliberation(ctx, deliberation, { decisionId })
}
