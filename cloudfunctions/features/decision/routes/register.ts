import {
  ConfirmRegisterInput,
  CorrectUnitInput,
  ListUnitsInput,
  type RegisterApi,
  RemoveUnitInput,
  ShowRegisterInput,
} from '@contract/decision'
import type { ApiMethod } from '@contract/methods'
import { accountOf, type CommandContext } from '../../../core/context'
import { readCursor, toPage } from '../../../core/cursor'
import { found } from '../../../core/errors'
import { command, query, type Routes } from '../../../core/route'
import { confirmRegister } from '../commands/confirmRegister'
import { correctUnit, removeUnit } from '../commands/correctUnit'
import { keptEstate } from '../load'
import { presentRegister, presentUnit } from '../present/register'
import {
  countRegister,
  findUnit,
  findUnitPlace,
  listBuildings,
  listUnits,
  lockOwnerImport,
  lockUnit,
} from '../queries/register'

/** A flat of a register that the caller keeps, locked with it. */
async function unitToChange(ctx: CommandContext, id: string) {
  const { db, actor } = ctx
  const estate = await keptEstate(ctx, found(await findUnitPlace(db, actor.districtId, id)))
  const unit = found(await lockUnit(db, actor.districtId, estate.id, id))
  return { estate, unit }
}

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

  'decision.correctUnit': command(CorrectUnitInput, async (ctx, { id, reason, ...facts }) => {
    const { db, actor } = ctx
    const { estate, unit } = await unitToChange(ctx, id)
    await correctUnit(ctx, unit, facts)
    ctx.about('region', estate.id, { unitId: id, reason })
    return presentUnit(actor, estate)(found(await findUnit(db, actor.districtId, id)))
  }),

  'decision.removeUnit': command(RemoveUnitInput, async (ctx, { id, reason }) => {
    const { db, actor } = ctx
    const { estate, unit } = await unitToChange(ctx, id)
    await removeUnit(ctx, unit)
    ctx.about('region', estate.id, { unitId: id, reason })
    return presentRegister(actor, estate, await countRegister(db, actor.districtId, estate.id))
  }),
}
