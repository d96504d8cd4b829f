import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { holdBranchesOfPerson } from '../queries/branch'
import { findHomeBranchId, leadsIn, lockMembership } from '../queries/people'
import { handTasksBack } from './handTasksBack'
import { leavePartyGroup } from './partyGroup'

/**
 * A member leaves a temporary branch. Open tasks go back to the group; what was done stays. Whoever
 * leads something hands it over first.
 */
export async function leaveBranch(
  ctx: CommandContext,
  branchId: string,
  personId: string,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const membership = await lockMembership(db, districtId, branchId, personId)
  if (!membership) throw new AppError('not_a_member_of_branch')
  if (await leadsIn(db, districtId, branchId, personId)) throw new AppError('already_leading')
  await leavePartyGroup(ctx, branchId, personId)
  await handTasksBack(ctx, { branchId, personId })
  await db
    .updateTable('branchMember')
    .set({ leftAt: now, taskGroupId: null, groupSource: null, version: membership.version + 1 })
    .where('districtId', '=', districtId)
    .where('branchId', '=', branchId)
    .where('personId', '=', personId)
    .execute()
}

/**
 * Whoever leaves the roster leaves every temporary branch that runs, as if one by one, and it stands
 * in the record of each; of the home branch, its party group. A dissolved one is an archive and keeps its members.
 */
export async function leaveBranches(ctx: CommandContext, personId: string): Promise<void> {
  const branches = await holdBranchesOfPerson(ctx.db, ctx.actor.districtId, personId)
  for (const { id } of branches) {
    await leaveBranch(ctx, id, personId)
    ctx.about('branch', id, { personId })
  }
  const { db, actor } = ctx
  const home = await findHomeBranchId(db, actor.districtId, personId)
  if (home) await leavePartyGroup(ctx, home, personId)
}
