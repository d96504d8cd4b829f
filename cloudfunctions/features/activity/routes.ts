import type { ActivityBaseApi, CalendarApi } from '@contract/activity'
import type { Routes } from '../../core/route'
import { activityBaseRoutes } from './routes/activities'
import { calendarRoutes } from './routes/calendar'

export const activityRoutes: Routes<ActivityBaseApi & CalendarApi> = {
  ...activityBaseRoutes,
  ...calendarRoutes,
}
