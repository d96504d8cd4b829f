import type { Call } from '@contract/envelope'
import { accountOf, type CommandContext } from './context'
import { digest } from './crypto'
import { AppError } from './errors'

/**
 * Acts once for each request of an account. Whoever comes second with the same id waits on the
 * primary key for the first to commit, and is answered the same.
 */
export async function once(
  ctx: CommandContext,
  { requestId = '', method }: Call,
  input: unknown,
  act: () => Promise<unknown>,
): Promise<unknown> {
  const { db, now, vault } = ctx
  const { districtId } = ctx.actor
  const accountId = accountOf(ctx)
  const inputHash = digest(JSON.stringify(input))
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('request')
    .values({ districtId, accountId, id: requestId, method, inputHash, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const mine = { districtId, accountId, id: requestId }

  if (numInsertedOrUpdatedRows === 0n) {
    const before = await db
      .selectFrom('request')
      .select(['method', 'inputHash', 'answerCipher'])
      .where((is) => is.and(mine))
      .executeTakeFirstOrThrow()
    if (before.method !== method || before.inputHash !== inputHash || !before.answerCipher) {
      throw new AppError('request_id_reused')
    }
    return JSON.parse(vault.open('answer', before.answerCipher))
  }

  const value = await act()
  await db
    .updateTable('request')
    .set({ answerCipher: vault.seal('answer', JSON.stringify(value)) })
    .where((is) => is.and(mine))
    .execute()
  return value
}
