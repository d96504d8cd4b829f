import { sql } from 'kysely'
import type { CommandContext } from '../../../core/context'
import { requireActiveMember } from '../queries/branch'

interface Way {
  groupId?: string | undefined
  /** None for those who were appointed. */
  invitationId?: string | null
}

/**
 * Puts a member into a temporary branch, with a group of their choice or without. Twice is once;
 * the home branch is not touched (P-11). Whoever left before comes back into the same row.
 */
export async function joinBranch(
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
          invitationId,
          taskGroupId: groupId ?? null,
          groupSource: groupId ? 'chosen' : null,
          version: sql<number>`branch_member.version + 1`,
        })
        .where('branchMember.leftAt', 'is not', null),
    )
    .execute()
}
