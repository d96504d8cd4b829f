import { accountOf, type CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { lockAccount } from '../../account/queries/account'
import { countTries, type HouseholdRow } from '../queries'

const HOUR_MS = 3_600_000
const MOST_TRIES = 5
/** Many accounts that try one door are no family. */
const MOST_TRIES_A_HOUSEHOLD = 20

/** The same code at another door is another hash. */
export const hashOf = ({ vault }: CommandContext, householdId: string, code: string) =>
  vault.hash('householdCode', `${householdId}/${code}`)

/**
 * Lets the caller's account speak for a household that is locked. A code works once.
 * @returns nothing, or how many wrong codes are left within the hour; `codes_too_often` after the last
 */
export async function useCode(
  ctx: CommandContext,
  household: HouseholdRow,
  code: string,
): Promise<number | undefined> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const accountId = accountOf(ctx)
  await lockAccount(db, districtId, accountId)
  const since = new Date(now.getTime() - HOUR_MS)
  const tries = await countTries(db, actor, household.id, since)
  if (tries.own >= MOST_TRIES || tries.household >= MOST_TRIES_A_HOUSEHOLD) {
    throw new AppError('codes_too_often')
  }
  const used = await db
    .updateTable('householdCode')
    .set({ usedBy: accountId, usedAt: now })
    .where('districtId', '=', districtId)
    .where('householdId', '=', household.id)
    .where('codeHash', '=', hashOf(ctx, household.id, code))
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('id')
    .executeTakeFirst()
  if (used) {
    await represent(ctx, household)
    return undefined
  }
  await db
    .insertInto('householdTry')
    .values({ districtId, id: newId(), accountId, householdId: household.id, at: now })
    .execute()
  return MOST_TRIES - tries.own - 1
}

async function represent(ctx: CommandContext, { id: householdId, path }: HouseholdRow) {
  const { db, actor, now } = ctx
  await db
    .insertInto('householdRepresentative')
    .values({
      districtId: actor.districtId,
      id: newId(),
      accountId: accountOf(ctx),
      householdId,
      householdPath: path,
      startedAt: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['districtId', 'accountId', 'householdId'])
        .where('endedAt', 'is', null)
        .doNothing(),
    )
    .execute()
}
