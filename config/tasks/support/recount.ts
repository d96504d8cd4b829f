import type { Pool } from 'pg'
import { inDistrict } from '../../../cloudfunctions/db/connect'
import { rebuildFigures } from '../../../cloudfunctions/features/activity/commands/fold'
import { type Difference, recount } from '../../../cloudfunctions/features/activity/queries/recount'
import { recountPlaces } from '../../../cloudfunctions/features/dashboard/commands/checkPlace'

/** What in a district differs from the facts. */
export async function recountDistrict(pool: Pool, districtId: string): Promise<Difference[]> {
  const place = { districtId, readOnly: false }
  const inLedgers = await inDistrict(pool, place, (db) => recount(db, districtId))
  const inRegisters = await inDistrict(pool, { ...place, isOneMoment: true }, (db) =>
    recountPlaces(db, districtId, new Date()),
  )
  return [...inLedgers, ...inRegisters]
}

/** Counts a district anew. */
export function rebuildDistrict(pool: Pool, districtId: string): Promise<void> {
  return inDistrict(pool, { districtId, readOnly: false }, (db) =>
    rebuildFigures(db, districtId, new Date()),
  )
}

/** One line for the person at the terminal. */
export function describeDifference({ what, key, kept, counted }: Difference): string {
  return `${what} [${key}] 记为 ${kept ?? '无'},数得 ${counted ?? '无'} (kept, counted)`
}
