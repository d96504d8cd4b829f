/** 市平台 — what is handed over to the city's system, and what it answers (V-10, V-11). */
import * as v from 'valibot'
import { type FileLink, Id } from '../common'

/** The seven facts of each person (V-13), for the city's system. */
export const ExportFactsInput = v.strictObject({ activityId: Id })
export const ImportAnswerInput = v.strictObject({ activityId: Id, fileId: Id })
export interface CityAnswer {
  accepted: number
  refused: { name: string; reason: string }[]
  /** Rows that are none of this activity's hours, or whose answer says neither yes nor no. */
  unknown: number
}

export interface CityApi {
  'activity.exportFacts': { input: v.InferInput<typeof ExportFactsInput>; output: FileLink }
  'activity.importAnswer': { input: v.InferInput<typeof ImportAnswerInput>; output: CityAnswer }
}
