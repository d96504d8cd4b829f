/** 工作日历 — working days with 调休, which the ten-working-day clock counts by (V-16), and settings. */
import * as v from 'valibot'
import { Day, optionalText } from '../common'

export interface CalendarDay {
  day: string
  isWorking: boolean
  name: string
  /** Entered by an office, over what the product brings along. */
  isOwn: boolean
}
export interface WorkCalendar {
  year: number
  /** announced: by the State Council's notice. statutory: holidays alone, 调休 not yet announced. */
  basis: 'announced' | 'statutory' | 'none'
  source: string
  days: CalendarDay[]
  can: { edit: boolean }
}
export const WorkCalendarInput = v.strictObject({
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
})
export const SetCalendarDayInput = v.strictObject({
  day: Day,
  /** Absent: back to what the product brings along. */
  isWorking: v.optional(v.boolean()),
  name: optionalText(30, '名称'),
})

export const ROUNDINGS = ['none', 'quarterHour', 'halfHour'] as const
/** 按分钟、按一刻钟、按半小时: how confirming proposes minutes; what was given is kept in minutes (V-14). */
export type Rounding = (typeof ROUNDINGS)[number]
export interface HoursSettings {
  rounding: Rounding
  /** Above this for one person on one day, signing up, confirming and correcting warn. */
  dailyLimitMinutes: number
  /** Below this between the service of one day and of the next, signing up and confirming warn. */
  restMinutes: number
  can: { edit: boolean }
}
export const SetHoursSettingsInput = v.strictObject({
  rounding: v.picklist(ROUNDINGS),
  dailyLimitMinutes: v.pipe(v.number(), v.integer(), v.minValue(60), v.maxValue(1440)),
  restMinutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
})

export interface CalendarApi {
  'activity.workCalendar': { input: v.InferInput<typeof WorkCalendarInput>; output: WorkCalendar }
  'activity.setCalendarDay': {
    input: v.InferInput<typeof SetCalendarDayInput>
    output: WorkCalendar
  }
  'activity.hoursSettings': { input: Record<string, never>; output: HoursSettings }
  'activity.setHoursSettings': {
    input: v.InferInput<typeof SetHoursSettingsInput>
    output: HoursSettings
  }
}
