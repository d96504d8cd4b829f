import { sql } from 'kysely'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { isSecretaryOf } from '../../../core/policy'
import { findLedGroup, lockMembership } from '../queries/people'

/**
 * The caller leaves a temporary branch. Open tasks go back to the group; what was done stays. Whoever
 * leads something hands it over first.
 */
export async function leaveBranch(ctx: CommandContext, branchId: string): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const personId = personOf(ctx)
  const membership = await lockMembership(db, districtId, branchId, personId)
  if (!membership) throw new AppError('not_a_member_of_branch')
  const holdsPost = actor.grants.some((grant) =>
    isSecretaryOf({ ...actor, acting: grant }, branchId),
  )
  if (holdsPost || (await findLedGroup(db, districtId, branchId, personId))) {
    throw new AppError('already_leading')
  }
  await db
    .updateTable('branchTask')
    .set({ assigneeId: null, version: sql<number>`version + 1` })
    .where('districtId', '=', districtId)
    .where('branchId', '=', branchId)
    .where('assigneeId', '=', personId)
    .where('state', 'in', ['todo', 'doing'])
    .execute()
  await db
    .updateTable('branchMember')
    .set({ leftAt: now, taskGroupId: null, groupSource: null, version: membership.version + 1 })
    .where('districtId', '=', districtId)
    .where('branchId', '=', branchId)
    .where('personId', '=', personId)
    .execute()
}
