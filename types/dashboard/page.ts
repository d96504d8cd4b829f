/** One page for one place. */
import * as v from 'valibot'
import { type FileLink, Id } from '../common'
import type { RegionKind } from '../region'
import type { ChildFigure, FigureName } from './figures'
import type { ExportListInput, ListBehind, ListBehindInput } from './lists'
import type {
  EnterReportedInput,
  ListReportedInput,
  Reported,
  ReportedEntry,
  WithdrawReportedInput,
} from './reported'

/** What was counted; of a share and an average also what was divided by what. */
export interface Counted {
  value: number
  part?: number
  whole?: number
}

/** `few`: fewer than five people, or so few others that these could be told by subtraction. */
export type Computed = Counted | 'few'

/** Computed beside reported, never one in place of the other. */
export interface Figure {
  name: FigureName
  computed?: Computed
  reported?: Reported
}

export interface PlaceRef {
  id: string
  kind: RegionKind
  name: string
}

export interface PlaceRow {
  /** Absent for what belongs to the place itself and to none of its parts. */
  place?: PlaceRef & { hasPage: boolean }
  values: Record<ChildFigure, Computed>
}

export interface MonthRow {
  /** `2026-11` */
  month: string
  times: Computed
  minutes: Computed
  activities: number
}

/** From the first of this month to today, and the same days of last year. */
export interface SameDays {
  from: string
  to: string
  times: Computed
  minutes: Computed
  lastTimes: Computed
  lastMinutes: Computed
}

export interface CampaignLine {
  id: string
  name: string
  startsOn: string
  endsOn: string
  people: Computed
  times: Computed
  minutes: Computed
}

/** Service of the last thirty days for each Party member of the register. */
export interface Ranking {
  ranked: { id: string; name: string; minutesPerHead: number; heads: number; times: number }[]
  /** Too few people or too little service to be compared. */
  left: string[]
  leastHeads: number
  leastTimes: number
}

/** The highest level that keeps a page and its parts. */
export interface PlacePage {
  place: PlaceRef
  /** From the highest place that the caller may see down to the one above. */
  ancestors: PlaceRef[]
  figures: Figure[]
  rows: PlaceRow[]
  /** The last 24 months, the oldest first. */
  months: MonthRow[]
  sameDays: SameDays
  campaigns: CampaignLine[]
  /** Absent where nothing can be compared. */
  ranking?: Ranking
  /** Up to when check-ins and hours are counted, and up to when the registers. */
  asOf: { service?: string; registers?: string }
  /** Found by the recount and not yet explained; for offices of the district. */
  alarms?: Alarm[]
  can: { enterReported: boolean; keepScreens: boolean }
}

/** A sum that differed from the facts when it was recounted. */
export interface Alarm {
  id: string
  placeName: string
  day: string
  what: string
  kept: string
  counted: string
  foundAt: string
}

/** Kinds of places that have a page. */
export const PAGE_KINDS = [
  'district',
  'subdistrict',
  'town',
  'community',
  'village',
  'area',
] as const

/** Without a place: the one that the caller acts for. */
export const PlacePageInput = v.strictObject({ regionId: v.optional(Id) })

export interface DashboardApi {
  'dashboard.page': { input: v.InferInput<typeof PlacePageInput>; output: PlacePage }
  'dashboard.list': { input: v.InferInput<typeof ListBehindInput>; output: ListBehind }
  'dashboard.export': { input: v.InferInput<typeof PlacePageInput>; output: FileLink }
  'dashboard.exportList': { input: v.InferInput<typeof ExportListInput>; output: FileLink }
  'dashboard.listReported': {
    input: v.InferInput<typeof ListReportedInput>
    output: { entries: ReportedEntry[] }
  }
  'dashboard.enterReported': {
    input: v.InferInput<typeof EnterReportedInput>
    output: { entries: ReportedEntry[] }
  }
  'dashboard.withdrawReported': {
    input: v.InferInput<typeof WithdrawReportedInput>
    output: { entries: ReportedEntry[] }
  }
}
