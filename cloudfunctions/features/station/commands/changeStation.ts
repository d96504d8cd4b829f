import type { Updateable } from 'kysely'
import type { CommandContext } from '../../../core/context'
import type { StationTable } from '../../../db/tables/station'
import type { StationRow } from '../queries'

/** Writes a station that is locked. */
export async function changeStation(
  { db, actor, now }: CommandContext,
  { id, version }: StationRow,
  change: Updateable<StationTable>,
): Promise<void> {
  await db
    .updateTable('station')
    .set({ ...change, version: version + 1, updatedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}
