import type { EntryKind } from '@contract/activity'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { violatedConstraint } from '../../../db/connect'
import type { EntrySource } from '../confirmRule'
import type { HoldingRow } from '../queries/hours'

interface Next {
  shiftId: string
  personId: string
  kind: Exclude<EntryKind, 'confirmed'>
  minutes: number
  source: EntrySource
  reason: string
}

/**
 * Writes what holds from now on behind the entry that was read; nothing is overwritten.
 * @throws stale when another one follows it already
 */
export async function followEntry(
  ctx: CommandContext,
  holding: HoldingRow,
  next: Next,
): Promise<void> {
  try {
    await ctx.db
      .insertInto('serviceEntry')
      .values({
        districtId: ctx.actor.districtId,
        id: newId(),
        activityId: holding.activityId,
        ...next,
        minutesBefore: holding.minutes,
        follows: holding.id,
        recordedBy: personOf(ctx),
        recordedAt: ctx.now,
      })
      .execute()
  } catch (error) {
    if (violatedConstraint(error) === 'service_entry_next') throw new AppError('stale')
    throw error
  }
}
