import { HOUSEHOLD_CODE_DAYS, HOUSEHOLD_CODE_LENGTH } from '@contract/household'
import { type CommandContext, personOf } from '../../../core/context'
import { randomCode } from '../../../core/crypto'
import { newId } from '../../../core/ids'
import type { HouseholdRow } from '../queries'
import { hashOf } from './useCode'

/** A code for a household that is locked; those given before stop working. */
export async function giveCode(ctx: CommandContext, { id: householdId }: HouseholdRow) {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const code = randomCode(HOUSEHOLD_CODE_LENGTH)
  const expiresAt = new Date(now.getTime() + HOUSEHOLD_CODE_DAYS * 86_400_000)
  await db
    .updateTable('householdCode')
    .set({ expiresAt: now })
    .where('districtId', '=', districtId)
    .where('householdId', '=', householdId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .execute()
  await db
    .insertInto('householdCode')
    .values({
      districtId,
      id: newId(),
      householdId,
      codeHash: hashOf(ctx, householdId, code),
      createdBy: personOf(ctx),
      createdAt: now,
      expiresAt,
    })
    .execute()
  return { code, expiresAt: expiresAt.toISOString() }
}
