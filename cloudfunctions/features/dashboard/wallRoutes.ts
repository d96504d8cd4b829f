import {
  EndScreenInput,
  ListScreensInput,
  OpenScreenInput,
  ScreenWallInput,
  type WallApi,
  WallInput,
} from '@contract/dashboard'
import type { Context } from '../../core/context'
import { digest } from '../../core/crypto'
import { found } from '../../core/errors'
import { authorize } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { findRegion } from '../region/queries'
import { endScreen, openScreen } from './commands/screens'
import { loadWall, type Place, seePlace } from './load'
import { dashboardPolicy } from './policy'
import { presentScreens, presentWall } from './presentWall'
import { findScreen, findScreenByToken, listScreens } from './queries/screens'

const screensOf = async ({ db, actor, now }: Context, { id, name }: Place) =>
  presentScreens(name, await listScreens(db, actor.districtId, id, now))

/** The place whose screens the caller keeps. */
async function keepPlace(ctx: Context, regionId: string): Promise<Place> {
  const place = await seePlace(ctx, regionId)
  authorize(ctx.actor, dashboardPolicy.keepScreens, place)
  return place
}

export const wallRoutes: Routes<WallApi> = {
  'dashboard.wall': query(WallInput, async (ctx, { regionId }) =>
    presentWall(await loadWall(ctx, await seePlace(ctx, regionId))),
  ),

  // For a screen without a person: whoever has the link sees what may be seen by anybody.
  'dashboard.screenWall': query(
    ScreenWallInput,
    async (ctx, { token }) => {
      const { db, actor, now } = ctx
      const { districtId } = actor
      const screen = found(await findScreenByToken(db, districtId, digest(token), now))
      const place = found(await findRegion(db, districtId, screen.regionId))
      return presentWall(await loadWall(ctx, place), screen.expiresAt)
    },
    { access: 'open' },
  ),

  'dashboard.listScreens': query(ListScreensInput, async (ctx, { regionId }) =>
    screensOf(ctx, await keepPlace(ctx, regionId)),
  ),

  'dashboard.openScreen': command(OpenScreenInput, async (ctx, { regionId, ...terms }) => {
    const place = await keepPlace(ctx, regionId)
    const token = await openScreen(ctx, place.id, terms)
    return { ...(await screensOf(ctx, place)), token }
  }),

  'dashboard.endScreen': command(EndScreenInput, async (ctx, { id }) => {
    const screen = found(await findScreen(ctx.db, ctx.actor.districtId, id))
    const place = await keepPlace(ctx, screen.regionId)
    await endScreen(ctx, screen)
    return screensOf(ctx, place)
  }),
}
