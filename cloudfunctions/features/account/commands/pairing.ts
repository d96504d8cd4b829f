import { accountOf, type CommandContext } from '../../../core/context'
import { digest, randomDigits, randomToken, type Vault } from '../../../core/crypto'
import { AppError, found } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { Db } from '../../../db/connect'
import { findDistrict } from '../queries/account'

const MINUTES = 3
const CODE = 'pairing'

interface Device {
  districtId: string
  device: string
  now: Date
}

/** A browser asks to be let in: it shows the code, and keeps the secret with which it asks again. */
export async function startPairing(db: Db, vault: Vault, { districtId, device, now }: Device) {
  found(await findDistrict(db, districtId))
  const secret = randomToken()
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  // Codes that ran out make room for new ones under the unique index.
  await db
    .deleteFrom('pairing')
    .where('districtId', '=', districtId)
    .where('expiresAt', '<', now)
    .execute()
  for (let attempt = 0; attempt < 5; attempt++) {
    const code = randomDigits(6)
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('pairing')
      .values({
        districtId,
        id: newId(),
        codeHash: vault.hash(CODE, code),
        secretHash: digest(secret),
        device: device.slice(0, 60),
        createdAt: now,
        expiresAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 1n) return { code, secret, expiresAt: expiresAt.toISOString() }
  }
  throw new AppError('unavailable')
}

/** A phone that is signed in says yes to the code that the browser shows. */
export async function approvePairing(ctx: CommandContext, code: string): Promise<void> {
  const { db, actor, now, vault } = ctx
  const approved = await db
    .updateTable('pairing')
    .set({ accountId: accountOf(ctx) })
    .where('districtId', '=', actor.districtId)
    .where('codeHash', '=', vault.hash(CODE, code))
    .where('accountId', 'is', null)
    .where('expiresAt', '>', now)
    .returning('id')
    .executeTakeFirst()
  if (!approved) throw new AppError('code_invalid')
  ctx.about('pairing', approved.id)
}

/** The browser asks whether it was let in. The account, once; nothing while it waits. */
export async function claimPairing(
  db: Db,
  { districtId, secret, now }: { districtId: string; secret: string; now: Date },
): Promise<{ accountId: string; device: string } | 'waiting'> {
  const row = await db
    .selectFrom('pairing')
    .select(['id', 'accountId', 'device'])
    .where('districtId', '=', districtId)
    .where('secretHash', '=', digest(secret))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new AppError('code_invalid')
  if (!row.accountId) return 'waiting'
  await db
    .updateTable('pairing')
    .set({ usedAt: now })
    .where('districtId', '=', districtId)
    .where('id', '=', row.id)
    .execute()
  return { accountId: row.accountId, device: row.device }
}
