import type { FileStore } from '../../../core/files'
import type { Db } from '../../../db/connect'

const DAY_MS = 86_400_000

/** The clock's cleaning: a photo that a day after it was sent still belongs to nothing was given up. */
export async function purgeLooseImages(
  db: Db,
  files: Pick<FileStore, 'remove'>,
  districtId: string,
  now: Date,
): Promise<number> {
  const images = await db
    .deleteFrom('file')
    .where('districtId', '=', districtId)
    .where('kind', '=', 'image')
    .where('ownerId', 'is', null)
    .where('createdAt', '<', new Date(now.getTime() - DAY_MS))
    .returning('id')
    .execute()
  for (const { id } of images) await files.remove(districtId, id)
  return images.length
}
