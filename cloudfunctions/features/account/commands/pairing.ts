import type { PairingAnswer } from '@contract/account'
import { accountOf, type CommandContext } from '../../../core/context'
import { digest, randomDigits, randomToken, type Vault } from '../../../core/crypto'
import { AppError, found } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { Db } from '../../../db/connect'
import { findDistrict, lockAccount } from '../queries/account'

const MINUTES = 3
const CODE = 'pairing'
const HOUR_MS = 3_600_000
const MOST_TRIES = 5

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

/**
 * A phone that is signed in says yes to the code that the browser shows. A wrong one is an answer
 * and no refusal, so that it is counted: who guesses would let a stranger's browser in as themself.
 * @returns whether it was right, or how many wrong codes are left; `codes_too_often` after the last
 */
export async function approvePairing(ctx: CommandContext, code: string): Promise<PairingAnswer> {
  const { db, actor, now, vault } = ctx
  const { districtId } = actor
  const accountId = accountOf(ctx)
  await lockAccount(db, districtId, accountId)
  const { tries } = await db
    .selectFrom('pairingTry')
    .select((is) => is.fn.countAll<number>().as('tries'))
    .where('districtId', '=', districtId)
    .where('accountId', '=', accountId)
    .where('at', '>', new Date(now.getTime() - HOUR_MS))
    .executeTakeFirstOrThrow()
  if (tries >= MOST_TRIES) throw new AppError('codes_too_often')
  const approved = await db
    .updateTable('pairing')
    .set({ accountId })
    .where('districtId', '=', districtId)
    .where('codeHash', '=', vault.hash(CODE, code))
    .where('accountId', 'is', null)
    .where('expiresAt', '>', now)
    .returning(['id', 'device'])
    .executeTakeFirst()
  if (approved) {
    ctx.about('pairing', approved.id)
    return { approved: true, device: approved.device }
  }
  ctx.about('account', accountId)
  await db
    .insertInto('pairingTry')
    .values({ districtId, id: newId(), accountId, at: now })
    .execute()
  return { approved: false, left: MOST_TRIES - tries - 1 }
}

/** Tries that no longer count. */
export function forgetTries(db: Db, districtId: string, now: Date) {
  return db
    .deleteFrom('pairingTry')
    .where('districtId', '=', districtId)
    .where('at', '<', new Date(now.getTime() - HOUR_MS))
    .executeTakeFirst()
}

/** The browser asks whether it was let in. The account, once; nothing while it waits. */
export async function claimPairing(
  db: Db,
  { districtId, secret, now }: { districtId: string; secret: string; now: Date },
): Promise<{ accountId: string } | 'waiting'> {
  const row = await db
    .selectFrom('pairing')
    .select(['id', 'accountId'])
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
  return { accountId: row.accountId }
}
