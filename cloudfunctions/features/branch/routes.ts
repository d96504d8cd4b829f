import type { BranchApi, GroupApi, MeetingApi, TaskApi } from '@contract/branch'
import type { Routes } from '../../core/route'
import { groupRoutes } from './routes/groups'
import { lifeRoutes } from './routes/life'
import { meetingRoutes } from './routes/meetings'
import { peopleRoutes } from './routes/people'
import { taskRoutes } from './routes/tasks'

export const branchRoutes: Routes<BranchApi & GroupApi & TaskApi & MeetingApi> = {
  ...lifeRoutes,
  ...peopleRoutes,
  ...groupRoutes,
  ...taskRoutes,
  ...meetingRoutes,
}
