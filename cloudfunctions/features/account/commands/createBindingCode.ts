import type { CommandContext } from '../../../core/context'
import { randomCode } from '../../../core/crypto'
import { newId } from '../../../core/ids'
import { BINDING_CODE } from './useBindingCode'

const DAYS = 7

/** A new code for the person; those given before stop working. */
export async function createBindingCode(ctx: CommandContext, personId: string) {
  const { db, actor, now, vault } = ctx
  const { districtId } = actor
  const code = randomCode(10)
  const expiresAt = new Date(now.getTime() + DAYS * 86_400_000)

  await db
    .updateTable('bindingCode')
    .set({ expiresAt: now })
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .execute()
  await db
    .insertInto('bindingCode')
    .values({
      districtId,
      id: newId(),
      personId,
      codeHash: vault.hash(BINDING_CODE, code),
      createdBy: actor.personId,
      createdAt: now,
      expiresAt,
    })
    .execute()
  ctx.about('member', personId)
  return { code, expiresAt: expiresAt.toISOString() }
}
