import type { Updateable } from 'kysely'
import type { CommandContext } from '../../../core/context'
import type { BranchTable } from '../../../db/tables/branch'
import type { BranchRow } from '../queries/branch'

/** Writes a new state of a branch that is locked. The verbs beside this file say when that may be. */
export async function changeBranch(
  { db, actor, now }: CommandContext,
  branch: Pick<BranchRow, 'id' | 'version'>,
  change: Updateable<BranchTable>,
): Promise<void> {
  await db
    .updateTable('branch')
    .set({ ...change, version: branch.version + 1, updatedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', branch.id)
    .execute()
}
