import type { Db } from '../../../db/connect'

export function findDistrict(db: Db, districtId: string) {
  return db.selectFrom('district').selectAll().where('id', '=', districtId).executeTakeFirst()
}

/**
 * Locks an account until the end, so that what it may do only so often is counted: of many at once,
 * whatever the doors, one follows the other.
 */
export async function lockAccount(db: Db, districtId: string, id: string): Promise<void> {
  await db
    .selectFrom('account')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute()
}

export function listOpenSessions(db: Db, districtId: string, accountId: string, now: Date) {
  return db
    .selectFrom('session')
    .select(['id', 'device', 'createdAt'])
    .where('districtId', '=', districtId)
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .execute()
}

export function findRegionPlace(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('region')
    .select(['id', 'name', 'path', 'kind'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
}
