import { MergeRegionInput, MoveRegionInput, type RegionApi } from '@contract/region'
import { found } from '../../core/errors'
import { authorize } from '../../core/policy'
import { command, type Routes } from '../../core/route'
import { mergeRegion, moveRegion } from '../region/commands/moveRegion'
import { regionDetail } from '../region/load'
import { regionPolicy } from '../region/policy'
import { lockRegion } from '../region/queries'
import { keepPlaceFigures } from './commands/fold'

/** Of the tree of places, what takes folded figures along: they are kept here. */
export const placeRoutes: Routes<Pick<RegionApi, 'region.move' | 'region.merge'>> = {
  'region.move': command(MoveRegionInput, async (ctx, { id, parentId, reason }) => {
    const { db, actor } = ctx
    const region = found(await lockRegion(db, actor.districtId, id))
    const parent = found(await lockRegion(db, actor.districtId, parentId))
    authorize(actor, regionPolicy.move, region)
    authorize(actor, regionPolicy.add, parent)
    await keepPlaceFigures(db, actor.districtId, region, () =>
      moveRegion(ctx, region, parent, reason),
    )
    return regionDetail(ctx, id)
  }),

  'region.merge': command(MergeRegionInput, async (ctx, { id, intoId, reason }) => {
    const { db, actor } = ctx
    const region = found(await lockRegion(db, actor.districtId, id))
    const into = found(await lockRegion(db, actor.districtId, intoId))
    authorize(actor, regionPolicy.merge, region)
    authorize(actor, regionPolicy.add, into)
    await keepPlaceFigures(db, actor.districtId, region, () =>
      mergeRegion(ctx, region, into, reason),
    )
    return regionDetail(ctx, id)
  }),
}
