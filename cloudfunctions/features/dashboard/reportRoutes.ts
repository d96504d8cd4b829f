import { type DashboardApi, PlacePageInput } from '@contract/dashboard'
import type { ReportMethod } from '@contract/methods'
import { dayOf } from '../../core/days'
import { command, type Routes } from '../../core/route'
import { keepReport } from '../file/commands/storeFile'
import { loadPage, seePlace } from './load'
import { writePageBook } from './pageBook'
import { presentPage } from './present'

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
  }
