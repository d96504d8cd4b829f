import type { Methods, ReportMethod } from '@contract/methods'
import type { Routes } from '../core/route'
import { activityReportRoutes } from '../features/activity/reportRoutes'
import { collectionReportRoutes } from '../features/collection/reportRoutes'
import { dashboardReportRoutes } from '../features/dashboard/reportRoutes'
import { decisionReportRoutes } from '../features/decision/reportRoutes'
import { deliberationReportRoutes } from '../features/deliberation/reportRoutes'
import { memberReportRoutes } from '../features/member/reportRoutes'

/** Every method that needs the heavy libraries: one that is missing does not compile. */
export const reportRoutes: Routes<Pick<Methods, ReportMethod>> = {
  ...memberReportRoutes,
  ...activityReportRoutes,
  ...dashboardReportRoutes,
  ...collectionReportRoutes,
  ...decisionReportRoutes,
  ...deliberationReportRoutes,
}
