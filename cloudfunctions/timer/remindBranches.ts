import type { Pool } from 'pg'
import type { Logger } from '../core/log'
import { inDistrict } from '../db/connect'
import { remindOfEnds } from '../features/branch/commands/remindOfEnds'
import { forEachDistrict } from './districts'

/** What the clock does each hour: who answers for a temporary branch hears that its time has come. */
export async function remindBranches(
  { pool, log }: { pool: Pool; log: Logger },
  now: Date,
): Promise<void> {
  await forEachDistrict({ pool, log }, async (id) => {
    const place = { districtId: id, readOnly: false }
    const told = await inDistrict(pool, place, (db) => remindOfEnds(db, id, now))
    if (told > 0) log.info({ district: id, told }, 'branches')
  })
}
