import type { ActivityBaseApi, AttendanceApi, CalendarApi } from '@contract/activity'
import type { Routes } from '../../core/route'
import { activityBaseRoutes } from './routes/activities'
import { attendanceRoutes } from './routes/attendance'
import { calendarRoutes } from './routes/calendar'

export const activityRoutes: Routes<ActivityBaseApi & CalendarApi & AttendanceApi> = {
  ...activityBaseRoutes,
  ...calendarRoutes,
  ...attendanceRoutes,
}
