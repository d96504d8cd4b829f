import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'

/**
 * Makes the account this person's. Whoever had it before (an old phone, another WeChat account)
 * loses it and is signed out, since a person has one account. An account that has become somebody
 * else's meanwhile stays theirs: no request and no code makes one person another.
 */
export async function bindAccount(
  { db, actor, now }: CommandContext,
  accountId: string,
  personId: string,
): Promise<void> {
  const { districtId } = actor
  // Two who are bound to one person at once follow each other.
  await db
    .selectFrom('person')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', personId)
    .forUpdate()
    .execute()
  const account = await db
    .selectFrom('account')
    .select('personId')
    .where('districtId', '=', districtId)
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  if (account?.personId && account.personId !== personId) throw new AppError('already_bound')
  const former = await db
    .updateTable('account')
    .set({ personId: null })
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .where('id', '<>', accountId)
    .returning('id')
    .execute()
  for (const { id } of former) {
    await db
      .updateTable('session')
      .set({ revokedAt: now })
      .where('districtId', '=', districtId)
      .where('accountId', '=', id)
      .where('revokedAt', 'is', null)
      .execute()
  }
  await db
    .updateTable('account')
    .set({ personId })
    .where('districtId', '=', districtId)
    .where('id', '=', accountId)
    .execute()
}
