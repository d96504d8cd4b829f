import type { Db } from '../../../db/connect'

export function findDistrict(db: Db, districtId: string) {
  return db.selectFrom('district').selectAll().where('id', '=', districtId).executeTakeFirst()
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
