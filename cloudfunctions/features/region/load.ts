import type { Context } from '../../core/context'
import { found } from '../../core/errors'
import { presentRegionDetail } from './present'
import { findRegion, listAncestors } from './queries'

/** A place with those that it lies in, as it stands now. */
export async function regionDetail(ctx: Context, id: string) {
  const region = found(await findRegion(ctx.db, ctx.actor.districtId, id))
  const ancestors = await listAncestors(ctx.db, ctx.actor.districtId, region.path)
  return presentRegionDetail(ctx, region, ancestors)
}
