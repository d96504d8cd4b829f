import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'
import { endGrants } from '../../account/commands/endGrants'
import type { BranchRow } from '../queries/branch'
import { listGroups } from '../queries/groups'
import { listPartyGroups } from '../queries/partyGroups'
import { changeBranch } from './changeBranch'
import { cancelPlannedMeetings } from './meeting'

interface Closing {
  closedOn: string
  summary: string
}

/**
 * Ends a branch that runs, or was approved and never started, on the day on which its task was closed (P-9). From now on it is an archive: posts
 * end, nothing of it can change, and nobody's home branch is touched.
 */
export async function dissolve(
  ctx: CommandContext,
  branch: BranchRow,
  { closedOn, summary }: Closing,
): Promise<void> {
  if (closedOn > dayOf(ctx.now)) throw wrong('closedOn', '结束日期不能晚于今天')
  const { activatedAt, approvedOn } = branch
  if (activatedAt && closedOn < dayOf(activatedAt)) {
    throw wrong('closedOn', '结束日期不能早于启动日期')
  }
  if (approvedOn && closedOn < approvedOn) throw wrong('closedOn', '结束日期不能早于批准日期')
  // The members of a regular branch need another home first.
  if (branch.kind !== 'temporary' && branch.memberCount > 0)
    throw new AppError('branch_has_members')

  await cancelPlannedMeetings(ctx, branch.id)
  const groups = await listGroups(ctx.db, ctx.actor.districtId, branch.id)
  const partyGroups = await listPartyGroups(ctx.db, ctx.actor.districtId, branch.id, null)
  const led = [...groups, ...partyGroups].map((group) => group.id)
  await endGrants(ctx, { placeIds: [branch.id, ...led] })
  await refuseWaiting(ctx, branch.id)
  await letGoUnasked(ctx, branch.id)
  await changeBranch(ctx, branch, { state: 'dissolved', dissolvedOn: closedOn, summary })
}

/** Whom an appointment alone had put into the branch, and who never agreed, was no member of it. */
async function letGoUnasked({ db, actor, now }: CommandContext, branchId: string): Promise<void> {
  await db
    .updateTable('branchMember')
    .set({ leftAt: now })
    .where('districtId', '=', actor.districtId)
    .where('branchId', '=', branchId)
    .where('confirmedAt', 'is', null)
    .where('leftAt', 'is', null)
    .execute()
}

/** Whoever asked to join is not left waiting for a branch that is gone. */
async function refuseWaiting(ctx: CommandContext, branchId: string): Promise<void> {
  const { db, actor, now } = ctx
  await db
    .updateTable('joinRequest')
    .set({ state: 'rejected', reason: '支部已撤销', decidedBy: personOf(ctx), decidedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('branchId', '=', branchId)
    .where('state', '=', 'pending')
    .execute()
}
