import type { Pool } from 'pg'
import type { FileStore } from '../core/files'
import type { Logger } from '../core/log'
import { inDistrict } from '../db/connect'
import { purgeExpired } from '../features/account/commands/purgeExpired'
import { purgeOwnerImports } from '../features/decision/commands/purgeOwnerImports'
import { purgeLooseImages } from '../features/file/commands/purgeLooseImages'
import { purgeReports } from '../features/file/commands/purgeReports'
import { purgeImports } from '../features/member/commands/purgeImports'
import { forEachDistrict } from './districts'

interface Parts {
  pool: Pool
  files: FileStore
  log: Logger
}

/** What the clock does once an hour. */
export async function tick({ pool, files, log }: Parts, now: Date): Promise<void> {
  await forEachDistrict({ pool, log }, async (id) => {
    const place = { districtId: id, readOnly: false }
    const removed = await inDistrict(pool, place, (db) => purgeExpired(db, id, now))
    await inDistrict(pool, place, (db) => purgeOwnerImports(db, id, now))
    const sheets = await inDistrict(pool, place, (db) => purgeImports(db, files, id, now))
    const reports = await inDistrict(pool, place, (db) => purgeReports(db, files, id, now))
    const images = await inDistrict(pool, place, (db) => purgeLooseImages(db, files, id, now))
    log.info({ district: id, removed, sheets, reports, images }, 'tick')
  })
}
