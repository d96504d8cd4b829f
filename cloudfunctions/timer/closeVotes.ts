import type { Pool } from 'pg'
import type { Logger } from '../core/log'
import { inDistrict } from '../db/connect'
import { closeDecisions } from '../features/decision/commands/closeDecisions'
import { forEachDistrict } from './districts'

/** What the clock does each minute: decisions whose vote has ended are counted. */
export async function closeVotes(
  { pool, log }: { pool: Pool; log: Logger },
  now: Date,
): Promise<void> {
  await forEachDistrict({ pool, log }, async (id) => {
    const place = { districtId: id, readOnly: false }
    const closed = await inDistrict(pool, place, (db) => closeDecisions(db, id, now))
    if (closed > 0) log.info({ district: id, closed }, 'decisions')
  })
}
