import type { ApiMethod, Methods } from '@contract/methods'
import type { Routes } from '../core/route'
import { accountRoutes } from '../features/account/routes'
import { placeRoutes } from '../features/activity/placeRoutes'
import { activityRoutes } from '../features/activity/routes'
import { leaveBranches } from '../features/branch/commands/leaveBranch'
import { leavePartyGroup } from '../features/branch/commands/partyGroup'
import { branchRoutes } from '../features/branch/routes'
import { campaignRoutes } from '../features/campaign/routes'
import { collectionRoutes } from '../features/collection/routes'
import { dashboardRoutes } from '../features/dashboard/routes'
import { subjectRoutes } from '../features/dashboard/subjectRoutes'
import { wallRoutes } from '../features/dashboard/wallRoutes'
import { decisionRoutes } from '../features/decision/routes'
import { deliberationRoutes } from '../features/deliberation/routes'
import { fileRoutes } from '../features/file/routes'
import { householdRoutes } from '../features/household/routes'
import { leavingRoutes, memberRoutes } from '../features/member/routes'
import { noticeRoutes } from '../features/notice/routes'
import { organizationRoutes } from '../features/organization/routes'
import { problemRoutes } from '../features/problem/routes'
import { hubRoutes } from '../features/region/hubRoutes'
import { regionRoutes } from '../features/region/routes'
import { stationRoutes } from '../features/station/routes'
import { todayRoutes } from '../features/today/routes'

/** Every method of the contract that is not a report's: one that is missing does not compile. */
export const apiRoutes: Routes<Pick<Methods, ApiMethod>> = {
  ...accountRoutes,
  ...regionRoutes,
  ...hubRoutes,
  ...organizationRoutes,
  ...memberRoutes,
  ...leavingRoutes({ leaveRoster: leaveBranches, leaveHome: leavePartyGroup }),
  ...branchRoutes,
  ...noticeRoutes,
  ...campaignRoutes,
  ...activityRoutes,
  ...stationRoutes,
  ...householdRoutes,
  ...deliberationRoutes,
  ...placeRoutes,
  ...dashboardRoutes,
  ...subjectRoutes,
  ...wallRoutes,
  ...collectionRoutes,
  ...decisionRoutes,
  ...problemRoutes,
  ...todayRoutes,
  ...fileRoutes,
}
