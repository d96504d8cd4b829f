import type { Updateable } from 'kysely'
import type { CommandContext } from '../../../core/context'
import type { ProblemTable } from '../../../db/tables/problem'
import type { ProblemRow } from '../queries'

/** Writes a problem that is locked. */
export async function changeProblem(
  { db, actor, now }: CommandContext,
  { id, version }: Pick<ProblemRow, 'id' | 'version'>,
  change: Updateable<ProblemTable>,
): Promise<void> {
  await db
    .updateTable('problem')
    .set({ ...change, version: version + 1, updatedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}
