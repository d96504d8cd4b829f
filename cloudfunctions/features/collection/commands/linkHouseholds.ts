import { sql } from 'kysely'
import type { CommandContext } from '../../../core/context'
import { placesByLabel } from '../linkRule'
import type { CollectionRow } from '../queries/collection'
import { listPlaceHouseholds } from '../queries/places'

/** Says of the households of a collection which of the estate they are, where the address tells. */
export async function linkHouseholds(
  { db, actor }: CommandContext,
  { id, regionPath }: Pick<CollectionRow, 'id' | 'regionPath'>,
): Promise<void> {
  const { districtId } = actor
  const links = placesByLabel(await listPlaceHouseholds(db, districtId, regionPath))
  if (links.size === 0) return
  await sql`
    update collection_household h set household_id = l.id
    from unnest(${[...links.keys()]}::text[], ${[...links.values()]}::uuid[]) as l (label, id)
    where h.district_id = ${districtId} and h.collection_id = ${id}::uuid
      and h.label = l.label and h.household_id is distinct from l.id`.execute(db)
}
