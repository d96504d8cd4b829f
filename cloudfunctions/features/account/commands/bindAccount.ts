import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'

/**
 * Makes the account this person's. Whoever had it before (an old phone, another WeChat account)
 * loses it, is signed out and is told so when they come back, since a person has one account. An
 * account that has become somebody else's meanwhile stays theirs: no request and no code makes one
 * person another. Codes that were made for the person before it open nothing any more, and it
 * stands in the record of the member.
 * @param by who gave the code or said yes; null where nobody did
 */
export async function bindAccount(
  ctx: CommandContext,
  accountId: string,
  personId: string,
  by: string | null,
): Promise<void> {
  const { db, actor, now } = ctx
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
    .set({ personId: null, lostPersonId: personId, lostAt: now, lostBy: by })
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
    .set({ personId, lostPersonId: null, lostAt: null, lostBy: null })
    .where('districtId', '=', districtId)
    .where('id', '=', accountId)
    .execute()
  await db
    .deleteFrom('bindingCode')
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .execute()
  ctx.about('member', personId, former.length > 0 ? { state: 'moved' } : undefined)
}
