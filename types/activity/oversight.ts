/** 年度数据和抽查 — what an office reports of a year, and looks at by sample (V-21). */
import * as v from 'valibot'
import { Id } from '../common'
import type { EntryKind } from './hours'

const year = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100))
/** Of the caller's own place, or one within it. */
export const YearFiguresInput = v.strictObject({ regionId: Id, year })
export const SampleEntriesInput = v.strictObject({
  regionId: Id,
  year,
  count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)), 20),
  /** Another one is another sample; the same one draws the same. */
  draw: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), 0),
})

/** What of a year's volunteering is on record, as it holds now: activities that began in it. */
export interface YearFigures {
  year: number
  regionName: string
  activities: number
  /** Of these, those whose record is finished, and those overdue (V-16). */
  recorded: number
  overdue: number
  people: number
  /** Person-times with hours, and their minutes. */
  entries: number
  minutes: number
  bySource: { code: number; helper: number; manual: number; system: number }
  /** 投诉: objections, and what became of them. */
  objections: number
  corrected: number
  upheld: number
  notes: { training: number; award: number; evaluation: number; stars: number }
  /** 记录单、盖章的、不予盖章的. */
  sheets: number
  sealed: number
  refused: number
}

export interface SampledEntry {
  id: string
  activityId: string
  title: string
  organiserName: string
  day: string
  /** Absent of people who are registered elsewhere (D-2). */
  name?: string
  minutes: number
  kind: EntryKind
  source: 'code' | 'helper' | 'manual' | 'system'
  reason?: string
  recordedBy: string
}

export interface OversightApi {
  'activity.yearFigures': { input: v.InferInput<typeof YearFiguresInput>; output: YearFigures }
  'activity.sampleEntries': {
    input: v.InferInput<typeof SampleEntriesInput>
    output: SampledEntry[]
  }
}
