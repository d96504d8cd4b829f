import type { DraftDecisionInput } from '@contract/decision'
import type { Updateable } from 'kysely'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { newId } from '../../../core/ids'
import type { DecisionTable } from '../../../db/tables/decision'

type Facts = Omit<v.InferOutput<typeof DraftDecisionInput>, 'regionId'>

/** A draft: nobody but its keepers knows of it. */
export async function draftDecision(
  ctx: CommandContext,
  estate: { id: string; regionPath: string },
  { silence, ...facts }: Facts,
): Promise<string> {
  const { db, actor, now } = ctx
  const id = newId()
  await db
    .insertInto('decision')
    .values({
      districtId: actor.districtId,
      id,
      regionId: estate.id,
      regionPath: estate.regionPath,
      ...facts,
      ...silenceColumns(silence),
      state: 'draft',
      createdBy: personOf(ctx),
      version: 1,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  return id
}

/** All four of them, or none: a rule that was taken back counts nobody. */
export const silenceColumns = (silence: Facts['silence']) => ({
  silenceAs: silence?.as ?? null,
  silenceArticle: silence?.article ?? null,
  silenceSays: silence?.says ?? null,
  silenceSource: silence?.source ?? null,
})

/** Writes a decision that is locked. */
export async function changeDecision(
  { db, actor, now }: CommandContext,
  { id, version }: { id: string; version: number },
  change: Updateable<DecisionTable>,
): Promise<void> {
  await db
    .updateTable('decision')
    .set({ ...change, version: version + 1, updatedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}
