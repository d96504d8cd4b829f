import { sql } from 'kysely'
import type { CommandContext } from '../../../core/context'

/**
 * Open tasks of somebody who is no longer in a group go back to it, for another to take; what was
 * done stays theirs.
 * @param groupId the group that they are in from now on, if any
 */
export async function handTasksBack(
  { db, actor }: CommandContext,
  {
    branchId,
    personId,
    groupId,
  }: { branchId: string; personId: string; groupId?: string | undefined },
): Promise<void> {
  await db
    .updateTable('branchTask')
    .set({ assigneeId: null, version: sql<number>`version + 1` })
    .where('districtId', '=', actor.districtId)
    .where('branchId', '=', branchId)
    .where('assigneeId', '=', personId)
    .where('state', 'in', ['todo', 'doing'])
    .$if(groupId !== undefined, (tasks) => tasks.where('taskGroupId', '<>', groupId as string))
    .execute()
}
