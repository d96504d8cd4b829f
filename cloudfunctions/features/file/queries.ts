import { accountOf, type CommandContext } from '../../core/context'
import { AppError } from '../../core/errors'
import type { Db } from '../../db/connect'
import { REPORT_OWNER } from './commands/storeFile'

/**
 * A file that is read by its link: a photo, or a document that was made for an account, which is
 * then named. What somebody has sent in to be imported is not shown to anyone.
 */
export async function findLinkedFile(db: Db, districtId: string, id: string) {
  const file = await db
    .selectFrom('file')
    .select(['kind', 'mime', 'name', 'ownerKind', 'ownerId'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (file?.kind === 'image') return { mime: file.mime }
  if (file?.ownerKind !== REPORT_OWNER) return undefined
  return { mime: file.mime, report: { name: file.name ?? '', accountId: file.ownerId } }
}

/** A spreadsheet that the caller has sent, with its bytes. */
export async function readSheetFile({ db, actor, files }: CommandContext, id: string) {
  const { districtId } = actor
  const file = await db
    .selectFrom('file')
    .select(['id', 'name', 'sha256'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .where('accountId', '=', accountOf({ actor }))
    .where('kind', '=', 'sheet')
    .executeTakeFirst()
  if (!file) throw new AppError('file_missing')
  try {
    return { ...file, bytes: await files.get(districtId, id) }
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') throw new AppError('file_missing')
    throw error
  }
}
