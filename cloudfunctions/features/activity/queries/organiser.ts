import type { OrganiserKind } from '@contract/activity'
import type { Db } from '../../../db/connect'

/** Who would organise, where they sit, and whether they still exist as such. */
export interface Organiser {
  organiserKind: OrganiserKind
  organiserId: string
  regionPath: string
  state: 'active' | 'branchNotRunning' | 'organizationCancelled'
}

export async function findOrganiser(
  db: Db,
  districtId: string,
  organiserKind: OrganiserKind,
  organiserId: string,
): Promise<Organiser | undefined> {
  const found = await placeOf(db, districtId, organiserKind, organiserId)
  return found && { organiserKind, organiserId, ...found }
}

async function placeOf(
  db: Db,
  districtId: string,
  kind: OrganiserKind,
  id: string,
): Promise<Pick<Organiser, 'regionPath' | 'state'> | undefined> {
  const mine = { districtId, id }
  if (kind === 'region') {
    const row = await db
      .selectFrom('region')
      .select('path')
      .where((is) => is.and(mine))
      .executeTakeFirst()
    return row && { regionPath: row.path, state: 'active' }
  }
  if (kind === 'branch') {
    const row = await db
      .selectFrom('branch')
      .select(['regionPath', 'state'])
      .where((is) => is.and(mine))
      .executeTakeFirst()
    const isRunning = row?.state === 'approved' || row?.state === 'active'
    return row && { regionPath: row.regionPath, state: isRunning ? 'active' : 'branchNotRunning' }
  }
  const row = await db
    .selectFrom('organization')
    .select(['regionPath', 'status'])
    .where((is) => is.and(mine))
    .executeTakeFirst()
  return (
    row && {
      regionPath: row.regionPath,
      state: row.status === 'active' ? 'active' : 'organizationCancelled',
    }
  )
}
