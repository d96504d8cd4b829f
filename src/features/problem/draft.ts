import { BringProblemInput, type ProblemKind, type Urgency } from '@contract/problem'
import * as v from 'valibot'

/** What the form holds while it is typed. */
export interface Draft {
  words: string
  place: string
  kind: ProblemKind | ''
  urgency: Urgency
  showsName: boolean
  belongsHere: boolean
}

export const EMPTY: Draft = {
  words: '',
  place: '',
  kind: '',
  urgency: 'normal',
  showsName: false,
  belongsHere: false,
}

const { photoIds: _sentLater, ...entries } = BringProblemInput.entries

/** The contract's own check of all that is typed; pictures are sent afterwards. */
export const DraftInput = v.object(entries)
