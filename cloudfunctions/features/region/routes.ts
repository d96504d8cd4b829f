import {
  AddRegionInput,
  FindRegionInput,
  ListRegionsInput,
  type RegionApi,
  RemoveRegionInput,
  RenameRegionInput,
} from '@contract/region'
import { found } from '../../core/errors'
import { authorize } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { addRegion } from './commands/addRegion'
import { removeRegion } from './commands/removeRegion'
import { renameRegion } from './commands/renameRegion'
import { regionDetail } from './load'
import { regionPolicy } from './policy'
import { presentRegion } from './present'
import { listChildren, lockRegion } from './queries'

/** Names of places are nobody's secret: whoever binds an account has to choose a community. */
export const regionRoutes: Routes<Omit<RegionApi, 'region.move' | 'region.merge'>> = {
  'region.list': query(
    ListRegionsInput,
    async (ctx, { parentId }) => {
      const rows = await listChildren(ctx.db, ctx.actor.districtId, parentId)
      return rows.map((row) => presentRegion(ctx, row))
    },
    { access: 'open' },
  ),

  'region.find': query(FindRegionInput, (ctx, { id }) => regionDetail(ctx, id), { access: 'open' }),

  'region.add': command(AddRegionInput, async (ctx, { parentId, kind, name }) => {
    const parent = found(await lockRegion(ctx.db, ctx.actor.districtId, parentId))
    authorize(ctx.actor, regionPolicy.add, parent)
    return regionDetail(ctx, await addRegion(ctx, parent, { kind, name }))
  }),

  'region.rename': command(RenameRegionInput, async (ctx, { id, name }) => {
    const region = found(await lockRegion(ctx.db, ctx.actor.districtId, id))
    authorize(ctx.actor, regionPolicy.rename, region)
    await renameRegion(ctx, id, name)
    return regionDetail(ctx, id)
  }),

  'region.remove': command(RemoveRegionInput, async (ctx, { id }) => {
    const region = found(await lockRegion(ctx.db, ctx.actor.districtId, id))
    authorize(ctx.actor, regionPolicy.remove, region)
    await removeRegion(ctx, id)
    return { id }
  }),
}
