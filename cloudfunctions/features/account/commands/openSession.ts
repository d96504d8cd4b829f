import { digest, randomToken } from '../../../core/crypto'
import { newId } from '../../../core/ids'
import type { Db } from '../../../db/connect'

const DAYS = 30

/**
 * Lets a device in as this account. The token is given out once; the table keeps its digest.
 * The entry calls this, before there is an actor.
 */
export async function openSession(
  db: Db,
  {
    districtId,
    accountId,
    device,
    now,
  }: { districtId: string; accountId: string; device: string; now: Date },
): Promise<{ token: string; maxAgeSeconds: number }> {
  const token = randomToken() + randomToken()
  await db
    .insertInto('session')
    .values({
      districtId,
      id: newId(),
      accountId,
      tokenHash: digest(token),
      device: device.slice(0, 60),
      createdAt: now,
      expiresAt: new Date(now.getTime() + DAYS * 86_400_000),
    })
    .execute()
  return { token, maxAgeSeconds: DAYS * 86_400 }
}
