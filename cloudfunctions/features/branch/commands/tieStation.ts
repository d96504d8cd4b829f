import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import type { BranchRow } from '../queries/branch'
import { listStationsNear } from '../queries/stations'
import { changeBranch } from './changeBranch'

/**
 * Says with which station of its place a locked branch works on a renovation, or that it does with none.
 * @throws not_found the station is not kept, or lies elsewhere
 */
export async function tieStation(
  ctx: CommandContext,
  branch: BranchRow,
  stationId: string | undefined,
): Promise<void> {
  const near = await listStationsNear(ctx.db, ctx.actor.districtId, branch.regionPath)
  if (stationId && !near.some(({ id }) => id === stationId)) throw new AppError('not_found')
  await changeBranch(ctx, branch, { stationId: stationId ?? null })
}
