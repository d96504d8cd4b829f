import type { Pool } from 'pg'
import type { FileStore } from '../core/files'
import { describeError, type Logger } from '../core/log'
import { inDistrict } from '../db/connect'
import { purgeExpired } from '../features/account/commands/purgeExpired'
import { purgeLooseImages } from '../features/file/commands/purgeLooseImages'
import { purgeReports } from '../features/file/commands/purgeReports'
import { purgeImports } from '../features/member/commands/purgeImports'

interface Parts {
  pool: Pool
  files: FileStore
  log: Logger
}

/** What the clock does once an hour, district after district; one that fails keeps no other waiting. */
export async function tick({ pool, files, log }: Parts, now: Date): Promise<void> {
  for (const id of await districtsOf(pool, log)) {
    try {
      const place = { districtId: id, readOnly: false }
      const removed = await inDistrict(pool, place, (db) => purgeExpired(db, id, now))
      const sheets = await inDistrict(pool, place, (db) => purgeImports(db, files, id, now))
      const reports = await inDistrict(pool, place, (db) => purgeReports(db, files, id, now))
      const images = await inDistrict(pool, place, (db) => purgeLooseImages(db, files, id, now))
      log.info({ district: id, removed, sheets, reports, images }, 'tick')
    } catch (error) {
      log.error({ district: id, error: describeError(error) }, 'tick failed')
    }
  }
}

async function districtsOf(pool: Pool, log: Logger): Promise<string[]> {
  try {
    const { rows } = await pool.query<{ id: string }>('select id from district order by id')
    return rows.map(({ id }) => id)
  } catch (error) {
    // The database is away for now; in an hour the clock strikes again.
    log.error({ error: describeError(error) }, 'tick failed')
    return []
  }
}
