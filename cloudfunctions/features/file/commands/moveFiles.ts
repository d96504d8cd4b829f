import type { CommandContext } from '../../../core/context'

interface Owners {
  kind: string
  ids: string[]
}

/** Hands a photo from one of several things to another of their kind; answers whether there was one. */
export async function moveFile(
  { db, actor }: CommandContext,
  fileId: string,
  from: Owners,
  to: string,
): Promise<boolean> {
  if (from.ids.length === 0) return false
  const moved = await db
    .updateTable('file')
    .set({ ownerId: to, position: 0 })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', fileId)
    .where('ownerKind', '=', from.kind)
    .where('ownerId', 'in', from.ids)
    .returning('id')
    .executeTakeFirst()
  return moved !== undefined
}

/** What these things still have belongs to nothing any more; the clock takes it away. */
export async function letFilesGo({ db, actor }: CommandContext, from: Owners): Promise<void> {
  if (from.ids.length === 0) return
  await db
    .updateTable('file')
    .set({ ownerKind: null, ownerId: null, position: null })
    .where('districtId', '=', actor.districtId)
    .where('ownerKind', '=', from.kind)
    .where('ownerId', 'in', from.ids)
    .execute()
}
