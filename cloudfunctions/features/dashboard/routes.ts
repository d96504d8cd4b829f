import {
  type BulletinApi,
  type DashboardApi,
  EnterReportedInput,
  type FigureName,
  ListBehindInput,
  ListBulletinsInput,
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
import { loadBody, loadPage, seePlace } from './load'
import { dashboardPolicy } from './policy'
import { presentBody, presentEntries, presentListRow, presentPage } from './present'
import { listEntries } from './queries/around'
import { listBulletins } from './queries/bulletins'
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

type Api = DashboardApi & BulletinApi

export const dashboardRoutes: Routes<Pick<Api, ApiMethod & keyof Api>> = {
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

  // A picture leaves the house as well: who took it along stands on the record.
  'dashboard.takeChart': command(PlacePageInput, async (ctx, { regionId }) => {
    const place = await seePlace(ctx, regionId)
    const body = await loadBody(ctx.db, ctx.actor.districtId, place, ctx.now)
    const { months, asOf } = presentBody(body)
    ctx.about('region', place.id, { months: months.length })
    return { placeName: place.name, months, asOf }
  }),

  'dashboard.listBulletins': query(ListBulletinsInput, async (ctx, { regionId }) => {
    const { id, name } = await seePlace(ctx, regionId)
    const rows = await listBulletins(ctx.db, ctx.actor.districtId, id)
    return {
      placeName: name,
      bulletins: rows.map(({ madeAt, ...row }) => ({ ...row, madeAt: madeAt.toISOString() })),
    }
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
