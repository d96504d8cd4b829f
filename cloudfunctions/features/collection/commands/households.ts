import { type HouseholdFacts, MOST_HOUSEHOLDS } from '@contract/collection'
import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { violatedConstraint } from '../../../db/connect'
import { labelOf } from '../placeRule'
import type { CollectionRow } from '../queries/collection'
import { linkHouseholds } from './linkHouseholds'

const AT_ONCE = 500

type Draft = Pick<CollectionRow, 'id' | 'regionPath'>

/** Adds households to a draft that is locked. No two of a collection have one address. */
export async function addHouseholds(
  ctx: CommandContext,
  { id: collectionId, householdCount, regionPath }: Draft & Pick<CollectionRow, 'householdCount'>,
  households: HouseholdFacts[],
): Promise<void> {
  if (householdCount + households.length > MOST_HOUSEHOLDS) throw new AppError('too_large')
  const { districtId } = ctx.actor
  const rows = households.map((facts) => ({
    districtId,
    id: newId(),
    collectionId,
    ...columnsOf(facts),
    state: 'due' as const,
  }))
  await refusingDoubles(async () => {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      await ctx.db
        .insertInto('collectionHousehold')
        .values(rows.slice(from, from + AT_ONCE))
        .execute()
    }
  })
  await linkHouseholds(ctx, { id: collectionId, regionPath })
}

/** The list of a spreadsheet in place of the one that was. */
export async function replaceHouseholds(
  ctx: CommandContext,
  { id, regionPath }: Draft,
  households: HouseholdFacts[],
): Promise<void> {
  await ctx.db
    .deleteFrom('collectionHousehold')
    .where('districtId', '=', ctx.actor.districtId)
    .where('collectionId', '=', id)
    .execute()
  await addHouseholds(ctx, { id, regionPath, householdCount: 0 }, households)
}

/** Another address may be another household of the estate. */
export async function correctHousehold(
  ctx: CommandContext,
  collection: Draft,
  id: string,
  facts: HouseholdFacts,
): Promise<void> {
  const { db, actor } = ctx
  await refusingDoubles(() =>
    db
      .updateTable('collectionHousehold')
      .set({ ...columnsOf(facts), householdId: null })
      .where('districtId', '=', actor.districtId)
      .where('id', '=', id)
      .execute(),
  )
  await linkHouseholds(ctx, collection)
}

export async function removeHouseholds(
  { db, actor }: CommandContext,
  { id }: CollectionRow,
  ids: string[],
): Promise<void> {
  await db
    .deleteFrom('collectionHousehold')
    .where('districtId', '=', actor.districtId)
    .where('collectionId', '=', id)
    .where('id', 'in', ids)
    .execute()
}

/** Each named, so that what a correction leaves out is taken away. */
const columnsOf = (facts: HouseholdFacts) => ({
  label: labelOf(facts),
  estateName: facts.estateName ?? null,
  building: facts.building,
  entrance: facts.entrance ?? null,
  floor: facts.floor ?? null,
  room: facts.room,
  ownerName: facts.ownerName ?? null,
  area: facts.area ?? null,
  agreedFen: facts.agreedFen ?? null,
})

async function refusingDoubles(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (violatedConstraint(error) === 'collection_household_label') {
      throw new AppError('collection_household_exists')
    }
    throw error
  }
}
