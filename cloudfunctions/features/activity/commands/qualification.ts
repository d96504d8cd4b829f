import { type CommandContext, personOf } from '../../../core/context'
import { newId } from '../../../core/ids'

interface Held {
  name: string
  number?: string | undefined
  expiresOn?: string | undefined
}

/** The person says what they hold. The same proof declared again is renewed, and looked at anew (V-7). */
export async function declareQualification(ctx: CommandContext, held: Held): Promise<void> {
  const { db, actor, now } = ctx
  const facts = { number: held.number ?? null, expiresOn: held.expiresOn ?? null }
  await db
    .insertInto('qualification')
    .values({
      districtId: actor.districtId,
      id: newId(),
      personId: personOf(ctx),
      name: held.name,
      declaredAt: now,
      ...facts,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['districtId', 'personId', 'name'])
        .where('removedAt', 'is', null)
        .doUpdateSet({ ...facts, declaredAt: now, verifiedBy: null, verifiedAt: null }),
    )
    .execute()
}

/** The person takes a proof back. @returns whether there was one of theirs */
export async function removeQualification(ctx: CommandContext, id: string): Promise<boolean> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('qualification')
    .set({ removedAt: ctx.now })
    .where('districtId', '=', ctx.actor.districtId)
    .where('id', '=', id)
    .where('personId', '=', personOf(ctx))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** An organiser has seen the paper. */
export async function verifyQualification(
  { db, actor, now }: CommandContext,
  id: string,
): Promise<void> {
  await db
    .updateTable('qualification')
    .set({ verifiedBy: actor.personId, verifiedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}
