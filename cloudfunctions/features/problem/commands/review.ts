import { type CommandContext, personOf } from '../../../core/context'
import { AppError, found } from '../../../core/errors'
import type { ProblemRow } from '../queries'
import { changeProblem } from './changeProblem'

/**
 * A person looks at words and pictures: they become public, or stay hidden with the reason (W-8). What
 * was public can be hidden later. Nobody lets through what they wrote themselves.
 */
export async function review(
  ctx: CommandContext,
  problem: ProblemRow,
  { stepId, approve, reason }: { stepId: string; approve: boolean; reason?: string | undefined },
): Promise<void> {
  const { db, actor, now } = ctx
  const step = found(
    await db
      .selectFrom('problemStep')
      .select(['kind', 'accountId', 'checkState'])
      .where('districtId', '=', actor.districtId)
      .where('problemId', '=', problem.id)
      .where('id', '=', stepId)
      .executeTakeFirst(),
  )
  if (!step.checkState) throw new AppError('not_found')
  if (step.accountId === actor.accountId) throw new AppError('forbidden')
  if (!approve && !reason) {
    throw new AppError('invalid_input', { problems: [{ path: 'reason', message: '请填写原因' }] })
  }
  await db
    .updateTable('problemStep')
    .set({
      checkState: approve ? 'passed' : 'refused',
      checkReason: approve ? null : reason,
      checkedBy: personOf(ctx),
      checkedAt: now,
      askAt: null,
    })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', stepId)
    .execute()
  if (step.kind === 'brought') {
    await changeProblem(ctx, problem, {
      publishedAt: approve ? (problem.publishedAt ?? now) : null,
    })
  }
}
