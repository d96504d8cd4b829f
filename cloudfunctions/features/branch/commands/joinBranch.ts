import { sql } from 'kysely'
import type { CommandContext } from '../../../core/context'
import { requireActiveMember } from '../queries/branch'

interface Way {
  groupId?: string | undefined
  invitationId?: string | null
}

/**
 * A member joins a temporary branch by their own act, with a group of their choice or without. Twice
 * is once; the home branch is not touched (P-11).
 */
export async function joinBranch(
  ctx: CommandContext,
  branchId: string,
  personId: string,
  way: Way,
): Promise<void> {
  await enterBranch(ctx, branchId, personId, way)
  await confirmMembership(ctx, branchId, personId)
}

/** The person agrees to be in a branch into which an appointment may have put them. Twice is once. */
export async function confirmMembership(
  { db, actor, now }: CommandContext,
  branchId: string,
  personId: string,
): Promise<void> {
  await db
    .updateTable('branchMember')
    .set({ confirmedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('branchId', '=', branchId)
    .where('personId', '=', personId)
    .where('leftAt', 'is', null)
    .where('confirmedAt', 'is', null)
    .execute()
}

/**
 * Puts a member into a temporary branch; that they agree is not said by this. Whoever left before
 * comes back into the same row, and is asked anew.
 */
export async function enterBranch(
  { db, actor, now }: CommandContext,
  branchId: string,
  personId: string,
  { groupId, invitationId = null }: Way = {},
): Promise<void> {
  await requireActiveMember(db, actor.districtId, personId)
  await db
    .insertInto('branchMember')
    .values({
      districtId: actor.districtId,
      branchId,
      personId,
      taskGroupId: groupId ?? null,
      groupSource: groupId ? 'chosen' : null,
      joinedAt: now,
      invitationId,
      version: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['districtId', 'branchId', 'personId'])
        .doUpdateSet({
          leftAt: null,
          joinedAt: now,
          confirmedAt: null,
          invitationId,
          taskGroupId: groupId ?? null,
          groupSource: groupId ? 'chosen' : null,
          version: sql<number>`branch_member.version + 1`,
        })
        .where('branchMember.leftAt', 'is not', null),
    )
    .execute()
}
