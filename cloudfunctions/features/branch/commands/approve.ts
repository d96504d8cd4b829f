import type { ApproveBranchInput } from '@contract/branch'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import type { BranchRow } from '../queries/branch'
import { appoint } from './appoint'
import { changeBranch } from './changeBranch'

type Approval = Omit<v.InferOutput<typeof ApproveBranchInput>, 'id'>

/** Records the approval of the Party organization above (P-5), and whom it designates (P-8). */
export async function approve(
  ctx: CommandContext,
  branch: BranchRow,
  approval: Approval,
): Promise<void> {
  if (branch.state !== 'submitted') throw new AppError('branch_not_submitted')
  const problem = (path: string, message: string) =>
    new AppError('invalid_input', { problems: [{ path, message }] })
  if (approval.approvedOn > dayOf(ctx.now)) throw problem('approvedOn', '批准日期不能晚于今天')
  if (approval.deputySecretaryId === approval.secretaryId) {
    throw problem('deputySecretaryId', '副书记和书记不能是同一个人')
  }
  await changeBranch(ctx, branch, {
    state: 'approved',
    approvalBody: approval.body,
    approvalDocumentNo: approval.documentNo,
    approvedOn: approval.approvedOn,
    approvedBy: personOf(ctx),
  })
  await appoint(ctx, branch, 'secretary', approval.secretaryId)
  if (approval.deputySecretaryId) {
    await appoint(ctx, branch, 'deputySecretary', approval.deputySecretaryId)
  }
}
