import type { Problem } from '@contract/errors'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, needReason, wrong } from '../../../core/errors'
import { warningsOf } from '../branchRules'
import type { BranchRow } from '../queries/branch'
import { changeBranch } from './changeBranch'
import { listOfficers, tellOf } from './tellOf'

const REASONS = {
  'P-2': ['overFiftyReason', '计划人数超过 50 人，请说明理由'],
  'P-3': ['manyUnitsReason', '联合单位超过 5 个，请说明理由'],
  'P-4': ['longDurationReason', '计划存续 6 个月以上，请说明为什么不成立党支部'],
} as const

/** Asks for approval. The plan is complete, and each rule that it touches has its reason. */
export async function submit(
  ctx: CommandContext,
  branch: BranchRow,
  version: number,
): Promise<void> {
  if (branch.state !== 'draft') throw new AppError('branch_not_draft')
  if (branch.version !== version) throw new AppError('stale')
  if (branch.kind === 'temporary') {
    const missing: Problem[] = [
      ...(branch.purpose ? [] : [{ path: 'purpose', message: '请写明成立目的' }]),
      ...(branch.plannedFrom ? [] : [{ path: 'plannedFrom', message: '请填写开始日期' }]),
      ...(branch.plannedTo ? [] : [{ path: 'plannedTo', message: '请填写结束日期' }]),
    ]
    if (missing.length > 0) throw new AppError('invalid_input', { problems: missing })
    if (String(branch.plannedTo) < String(branch.plannedFrom)) {
      throw wrong('plannedTo', '结束日期早于开始日期')
    }
    if (String(branch.plannedTo) < dayOf(ctx.now)) {
      throw wrong('plannedTo', '结束日期已经过去，请改为今天以后的日期')
    }
  }
  // P-3: a joint branch is one of several units.
  if (branch.kind === 'joint' && branch.units.length < 2) {
    throw wrong('units', '联合党支部至少写两个单位')
  }
  const silent = warningsOf(branch).find((warning) => !warning.reason)
  if (silent) {
    const [path, message] = REASONS[silent.rule]
    throw needReason(silent.rule, path, message)
  }

  await changeBranch(ctx, branch, {
    state: 'submitted',
    submittedBy: personOf(ctx),
    returnReason: null,
  })
  if (branch.longDurationReason) await tellLong(ctx, branch)
}

/** P-4: the approving organization hears that a regular branch should be considered. */
async function tellLong(ctx: CommandContext, branch: BranchRow): Promise<void> {
  const { db, actor, now } = ctx
  if (!warningsOf(branch).some(({ rule }) => rule === 'P-4')) return
  const officers = await listOfficers(db, actor.districtId, branch.regionPath)
  const others = officers.filter((id) => id !== actor.personId)
  await tellOf({ db, districtId: actor.districtId, now }, branch, others, {
    kind: 'branchLong',
    text: `计划存续 6 个月以上，应当考虑成立党支部。申请的理由：${branch.longDurationReason}`,
    template: 'reminder',
  })
}
