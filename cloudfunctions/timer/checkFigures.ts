import type { Pool } from 'pg'
import type { Logger } from '../core/log'
import { inDistrict } from '../db/connect'
import { checkPlace } from '../features/dashboard/commands/checkPlace'
import { forEachDistrict } from './districts'

/**
 * What the clock does each hour: one place and one day, chosen by chance, are recounted from the
 * facts. A difference is an alarm to the operator: here, and on the page of the district.
 */
export async function checkFigures(
  { pool, log }: { pool: Pool; log: Logger },
  now: Date,
  random: () => number = Math.random,
): Promise<void> {
  await forEachDistrict({ pool, log }, async (id) => {
    const place = { districtId: id, readOnly: false }
    const differences = await inDistrict(pool, place, (db) => checkPlace(db, id, now, random))
    if (differences.length > 0) log.error({ district: id, differences }, 'figures differ')
  })
}
