import type {
  ActivityBaseApi,
  AttendanceApi,
  CalendarApi,
  GivingApi,
  HoursApi,
  NoteApi,
  OversightApi,
  QualificationApi,
  ReminderApi,
  SheetApi,
  SignUpApi,
  SwapApi,
} from '@contract/activity'
import type { ApiMethod } from '@contract/methods'
import type { Routes } from '../../core/route'
import { activityBaseRoutes } from './routes/activities'
import { attendanceRoutes } from './routes/attendance'
import { calendarRoutes } from './routes/calendar'
import { givingRoutes } from './routes/givings'
import { hoursRoutes } from './routes/hours'
import { noteRoutes } from './routes/notes'
import { oversightRoutes } from './routes/oversight'
import { qualificationRoutes } from './routes/qualification'
import { reminderRoutes } from './routes/reminder'
import { sheetRoutes } from './routes/sheets'
import { signUpRoutes } from './routes/signUp'
import { swapRoutes } from './routes/swap'

type ActivityApi = ActivityBaseApi &
  CalendarApi &
  AttendanceApi &
  SignUpApi &
  SwapApi &
  QualificationApi &
  ReminderApi &
  HoursApi &
  NoteApi &
  OversightApi &
  SheetApi &
  GivingApi

export const activityRoutes: Routes<Pick<ActivityApi, ApiMethod & keyof ActivityApi>> = {
  ...activityBaseRoutes,
  ...calendarRoutes,
  ...attendanceRoutes,
  ...signUpRoutes,
  ...swapRoutes,
  ...qualificationRoutes,
  ...reminderRoutes,
  ...hoursRoutes,
  ...noteRoutes,
  ...oversightRoutes,
  ...sheetRoutes,
  ...givingRoutes,
}
