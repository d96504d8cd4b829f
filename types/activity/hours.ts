/** 服务时长 — minutes actually given: confirmed, objected to, corrected; nothing is overwritten. */
import * as v from 'valibot'
import { Day, type FileAnswer, Id, list, optionalText, type Page, page, text } from '../common'
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

/** 服务记录单(非证明): a numbered copy of the own record (V-18). */
export const IssueSheetInput = v.strictObject({ from: Day, to: Day })
export interface RecordSheet {
  id: string
  /** Printed on it, and asked for by whoever checks it. */
  number: string
  from: string
  to: string
  minutes: number
  times: number
  issuedAt: string
  /** 证明 only after the organiser has confirmed and sealed it (V-18). */
  seal: 'none' | 'requested' | 'sealed' | 'refused'
  sealedBy?: string
  refusal?: string
  can: { requestSeal: boolean }
}
export const SheetInput = v.strictObject({ id: Id })
export const DecideSealInput = v.strictObject({
  id: Id,
  approve: v.boolean(),
  body: optionalText(100, '盖章单位'),
  reason: optionalText(200, '理由'),
})
/** What waits for a seal, for those who may give it. */
export interface SealRequest {
  id: string
  number: string
  name: string
  from: string
  to: string
  minutes: number
  items: { title: string; day: string; minutes: number }[]
}
export const VerifySheetInput = v.strictObject({
  number: v.pipe(
    v.string('请输入编号'),
    v.maxLength(40),
    v.trim(),
    v.regex(/^[0-9A-Z-]{8,40}$/, '编号不对'),
  ),
  /** The check code beside the number; it is in the QR code as well. */
  code: v.pipe(
    v.string('请输入校验码'),
    v.maxLength(20),
    v.trim(),
    v.regex(/^[0-9A-Z]{6,12}$/, '校验码不对'),
  ),
})
/** Service time, content, recording body (V-18), and nothing else of the person but a masked name. */
export interface VerifiedSheet {
  number: string
  nameMasked: string
  from: string
  to: string
  minutes: number
  issuedAt: string
  isCertificate: boolean
  sealedBy?: string
  items: { title: string; day: string; minutes: number; organiserName: string }[]
  /** Hours that were corrected after it was issued. */
  isOutdated: boolean
}

/** The seven facts of each person (V-13), for the city's system. */
export const ExportFactsInput = v.strictObject({ activityId: Id })
export const ImportAnswerInput = v.strictObject({ activityId: Id, fileId: Id })
export interface CityAnswer {
  accepted: number
  refused: { name: string; reason: string }[]
  unknown: number
}

export interface HoursApi {
  'activity.confirmHours': { input: v.InferInput<typeof ConfirmHoursInput>; output: Roster }
  'activity.objectToHours': { input: v.InferInput<typeof ObjectToHoursInput>; output: RecordItem }
  'activity.correctHours': { input: v.InferInput<typeof CorrectHoursInput>; output: Roster }
  'activity.upholdHours': { input: v.InferInput<typeof UpholdHoursInput>; output: Roster }
  'activity.myRecord': { input: v.InferInput<typeof MyRecordInput>; output: MyRecord }
}

export interface SheetApi {
  'activity.issueSheet': { input: v.InferInput<typeof IssueSheetInput>; output: RecordSheet }
  'activity.listSheets': { input: Record<string, never>; output: RecordSheet[] }
  'activity.printSheet': { input: v.InferInput<typeof SheetInput>; output: FileAnswer }
  'activity.requestSeal': { input: v.InferInput<typeof SheetInput>; output: RecordSheet }
  'activity.listSealRequests': { input: Record<string, never>; output: SealRequest[] }
  'activity.decideSeal': { input: v.InferInput<typeof DecideSealInput>; output: { id: string } }
  'activity.verifySheet': { input: v.InferInput<typeof VerifySheetInput>; output: VerifiedSheet }
}

export interface CityApi {
  'activity.exportFacts': { input: v.InferInput<typeof ExportFactsInput>; output: FileAnswer }
  'activity.importAnswer': { input: v.InferInput<typeof ImportAnswerInput>; output: CityAnswer }
}
