import type {
  ActivityBaseApi,
  AttendanceApi,
  CalendarApi,
  HoursApi,
  QualificationApi,
  ReminderApi,
  SignUpApi,
  SwapApi,
} from '@contract/activity'
import type { Routes } from '../../core/route'
import { activityBaseRoutes } from './routes/activities'
import { attendanceRoutes } from './routes/attendance'
import { calendarRoutes } from './routes/calendar'
import { hoursRoutes } from './routes/hours'
import { qualificationRoutes } from './routes/qualification'
import { reminderRoutes } from './routes/reminder'
import { signUpRoutes } from './routes/signUp'
import { swapRoutes } from './routes/swap'

type ActivityApi = ActivityBaseApi &
  CalendarApi &
  AttendanceApi &
  SignUpApi &
  SwapApi &
  QualificationApi &
  ReminderApi &
  HoursApi

export const activityRoutes: Routes<ActivityApi> = {
  ...activityBaseRoutes,
  ...calendarRoutes,
  ...attendanceRoutes,
  ...signUpRoutes,
  ...swapRoutes,
  ...qualificationRoutes,
  ...reminderRoutes,
  ...hoursRoutes,
}
