import {
  ConfirmRegisterInput,
  ListUnitsInput,
  type RegisterApi,
  ShowRegisterInput,
} from '@contract/decision'
import type { ApiMethod } from '@contract/methods'
import { accountOf } from '../../../core/context'
import { readCursor, toPage } from '../../../core/cursor'
import { found } from '../../../core/errors'
import { command, query, type Routes } from '../../../core/route'
import { confirmRegister } from '../commands/confirmRegister'
import { keptEstate } from '../load'
import { presentRegister, presentUnit } from '../present/register'
import { countRegister, listBuildings, listUnits, lockOwnerImport } from '../queries/register'

export const registerRoutes: Routes<Pick<RegisterApi, ApiMethod & keyof RegisterApi>> = {
  'decision.showRegister': query(ShowRegisterInput, async (ctx, { regionId }) => {
    const { db, actor } = ctx
    const estate = await keptEstate(ctx, regionId)
    return presentRegister(actor, estate, await countRegister(db, actor.districtId, regionId))
  }),

  'decision.listUnits': query(
    ListUnitsInput,
    async (ctx, { regionId, cursor, limit, ...filter }) => {
      const { db, actor } = ctx
      const { districtId } = actor
      const estate = await keptEstate(ctx, regionId)
      const after = readCursor(cursor)
      const rows = await listUnits(db, districtId, regionId, filter, after, limit)
      return {
        ...toPage(rows, limit, (row) => [row.placeKey, row.id], presentUnit(actor, estate)),
        buildings: await listBuildings(db, districtId, regionId),
      }
    },
  ),

  'decision.confirmRegister': command(ConfirmRegisterInput, async (ctx, { id }) => {
    const { db, actor } = ctx
    const preview = found(await lockOwnerImport(db, actor.districtId, accountOf(ctx), id))
    const estate = await keptEstate(ctx, preview.regionId)
    const outcome = await confirmRegister(ctx, preview, estate)
    ctx.about('region', estate.id, { importId: id, ...outcome })
    return outcome
  }),
}
