import type { FileStore } from '../../../core/files'
import type { Db } from '../../../db/connect'

const DAYS = 7

/**
 * The clock's cleaning: a table that was sent in holds phones, and after a week nobody goes on with
 * its preview. What it brought is on the roster, and that it came is in `event`.
 */
export async function purgeImports(
  db: Db,
  files: Pick<FileStore, 'remove'>,
  districtId: string,
  now: Date,
): Promise<number> {
  const old = new Date(now.getTime() - DAYS * 86_400_000)
  await db
    .deleteFrom('memberImport')
    .where('districtId', '=', districtId)
    .where('createdAt', '<', old)
    .execute()
  const sheets = await db
    .deleteFrom('file')
    .where('districtId', '=', districtId)
    .where('kind', '=', 'sheet')
    .where('createdAt', '<', old)
    // A preview of this week may have been made of an older file.
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('memberImport as i')
            .select('i.id')
            .whereRef('i.districtId', '=', 'file.districtId')
            .whereRef('i.fileId', '=', 'file.id'),
        ),
      ),
    )
    .returning('id')
    .execute()
  for (const { id } of sheets) await files.remove(districtId, id)
  return sheets.length
}
