/** 看板 of a branch or an organisation: its own figures, and the activities behind them. */
import * as v from 'valibot'
import { type FileLink, Id, page } from '../common'
import type { ListBehind } from './lists'
import type { Computed, MonthRow } from './page'
import type { SubjectFigureName } from './subjectFigures'

export const SUBJECT_KINDS = ['branch', 'organization'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export interface SubjectFigure {
  name: SubjectFigureName
  computed: Computed
}

export interface SubjectPage {
  kind: SubjectKind
  id: string
  name: string
  /** Where it is, for the hubs of its place. */
  region: { id: string; name: string }
  figures: SubjectFigure[]
  /** What it organised in the last 24 months, the oldest first; an activity counts on its first day. */
  months: MonthRow[]
  /** Up to when check-ins and hours are counted; the rest is counted when it is asked for. */
  foldedAt?: string
}

export const SubjectInput = v.strictObject({ id: Id })
export const ExportSubjectInput = v.strictObject({ kind: v.picklist(SUBJECT_KINDS), id: Id })
export const ListOrganisedInput = v.strictObject({
  kind: v.picklist(SUBJECT_KINDS),
  id: Id,
  ...page,
})

export interface SubjectApi {
  'dashboard.branch': { input: v.InferInput<typeof SubjectInput>; output: SubjectPage }
  'dashboard.organization': { input: v.InferInput<typeof SubjectInput>; output: SubjectPage }
  'dashboard.listOrganised': { input: v.InferInput<typeof ListOrganisedInput>; output: ListBehind }
  'dashboard.exportSubject': { input: v.InferInput<typeof ExportSubjectInput>; output: FileLink }
}
