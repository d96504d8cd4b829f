import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { endGrants } from '../../account/commands/endGrants'
import { grantRole } from '../../account/commands/grantRole'
import { findLedGroup, leadsIn, lockMembership } from '../queries/people'
import { handTasksBack } from './handTasksBack'

interface Move {
  branchId: string
  personId: string
  groupId: string | undefined
}

/**
 * The secretary moves a member to a group, or out of all. A leader who is moved leads no longer.
 * Of two who move one member at once, the second is told that somebody was first (`stale`).
 */
export async function moveMember(ctx: CommandContext, move: Move, version: number): Promise<void> {
  const membership = await lockMembership(
    ctx.db,
    ctx.actor.districtId,
    move.branchId,
    move.personId,
  )
  if (!membership) throw new AppError('not_a_member_of_branch')
  if (membership.version !== version) throw new AppError('stale')
  const led = await findLedGroup(ctx.db, ctx.actor.districtId, move.branchId, move.personId)
  if (led && led.id !== move.groupId) await endGrants(ctx, { role: 'leader', placeIds: [led.id] })
  await place(ctx, move, 'assigned', version)
}

/** A member picks a group. Whoever leads a group stays until somebody else leads it. */
export async function chooseGroup(ctx: CommandContext, move: Move): Promise<void> {
  const membership = await lockMembership(
    ctx.db,
    ctx.actor.districtId,
    move.branchId,
    move.personId,
  )
  if (!membership) throw new AppError('not_a_member_of_branch')
  if (membership.taskGroupId === move.groupId) return
  const led = await findLedGroup(ctx.db, ctx.actor.districtId, move.branchId, move.personId)
  if (led) throw new AppError('already_leading')
  await place(ctx, move, 'chosen', membership.version)
}

/**
 * Names the leader of a group, who leads nothing else of the branch and is in the group from now on.
 */
export async function nameLeader(
  ctx: CommandContext,
  move: Move & { groupId: string },
): Promise<void> {
  const membership = await lockMembership(
    ctx.db,
    ctx.actor.districtId,
    move.branchId,
    move.personId,
  )
  if (!membership) throw new AppError('not_a_member_of_branch')
  const { districtId } = ctx.actor
  const own = { role: 'leader', placeId: move.groupId } as const
  if (await leadsIn(ctx.db, districtId, move.branchId, move.personId, own)) {
    throw new AppError('already_leading')
  }
  await endGrants(ctx, { role: 'leader', placeIds: [move.groupId] })
  await grantRole(ctx, {
    personId: move.personId,
    role: 'leader',
    placeKind: 'taskGroup',
    placeId: move.groupId,
  })
  if (membership.taskGroupId !== move.groupId)
    await place(ctx, move, 'assigned', membership.version)
}

async function place(
  ctx: CommandContext,
  { branchId, personId, groupId }: Move,
  source: 'assigned' | 'chosen',
  version: number,
): Promise<void> {
  await ctx.db
    .updateTable('branchMember')
    .set({
      taskGroupId: groupId ?? null,
      groupSource: groupId ? source : null,
      version: version + 1,
    })
    .where('districtId', '=', ctx.actor.districtId)
    .where('branchId', '=', branchId)
    .where('personId', '=', personId)
    .execute()
  // Nobody works on tasks of a group that they are not in.
  await handTasksBack(ctx, { branchId, personId, groupId })
}
