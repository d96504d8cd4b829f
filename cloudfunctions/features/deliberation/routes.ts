import type {
  DeliberationBaseApi,
  DoubtApi,
  EveningMeetingApi,
  ReplyApi,
} from '@contract/deliberation'
import type { Routes } from '../../core/route'
import { lifeRoutes } from './routes/life'
import { meetingRoutes } from './routes/meetings'
import { talkRoutes } from './routes/talk'

export const deliberationRoutes: Routes<
  DeliberationBaseApi & ReplyApi & EveningMeetingApi & DoubtApi
> = { ...lifeRoutes, ...talkRoutes, ...meetingRoutes }
