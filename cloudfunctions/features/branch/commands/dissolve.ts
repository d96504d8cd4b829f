import type { CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'
import { endGrants } from '../../account/commands/endGrants'
import type { BranchRow } from '../queries/branch'
import { listGroups } from '../queries/groups'
import { changeBranch } from './changeBranch'
import { cancelPlannedMeetings } from './meeting'

interface Closing {
  closedOn: string
  summary: string
}

/**
 * Ends a branch on the day on which its task was closed (P-9). From now on it is an archive: posts
 * end, nothing of it can change, and nobody's home branch is touched.
 */
export async function dissolve(
  ctx: CommandContext,
  branch: BranchRow,
  { closedOn, summary }: Closing,
): Promise<void> {
  if (branch.state !== 'active' || !branch.activatedAt) throw new AppError('branch_not_running')
  if (closedOn > dayOf(ctx.now)) throw wrong('closedOn', '结束日期不能晚于今天')
  if (closedOn < dayOf(branch.activatedAt)) throw wrong('closedOn', '结束日期不能早于启动日期')
  // The members of a regular branch need another home first.
  if (branch.kind !== 'temporary' && branch.memberCount > 0)
    throw new AppError('branch_has_members')

  await cancelPlannedMeetings(ctx, branch.id)
  const groups = await listGroups(ctx.db, ctx.actor.districtId, branch.id)
  await endGrants(ctx, { placeIds: [branch.id, ...groups.map((group) => group.id)] })
  await changeBranch(ctx, branch, { state: 'dissolved', dissolvedOn: closedOn, summary })
}
