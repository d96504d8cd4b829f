import type { Db } from '../../../db/connect'

const DAYS = 7

/** The clock's cleaning: a preview that a week later nobody has gone on with still names people. */
export async function purgeOwnerImports(db: Db, districtId: string, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('ownerImport')
    .where('districtId', '=', districtId)
    .where('createdAt', '<', new Date(now.getTime() - DAYS * 86_400_000))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
