import type {
  BranchApi,
  GroupApi,
  InvitationApi,
  MeetingApi,
  PartyGroupApi,
  TaskApi,
} from '@contract/branch'
import type { Routes } from '../../core/route'
import { groupRoutes } from './routes/groups'
import { invitationRoutes } from './routes/invitations'
import { lifeRoutes } from './routes/life'
import { meetingRoutes } from './routes/meetings'
import { partyGroupRoutes } from './routes/partyGroups'
import { peopleRoutes } from './routes/people'
import { taskRoutes } from './routes/tasks'

export const branchRoutes: Routes<
  BranchApi & GroupApi & InvitationApi & TaskApi & MeetingApi & PartyGroupApi
> = {
  ...lifeRoutes,
  ...peopleRoutes,
  ...invitationRoutes,
  ...groupRoutes,
  ...partyGroupRoutes,
  ...taskRoutes,
  ...meetingRoutes,
}
