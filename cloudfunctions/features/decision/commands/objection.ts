import { accountOf, type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { tell } from '../../notice/commands/tell'

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
  const answered = await ctx.db
    .updateTable('decisionObjection')
    .set({ answer, answeredBy: personOf(ctx), answeredAt: ctx.now })
    .where('districtId', '=', ctx.actor.districtId)
    .where('id', '=', id)
    .where('answer', 'is', null)
    .returning(['decisionId', 'accountId'])
    .executeTakeFirst()
  if (!answered) throw new AppError('objection_answered')
  await tellObjector(ctx, answered)
}

async function tellObjector(
  { db, actor: { districtId }, now }: CommandContext,
  { decisionId, accountId }: { decisionId: string; accountId: string },
): Promise<void> {
  const { title, personId } = await db
    .selectFrom('decision as d')
    .innerJoin('account as a', 'a.districtId', 'd.districtId')
    .select(['d.title', 'a.personId'])
    .where('d.districtId', '=', districtId)
    .where('d.id', '=', decisionId)
    .where('a.id', '=', accountId)
    .executeTakeFirstOrThrow()
  await tell(
    { db, districtId, now },
    {
      personIds: personId ? [personId] : [],
      kind: 'decisionAnswered',
      title,
      text: '您提出的异议有答复了。',
      subjectKind: 'decision',
      subjectId: decisionId,
      template: 'result',
    },
  )
}
