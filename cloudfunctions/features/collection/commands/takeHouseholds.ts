import type { HouseholdFacts } from '@contract/collection'
import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { labelOf } from '../placeRule'
import type { CollectionRow } from '../queries/collection'
import { listHouseholds } from '../queries/households'
import { listPlaceHouseholds } from '../queries/places'
import { addHouseholds } from './households'

type Draft = Pick<CollectionRow, 'id' | 'householdCount' | 'regionPath'>

/**
 * Takes the households of the place of a locked draft into it, with the area that the register of
 * owners has; those that are there already stay as they are.
 * @returns how many were added
 * @throws collection_nothing_to_take the place has no households, or all of them are there
 */
export async function takeHouseholds(ctx: CommandContext, draft: Draft): Promise<number> {
  const { db, actor } = ctx
  const places = await listPlaceHouseholds(db, actor.districtId, draft.regionPath)
  const isOneEstate = new Set(places.map(({ estate }) => estate)).size < 2
  const there = new Set(
    (await listHouseholds(db, actor.districtId, draft.id)).map(({ label }) => label),
  )
  const facts: HouseholdFacts[] = places
    .map(({ estate, building, room, area }) => ({
      ...(isOneEstate ? {} : { estateName: estate }),
      building,
      room,
      ...(area ? { area } : {}),
    }))
    .filter((household) => !there.has(labelOf(household)))
  if (facts.length === 0) throw new AppError('collection_nothing_to_take')
  await addHouseholds(ctx, draft, facts)
  return facts.length
}
