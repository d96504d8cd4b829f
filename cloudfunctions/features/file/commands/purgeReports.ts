import type { FileStore } from '../../../core/files'
import type { Db } from '../../../db/connect'
import { REPORT_OWNER } from './storeFile'

const HOUR_MS = 3_600_000

/** The clock's cleaning: a document that was made for somebody is gone an hour later, read or not. */
export async function purgeReports(
  db: Db,
  files: Pick<FileStore, 'remove'>,
  districtId: string,
  now: Date,
): Promise<number> {
  const reports = await db
    .deleteFrom('file')
    .where('districtId', '=', districtId)
    .where('ownerKind', '=', REPORT_OWNER)
    .where('createdAt', '<', new Date(now.getTime() - HOUR_MS))
    .returning('id')
    .execute()
  for (const { id } of reports) await files.remove(districtId, id)
  return reports.length
}
