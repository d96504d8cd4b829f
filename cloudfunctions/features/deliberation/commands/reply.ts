import type { ReplyInput } from '@contract/deliberation'
import type * as v from 'valibot'
import { accountOf, type CommandContext, personOf } from '../../../core/context'
import { wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { takeAgreement } from '../../agreement/commands/takeAgreement'
import { spendCode } from '../../household/commands/spendCode'
import type { HouseholdRow } from '../../household/queries'
import type { DeliberationRow } from '../queries/deliberation'
import { listQuestions } from '../queries/replies'

type Facts = Omit<v.InferOutput<typeof ReplyInput>, 'id' | 'householdId'>

/**
 * Writes what a household says to a step that is open. The household is locked: of two at once the
 * second replaces the first, whatever their channels, and both stay on record.
 */
export async function reply(
  ctx: CommandContext,
  { id: deliberationId }: DeliberationRow,
  { id: householdId, path: householdPath }: HouseholdRow,
  facts: Facts,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const { step, optionIds, words, entered } = facts
  await requireAnswers(ctx, deliberationId, facts)
  const agreementId =
    entered?.agreement &&
    (await takeAgreement(ctx, entered.agreement, entered.saidBy, (code) =>
      spendCode(ctx, householdId, code),
    ))
  await db
    .updateTable('deliberationReply')
    .set({ replacedAt: now })
    .where('districtId', '=', districtId)
    .where('deliberationId', '=', deliberationId)
    .where('step', '=', step)
    .where('householdId', '=', householdId)
    .where('replacedAt', 'is', null)
    .execute()
  await db
    .insertInto('deliberationReply')
    .values({
      districtId,
      id: newId(),
      deliberationId,
      step,
      householdId,
      householdPath,
      optionIds: [...new Set(optionIds)],
      words: JSON.stringify(words),
      channel: entered?.channel ?? 'app',
      accountId: accountOf(ctx),
      ...(entered ? { saidBy: entered.saidBy, enteredBy: personOf(ctx) } : {}),
      agreementId: agreementId ?? null,
      at: now,
    })
    .execute()
}

/** Options and words belong to the questions of the step, one option where one is to be chosen. */
async function requireAnswers(ctx: CommandContext, deliberationId: string, facts: Facts) {
  const { step, optionIds, words } = facts
  const all = await listQuestions(ctx.db, ctx.actor.districtId, deliberationId)
  const questions = all.filter((question) => question.step === step)
  if (optionIds.length === 0 && words.length === 0) throw wrong('optionIds', '请至少答一个问题')
  const chosen = new Set(optionIds)
  const known = new Set(questions.flatMap(({ options }) => options.map(({ id }) => id)))
  if (optionIds.some((id) => !known.has(id))) throw wrong('optionIds', '选项已经变了，请刷新后再选')
  const asked = new Set(questions.map(({ id }) => id))
  if (words.some(({ questionId }) => !asked.has(questionId))) {
    throw wrong('words', '问题已经变了，请刷新后再填')
  }
  for (const { pick, prompt, options } of questions) {
    if (pick === 'one' && options.filter(({ id }) => chosen.has(id)).length > 1) {
      throw wrong('optionIds', `“${prompt}”只能选一项`)
    }
  }
}
