import type { ApproveBranchInput } from '@contract/branch'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf, reachesMonths } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'
import type { BranchRow } from '../queries/branch'
import { appoint } from './appoint'
import { changeBranch } from './changeBranch'

/** A decision on paper may be older than the application in this system, but not by this much. */
const LONGEST_BEFORE_MONTHS = 12

type Approval = Omit<v.InferOutput<typeof ApproveBranchInput>, 'id'>

/** Records the approval of the Party organization above (P-5), and whom it designates (P-8). */
export async function approve(
  ctx: CommandContext,
  branch: BranchRow,
  approval: Approval,
): Promise<void> {
  if (branch.state !== 'submitted') throw new AppError('branch_not_submitted')
  if (branch.version !== approval.version) throw new AppError('stale')
  if (approval.approvedOn > dayOf(ctx.now)) throw wrong('approvedOn', '批准日期不能晚于今天')
  // Nothing has changed a submitted branch since it was submitted.
  if (reachesMonths(approval.approvedOn, dayOf(branch.updatedAt), LONGEST_BEFORE_MONTHS)) {
    throw wrong('approvedOn', '批准日期比提交申请早了一年以上，请核对')
  }
  if (approval.deputySecretaryId === approval.secretaryId) {
    throw wrong('deputySecretaryId', '副书记和书记不能是同一个人')
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
