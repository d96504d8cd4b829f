import type { CreateCollectionInput, UpdateCollectionInput } from '@contract/collection'
import type { Updateable } from 'kysely'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { CollectionTable } from '../../../db/tables/collection'
import type { CollectionRow } from '../queries/collection'

type Created = v.InferOutput<typeof CreateCollectionInput>
type Updated = v.InferOutput<typeof UpdateCollectionInput>

/** A draft at a place that its caller may collect for. */
export async function createCollection(
  ctx: CommandContext,
  { regionId: _region, ...facts }: Created,
  place: { id: string; path: string },
): Promise<string> {
  requireGap(facts)
  const { db, actor, now } = ctx
  const id = newId()
  await db
    .insertInto('collection')
    .values({
      districtId: actor.districtId,
      id,
      ...facts,
      regionId: place.id,
      regionPath: place.path,
      state: 'draft',
      createdBy: personOf(ctx),
      version: 1,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  return id
}

export async function updateCollection(
  ctx: CommandContext,
  before: CollectionRow,
  { id: _id, version: _version, ...facts }: Updated,
): Promise<void> {
  requireGap(facts)
  await changeCollection(ctx, before, {
    ...facts,
    subsidySource: facts.subsidySource ?? null,
  })
}

/** There is something to share out; what is not written is not owed by anybody. */
function requireGap({ totalFen, subsidyFen }: { totalFen: number; subsidyFen: number }): void {
  if (totalFen <= subsidyFen) throw wrong('totalFen', '总费用要大于补贴，否则没有要分摊的费用')
}

/** Writes a collection that is locked. */
export async function changeCollection(
  { db, actor, now }: CommandContext,
  { id, version }: CollectionRow,
  change: Updateable<CollectionTable>,
): Promise<void> {
  await db
    .updateTable('collection')
    .set({ ...change, version: version + 1, updatedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}

/** A draft has no ledger yet: nothing but its list and its crew goes with it. */
export async function discardCollection(
  { db, actor }: CommandContext,
  { id }: CollectionRow,
): Promise<void> {
  const { districtId } = actor
  for (const table of ['collectionHousehold', 'collectionCrew'] as const) {
    await db
      .deleteFrom(table)
      .where('districtId', '=', districtId)
      .where('collectionId', '=', id)
      .execute()
  }
  await db
    .deleteFrom('collection')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .execute()
}
