import type { Pool } from 'pg'
import type { Logger } from '../core/log'
import { inDistrict } from '../db/connect'
import { makeBulletins } from '../features/dashboard/commands/makeBulletins'
import { forEachDistrict } from './districts'

/** What the clock does each hour: months and years that are over are written down, some places at a time. */
export async function writeBulletins(
  { pool, log }: { pool: Pool; log: Logger },
  now: Date,
): Promise<void> {
  await forEachDistrict({ pool, log }, async (id) => {
    const place = { districtId: id, readOnly: false }
    const written = await inDistrict(pool, place, (db) => makeBulletins(db, id, now))
    if (written > 0) log.info({ district: id, written }, 'bulletins')
  })
}
