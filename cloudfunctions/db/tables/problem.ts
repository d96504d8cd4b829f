import type { CheckState, ProblemKind, ProblemState, StepKind, Urgency } from '@contract/problem'
import type { Day, Optional, Row } from './row'

export interface ProblemTable extends Row {
  stationId: string
  kind: ProblemKind
  words: string
  place: string
  urgency: Urgency
  state: ProblemState
  broughtBy: string
  broughtByPerson: Optional<string>
  showsName: boolean
  publishedAt: Optional<Date>
  assigneeId: Optional<string>
  /** By when it should be taken in and solved. */
  dueOn: Day
  mergedInto: Optional<string>
  solvedAt: Optional<Date>
  stars: Optional<number>
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface ProblemStepTable extends Row {
  problemId: string
  kind: StepKind
  at: Date
  accountId: string
  personId: Optional<string>
  isOffice: boolean
  text: Optional<string>
  otherId: Optional<string>
  /** Absent where there is nothing to look at. */
  checkState: Optional<CheckState>
  checkReason: Optional<string>
  checkedBy: Optional<string>
  checkedAt: Optional<Date>
  isDoubtful: boolean
  /** When WeChat is asked next; none when it is not, or no more. */
  askAt: Optional<Date>
  askTries: number
}

export interface ProblemGramTable {
  districtId: string
  stationId: string
  gram: string
  problemId: string
}

export interface StationNeighbourTable {
  districtId: string
  stationId: string
  accountId: string
  since: Date
}
