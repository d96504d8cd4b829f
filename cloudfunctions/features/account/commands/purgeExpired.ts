import type { Db } from '../../../db/connect'
import { forgetTries } from './pairing'

const REQUEST_DAYS = 60

/**
 * The clock's cleaning: sessions and codes that ran out, and answers that nobody will ask for
 * again. A phone may send again for as long as its outbox keeps (30 days), so answers stay longer.
 */
export async function purgeExpired(db: Db, districtId: string, now: Date): Promise<number> {
  const old = new Date(now.getTime() - REQUEST_DAYS * 86_400_000)
  const requests = await db
    .deleteFrom('request')
    .where('districtId', '=', districtId)
    .where('at', '<', old)
    .executeTakeFirst()
  const sessions = await db
    .deleteFrom('session')
    .where('districtId', '=', districtId)
    .where('expiresAt', '<', now)
    .executeTakeFirst()
  const pairings = await db
    .deleteFrom('pairing')
    .where('districtId', '=', districtId)
    .where('expiresAt', '<', now)
    .executeTakeFirst()
  const tries = await forgetTries(db, districtId, now)
  return [requests, sessions, pairings, tries].reduce(
    (sum, { numDeletedRows }) => sum + Number(numDeletedRows),
    0,
  )
}
