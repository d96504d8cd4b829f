/** 月报、年报 — what the clock writes down of a place when a month or a year is over; it never changes. */
import * as v from 'valibot'
import { type FileLink, Id } from '../common'
import type { Computed, PlacePage, PlacePageInput } from './page'

export const BULLETIN_KINDS = ['month', 'volunteerYear'] as const
/** 月报、志愿服务年度报告 (民政部令第67号 第十八条, V-21). */
export type BulletinKind = (typeof BULLETIN_KINDS)[number]

export interface Bulletin {
  id: string
  kind: BulletinKind
  /** `2026-10`, or `2025`. */
  period: string
  madeAt: string
}

/** The page of a place as it stood when the month was over. */
export type MonthContent = Pick<PlacePage, 'place' | 'figures' | 'rows' | 'months' | 'asOf'>

/** One year of volunteering at a place: what was given, whether it was recorded in time, what was objected to. */
export interface VolunteerYear {
  volunteers: Computed
  times: Computed
  minutes: Computed
  activities: number
  /** Within ten working days after the activity (第十一条, V-16), later, and not at all yet. */
  recordedInTime: number
  recordedLate: number
  notRecorded: number
  /** 申请更正 of volunteers, and what became of them (第十三条, V-17). */
  objections: number
  corrected: number
  upheld: number
}

export const ListBulletinsInput = v.strictObject({ regionId: Id })
export const PrintBulletinInput = v.strictObject({ id: Id })

/** What a picture of the trend is drawn from. */
export interface ChartTaken extends Pick<PlacePage, 'months' | 'asOf'> {
  placeName: string
}

export interface BulletinApi {
  'dashboard.takeChart': { input: v.InferInput<typeof PlacePageInput>; output: ChartTaken }
  'dashboard.print': { input: v.InferInput<typeof PlacePageInput>; output: FileLink }
  'dashboard.listBulletins': {
    input: v.InferInput<typeof ListBulletinsInput>
    output: { placeName: string; bulletins: Bulletin[] }
  }
  'dashboard.printBulletin': { input: v.InferInput<typeof PrintBulletinInput>; output: FileLink }
}
