/** 服务时长 — minutes actually given: confirmed, objected to, corrected; nothing is overwritten. */
import * as v from 'valibot'
import { Id, list, optionalText, type Page, page, text } from '../common'
import type { ActivityKind } from './activity'
import type { Roster } from './attendance'

const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440))

export const ENTRY_KINDS = ['confirmed', 'objected', 'corrected', 'upheld'] as const
/** 已确认、有异议、已更正、维持原记录. */
export type EntryKind = (typeof ENTRY_KINDS)[number]

export const ConfirmHoursInput = v.strictObject({
  activityId: Id,
  items: v.pipe(
    list(
      v.strictObject({
        shiftId: Id,
        personId: Id,
        /** Other than by the clock only with a reason. */
        minutes,
        reason: optionalText(200, '理由'),
      }),
      500,
    ),
    v.minLength(1, '请选择人员'),
  ),
})
/** 申请更正, by the person whose hours they are (V-17). */
export const ObjectToHoursInput = v.strictObject({
  shiftId: Id,
  /** The entry that was read; another one since then answers `stale`. */
  entryId: Id,
  reason: text(200, '理由'),
})
export const CorrectHoursInput = v.strictObject({
  shiftId: Id,
  personId: Id,
  entryId: Id,
  minutes,
  reason: text(200, '理由'),
  /** The organiser knows that it makes a day longer than the district's limit. */
  seenWarning: v.optional(v.literal(true)),
})
/** 维持原记录: the organiser has looked at it, and says why it stays (V-17). */
export const UpholdHoursInput = v.strictObject({
  shiftId: Id,
  personId: Id,
  entryId: Id,
  reason: text(200, '理由'),
})

/** One line of a person's own record. */
export interface RecordItem {
  activityId: string
  shiftId: string
  title: string
  kind: ActivityKind
  shiftName: string
  /** The day on which it took place. */
  day: string
  organiserName: string
  campaignName?: string
  checkedInAt: string
  checkedOutAt?: string
  isSystemCheckOut: boolean
  /** Pending: by the clock; afterwards what the organiser said. Absent for what never becomes hours. */
  minutes?: number
  /** participation: not volunteering, so never hours (V-19). */
  state: 'pending' | 'participation' | EntryKind
  entryId?: string
  history: { kind: EntryKind; minutes: number; at: string; by: string; reason?: string }[]
  can: { object: boolean }
}
export interface MyRecord extends Page<RecordItem> {
  totals: { minutes: number; pendingMinutes: number; times: number }
  byCampaign: { name: string; minutes: number; times: number }[]
  byKind: { kind: ActivityKind; minutes: number; times: number }[]
}
export const MyRecordInput = v.strictObject({
  year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100))),
  ...page,
})

export interface HoursApi {
  'activity.confirmHours': { input: v.InferInput<typeof ConfirmHoursInput>; output: Roster }
  'activity.objectToHours': { input: v.InferInput<typeof ObjectToHoursInput>; output: RecordItem }
  'activity.correctHours': { input: v.InferInput<typeof CorrectHoursInput>; output: Roster }
  'activity.upholdHours': { input: v.InferInput<typeof UpholdHoursInput>; output: Roster }
  'activity.myRecord': { input: v.InferInput<typeof MyRecordInput>; output: MyRecord }
}
