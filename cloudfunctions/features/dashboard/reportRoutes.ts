import { type DashboardApi, ExportListInput, listFactOf, PlacePageInput } from '@contract/dashboard'
import type { ReportMethod } from '@contract/methods'
import { dayOf } from '../../core/days'
import { command, type Routes } from '../../core/route'
import { keepReport } from '../file/commands/storeFile'
import { writeListBook } from './listBook'
import { loadPage, seePlace } from './load'
import { writePageBook } from './pageBook'
import { presentPage } from './present'
import { everythingBehind } from './queries/lists'

/** What of dashboards needs the heavy libraries: the function `report` alone answers it. */
export const dashboardReportRoutes: Routes<Pick<DashboardApi, ReportMethod & keyof DashboardApi>> =
  {
    // A command, because it leaves the house: who took it along stands on the record.
    'dashboard.export': command(PlacePageInput, async (ctx, { regionId }) => {
      const place = await seePlace(ctx, regionId)
      const page = presentPage(ctx, await loadPage(ctx, place))
      ctx.about('region', place.id, { figures: page.figures.length })
      const name = `看板_${place.name}_${dayOf(ctx.now)}.xlsx`
      return keepReport(ctx, { name, bytes: await writePageBook(page) })
    }),

    'dashboard.exportList': command(ExportListInput, async (ctx, { regionId, list }) => {
      const { db, now, actor } = ctx
      const { id, path, name: placeName } = await seePlace(ctx, regionId)
      ctx.about('region', id, { list })
      const rows = everythingBehind(db, list, { districtId: actor.districtId, path, now })
      const name = `${listFactOf(list).title}_${placeName}_${dayOf(now)}.xlsx`
      const bytes = await writeListBook({ list, placeName, madeAt: now, rows })
      return keepReport(ctx, { name, bytes })
    }),
  }
