import type { ParticipationApi, StationApi } from '@contract/station'
import type { Routes } from '../../core/route'
import { lifeRoutes } from './routes/life'
import { participationRoutes } from './routes/participation'

export const stationRoutes: Routes<StationApi & ParticipationApi> = {
  ...lifeRoutes,
  ...participationRoutes,
}
