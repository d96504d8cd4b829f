import { accountOf, type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'

/** 民法典第二百八十条: whoever is injured may go to court; before that they may say so here. */
export async function writeObjection(
  ctx: CommandContext,
  decisionId: string,
  { voterId, said }: { voterId: string; said: string },
): Promise<string> {
  const id = newId()
  await ctx.db
    .insertInto('decisionObjection')
    .values({
      districtId: ctx.actor.districtId,
      id,
      decisionId,
      voterId,
      accountId: accountOf(ctx),
      said,
      objectedAt: ctx.now,
    })
    .execute()
  return id
}

/** Answers once: of two who answer at the same time the second one is told. */
export async function answerObjection(
  ctx: CommandContext,
  id: string,
  answer: string,
): Promise<void> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('decisionObjection')
    .set({ answer, answeredBy: personOf(ctx), answeredAt: ctx.now })
    .where('districtId', '=', ctx.actor.districtId)
    .where('id', '=', id)
    .where('answer', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('objection_answered')
}
