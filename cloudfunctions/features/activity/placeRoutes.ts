import { MergeRegionInput, MoveRegionInput, type RegionApi } from '@contract/region'
import type { CommandContext } from '../../core/context'
import { found } from '../../core/errors'
import { authorize } from '../../core/policy'
import { command, type Routes } from '../../core/route'
import { mergeRegion, moveRegion } from '../region/commands/moveRegion'
import { regionDetail } from '../region/load'
import { regionPolicy } from '../region/policy'
import { lockRegion } from '../region/queries'
import { keepPlaceFigures } from './commands/fold'

/** A place with its figures, and another one that it goes into: both the caller's, both locked. */
async function change(
  ctx: CommandContext,
  power: 'move' | 'merge',
  [id, otherId]: [string, string],
  act: (region: RegionRow, other: RegionRow) => Promise<string>,
) {
  const { db, actor } = ctx
  const region = found(await lockRegion(db, actor.districtId, id))
  const other = found(await lockRegion(db, actor.districtId, otherId))
  authorize(actor, regionPolicy[power], region)
  authorize(actor, regionPolicy.add, other)
  await keepPlaceFigures(db, actor.districtId, region, () => act(region, other))
  return regionDetail(ctx, id)
}

type RegionRow = NonNullable<Awaited<ReturnType<typeof lockRegion>>>

/** Of the tree of places, what takes folded figures along: they are kept here. */
export const placeRoutes: Routes<Pick<RegionApi, 'region.move' | 'region.merge'>> = {
  'region.move': command(MoveRegionInput, (ctx, { id, parentId, reason }) =>
    change(ctx, 'move', [id, parentId], (region, parent) =>
      moveRegion(ctx, region, parent, reason),
    ),
  ),

  'region.merge': command(MergeRegionInput, (ctx, { id, intoId, reason }) =>
    change(ctx, 'merge', [id, intoId], (region, into) => mergeRegion(ctx, region, into, reason)),
  ),
}
