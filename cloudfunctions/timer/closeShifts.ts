import type { Pool } from 'pg'
import type { Logger } from '../core/log'
import { inDistrict } from '../db/connect'
import { autoCheckOut } from '../features/activity/commands/autoCheckOut'
import { forEachDistrict } from './districts'

/** What the clock does each minute: who never checked out is taken to have left at the planned end. */
export async function closeShifts(
  { pool, log }: { pool: Pool; log: Logger },
  now: Date,
): Promise<void> {
  await forEachDistrict({ pool, log }, async (id) => {
    const place = { districtId: id, readOnly: false }
    const closed = await inDistrict(pool, place, (db) => autoCheckOut(db, id, now))
    if (closed > 0) log.info({ district: id, closed }, 'shifts')
  })
}
