import type { Pool } from 'pg'
import { describeError, type Logger } from '../core/log'
import { inDistrict } from '../db/connect'
import { purgeExpired } from '../features/account/commands/purgeExpired'

/** What the clock does once an hour, district after district; one that fails keeps no other waiting. */
export async function tick(pool: Pool, log: Logger, now: Date): Promise<void> {
  const { rows } = await pool.query<{ id: string }>('select id from district order by id')
  for (const { id } of rows) {
    try {
      const removed = await inDistrict(pool, { districtId: id, readOnly: false }, (db) =>
        purgeExpired(db, id, now),
      )
      log.info({ district: id, removed }, 'tick')
    } catch (error) {
      log.error({ district: id, error: describeError(error) }, 'tick failed')
    }
  }
}
