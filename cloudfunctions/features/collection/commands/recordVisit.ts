import type { VisitOutcome } from '@contract/collection'
import { type CommandContext, personOf } from '../../../core/context'
import { newId } from '../../../core/ids'
import type { HouseholdRow } from '../queries/households'
import { requirePast } from './enter'
import { settle } from './settle'

interface Visit {
  outcome: VisitOutcome
  note?: string | undefined
  visitedOn: string
}

/** What was found at the door of a household that is locked; each visit stays. */
export async function recordVisit(
  ctx: CommandContext,
  { id: householdId, collectionId }: HouseholdRow,
  { outcome, note, visitedOn }: Visit,
): Promise<void> {
  requirePast(ctx, 'visitedOn', visitedOn)
  await ctx.db
    .insertInto('collectionVisit')
    .values({
      districtId: ctx.actor.districtId,
      id: newId(),
      collectionId,
      householdId,
      outcome,
      note,
      visitedOn,
      visitedBy: personOf(ctx),
      visitedAt: ctx.now,
    })
    .execute()
  await settle(ctx, [householdId])
}
