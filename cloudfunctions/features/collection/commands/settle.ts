import type { CommandContext } from '../../../core/context'
import { readFigures } from '../queries/households'
import { householdState } from '../stateRule'

/** Folds the ledger into households that are locked: what they have paid, and how they stand. */
export async function settle({ db, actor }: CommandContext, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  for (const figures of await readFigures(db, actor.districtId, ids)) {
    const { id, paidFen, waivedFen, refundedFen } = figures
    await db
      .updateTable('collectionHousehold')
      .set({ paidFen, waivedFen, refundedFen, state: householdState(figures) })
      .where('districtId', '=', actor.districtId)
      .where('id', '=', id)
      .execute()
  }
}
