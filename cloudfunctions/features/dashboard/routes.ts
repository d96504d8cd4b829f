import {
  type DashboardApi,
  EnterReportedInput,
  type FigureName,
  ListBehindInput,
  ListReportedInput,
  PlacePageInput,
  WithdrawReportedInput,
} from '@contract/dashboard'
import type { ApiMethod } from '@contract/methods'
import type { CommandContext, Context } from '../../core/context'
import { readInstantCursor, toPage } from '../../core/cursor'
import { found } from '../../core/errors'
import { authorize } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { findRegion, lockRegion } from '../region/queries'
import { type Entry, enterReported } from './commands/enterReported'
import { loadPage, seePlace } from './load'
import { dashboardPolicy } from './policy'
import { presentEntries, presentListRow, presentPage } from './present'
import { listEntries } from './queries/around'
import { listBehind } from './queries/lists'

async function history({ db, actor }: Context, regionId: string, name: FigureName) {
  return presentEntries(await listEntries(db, actor.districtId, regionId, name))
}

async function change(ctx: CommandContext, regionId: string, entry: Entry) {
  const place = found(await lockRegion(ctx.db, ctx.actor.districtId, regionId))
  authorize(ctx.actor, dashboardPolicy.enterReported, place)
  await enterReported(ctx, regionId, entry)
  return history(ctx, regionId, entry.name)
}

export const dashboardRoutes: Routes<Pick<DashboardApi, ApiMethod & keyof DashboardApi>> = {
  'dashboard.page': query(PlacePageInput, async (ctx, { regionId }) => {
    const place = await seePlace(ctx, regionId)
    return presentPage(ctx, await loadPage(ctx, place))
  }),

  'dashboard.list': query(ListBehindInput, async (ctx, { regionId, list, cursor, limit }) => {
    const { path, name } = await seePlace(ctx, regionId)
    const asked = { districtId: ctx.actor.districtId, path, now: ctx.now }
    const rows = await listBehind(ctx.db, list, asked, readInstantCursor(cursor), limit)
    const keyOf = ({ at, id }: (typeof rows)[number]): [string, string] => [at.toISOString(), id]
    return { ...toPage(rows, limit, keyOf, presentListRow), placeName: name }
  }),

  'dashboard.listReported': query(ListReportedInput, async (ctx, { regionId, name }) => {
    const place = found(await findRegion(ctx.db, ctx.actor.districtId, regionId))
    authorize(ctx.actor, dashboardPolicy.see, place)
    return history(ctx, regionId, name)
  }),

  'dashboard.enterReported': command(EnterReportedInput, async (ctx, input) => {
    const { regionId, name, follows, reason, ...reported } = input
    return change(ctx, regionId, { name, follows, reason, reported })
  }),

  'dashboard.withdrawReported': command(WithdrawReportedInput, (ctx, { regionId, ...entry }) =>
    change(ctx, regionId, entry),
  ),
}
