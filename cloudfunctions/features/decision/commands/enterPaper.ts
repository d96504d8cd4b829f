import type { AgreementInput } from '@contract/agreement'
import type { EnterPaperInput } from '@contract/decision'
import type * as v from 'valibot'
import { accountOf, type CommandContext, personOf } from '../../../core/context'
import { AppError, found, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { takeAgreement } from '../../agreement/commands/takeAgreement'
import { attachFiles } from '../../file/commands/attachFiles'
import { isCodeOf } from '../codeRule'
import type { DecisionRow } from '../queries/decisions'
import type { PaperRow } from '../queries/papers'
import { listHolders, lockVoter } from '../queries/voters'

/** Kind of owner of the photos of a vote on paper. */
export const PAPER_OWNER = 'decisionPaper'

type Facts = Omit<v.InferOutput<typeof EnterPaperInput>, 'id'>

/**
 * Writes down what an owner said on paper, at the door or at the counter. No vote yet: somebody else looks at the
 * paper first. A proxy needs a second photo, of the letter of authority (《物业管理条例》第十二条).
 */
export async function enterPaper(
  ctx: CommandContext,
  decision: DecisionRow,
  { castAt, fileIds, agreement, saidBy, ...facts }: Facts,
): Promise<string> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const at = new Date(castAt)
  if (at > now) throw wrong('castAt', '收票时间不能晚于现在')
  if (!decision.opensAt || at < decision.opensAt) throw wrong('castAt', '收票时间早于投票开始')
  if (facts.proxyName && new Set(fileIds).size < 2) {
    throw wrong('fileIds', '代理投票要再拍一张授权委托书')
  }
  const voter = found(await lockVoter(db, districtId, decision.id, facts.voterId))
  const agreementId = agreement && (await agreed(ctx, voter, agreement, saidBy ?? ''))
  const id = newId()
  await db
    .insertInto('decisionPaper')
    .values({
      districtId,
      id,
      decisionId: decision.id,
      ...facts,
      voterId: voter.id,
      castAt: at,
      state: 'entered',
      enteredBy: personOf(ctx),
      enteredAt: now,
      agreementId: agreementId ?? null,
    })
    .execute()
  await attachFiles(ctx, fileIds, { kind: PAPER_OWNER, id })
  return id
}

/**
 * At the counter or at the door the owner or a co-owner agrees in person; for anybody else there is
 * the letter of authority on paper (《物业管理条例》第十二条).
 */
async function agreed(
  ctx: CommandContext,
  voter: NonNullable<Awaited<ReturnType<typeof lockVoter>>>,
  agreement: AgreementInput,
  saidBy: string,
): Promise<string> {
  const { db, actor, vault } = ctx
  const holders = await listHolders(db, actor.districtId, voter.id)
  if (voter.kind !== 'person' || ![voter.name, ...holders].includes(saidBy)) {
    throw new AppError('agreement_not_theirs', { rule: 'O-10' })
  }
  return takeAgreement(ctx, agreement, saidBy, async (code) => {
    if (!isCodeOf(vault, voter, code)) throw new AppError('agreement_code_wrong')
  })
}

/** The second person: makes a vote of the paper, which is locked, or says why it is none. */
export async function checkPaper(
  ctx: CommandContext,
  paper: PaperRow,
  { accept, reason }: { accept: boolean; reason?: string | undefined },
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  if (paper.state !== 'entered') throw new AppError('paper_checked')
  if (paper.enteredBy === personOf(ctx)) throw new AppError('paper_own')
  if (!accept && !reason) throw wrong('reason', '请写明为什么不计入')
  await db
    .updateTable('decisionPaper')
    .set({
      state: accept ? 'accepted' : 'refused',
      checkedBy: personOf(ctx),
      checkedAt: now,
      reason: reason ?? null,
    })
    .where('districtId', '=', districtId)
    .where('id', '=', paper.id)
    .execute()
  if (!accept) return
  await db
    .insertInto('decisionVote')
    .values({
      districtId,
      id: newId(),
      decisionId: paper.decisionId,
      voterId: paper.voterId,
      choice: paper.choice,
      channel: paper.channel,
      castAt: paper.castAt,
      accountId: accountOf(ctx),
      paperId: paper.id,
      recordedAt: now,
    })
    .execute()
}
