/** 参与 — what a station holds, how many took part, and what was reported of earlier years. */
import * as v from 'valibot'
import { Day, Id, type Page, type PersonRef, page, text } from '../common'
import type { Qualifier } from '../dashboard'

export const EVENT_KINDS = ['discussion', 'service', 'culture', 'patrol', 'other'] as const
/** 协商议事、互助服务、文体活动、巡查、其他. */
export type EventKind = (typeof EVENT_KINDS)[number]

/** Figures of the code that people sign in with, on the day of the event. */
export const EVENT_CODE_LENGTH = 6

/** How many days ahead an event may be put down. */
export const DAYS_AHEAD = 90

export interface StationEvent {
  id: string
  stationId: string
  stationName: string
  name: string
  kind: EventKind
  place: string
  heldOn: string
  /** Why it was called off; absent while it stands. */
  cancelReason?: string
  /** Accounts that signed in on the day, each once. */
  signIns: number
  /** People beside them, as whoever keeps the station counted last. */
  counted: number
  /** The caller has signed in. */
  isSignedIn: boolean
}

/** 人次更正: each a new entry, the last one holds. */
export interface CountEntry {
  id: string
  count: number
  reason: string
  enteredBy: PersonRef
  enteredAt: string
}

export interface StationEventDetail extends StationEvent {
  /** For those who keep the station, on the day: what is read out and typed in. */
  code?: string
  /** For those who keep the station, the last first. */
  counts?: CountEntry[]
  can: { signIn: boolean; count: boolean; cancel: boolean }
}

export const YEAR_FIGURES = ['times', 'solved'] as const
/** 参与人次、解决的问题. */
export type YearFigure = (typeof YEAR_FIGURES)[number]

/** Words that keep a reported number honest; tenths are for shares alone. */
export const YEAR_QUALIFIERS = ['exact', 'about', 'over', 'more'] as const satisfies Qualifier[]

export interface YearReported {
  id: string
  value: number
  qualifier: (typeof YEAR_QUALIFIERS)[number]
  source: string
}

/** What holds for a year: counted here and reported beside it, never one in place of the other. */
export interface YearRow {
  year: number
  events: number
  /** Sign-ins and counted people of all events that were held. */
  times: number
  /** Problems solved here. */
  solved: number
  reported: Partial<Record<YearFigure, YearReported>>
}

/** What was entered, when and by whom; without `reported` an entry that withdrew the one before. */
export interface YearEntry {
  id: string
  year: number
  name: YearFigure
  reported?: YearReported
  reason: string
  enteredBy: PersonRef
  enteredAt: string
}

export interface Participation {
  stationName: string
  /** The latest first. */
  years: YearRow[]
  /** For those who keep the station, the last first. */
  entries?: YearEntry[]
  can: { addEvent: boolean; report: boolean }
}

const Year = v.pipe(
  v.number('请填写年份'),
  v.integer('请填写年份'),
  v.minValue(2000, '年份从 2000 年起'),
  v.maxValue(2100, '年份不对'),
)
const ofYear = { id: Id, year: Year, name: v.picklist(YEAR_FIGURES) }
/** The entry that held when the form was opened: another one since then is not overwritten. */
const Follows = v.optional(Id)
const Count = (label: string, most: number) =>
  v.pipe(
    v.number(`请填写${label}`),
    v.integer('请填写整数'),
    v.minValue(0, `${label}不能小于 0`),
    v.maxValue(most, `${label}太大`),
  )

export const ListEventsInput = v.strictObject({ id: Id, ...page })
export const FindEventInput = v.strictObject({ id: Id })
export const AddEventInput = v.strictObject({
  id: Id,
  name: text(40, '名称'),
  kind: v.picklist(EVENT_KINDS),
  place: text(60, '地点'),
  heldOn: Day,
})
export const CancelEventInput = v.strictObject({ id: Id, reason: text(200, '原因') })
export const SignInInput = v.strictObject({
  id: Id,
  code: v.pipe(
    v.string('请填写签到码'),
    v.maxLength(20, '签到码是 6 位数字'),
    v.transform((value) => value.replace(/\s/g, '')),
    v.regex(/^\d{6}$/, '签到码是 6 位数字'),
  ),
})
export const CountEventInput = v.strictObject({
  id: Id,
  count: Count('人次', 10_000),
  reason: text(200, '理由'),
  follows: Follows,
})
export const ParticipationInput = v.strictObject({ id: Id })
export const ReportYearInput = v.strictObject({
  ...ofYear,
  value: Count('数值', 100_000_000),
  qualifier: v.picklist(YEAR_QUALIFIERS),
  source: text(100, '来源'),
  reason: text(200, '理由'),
  follows: Follows,
})
export const WithdrawYearInput = v.strictObject({
  ...ofYear,
  reason: text(200, '理由'),
  follows: Id,
})

export interface ParticipationApi {
  'station.participation': {
    input: v.InferInput<typeof ParticipationInput>
    output: Participation
  }
  'station.reportYear': { input: v.InferInput<typeof ReportYearInput>; output: Participation }
  'station.withdrawYear': { input: v.InferInput<typeof WithdrawYearInput>; output: Participation }
  'station.listEvents': { input: v.InferInput<typeof ListEventsInput>; output: Page<StationEvent> }
  'station.findEvent': { input: v.InferInput<typeof FindEventInput>; output: StationEventDetail }
  'station.addEvent': { input: v.InferInput<typeof AddEventInput>; output: StationEventDetail }
  'station.cancelEvent': {
    input: v.InferInput<typeof CancelEventInput>
    output: StationEventDetail
  }
  'station.signIn': { input: v.InferInput<typeof SignInInput>; output: StationEventDetail }
  'station.countEvent': { input: v.InferInput<typeof CountEventInput>; output: StationEventDetail }
}
