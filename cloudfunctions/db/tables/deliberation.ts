import type {
  AccountLine,
  DeliberationState,
  DoubtState,
  EveningMeeting,
  Reply,
  ReplyChannel,
  Step,
  VisitOutcome,
} from '@contract/deliberation'
import type { JSONColumnType } from 'kysely'
import type { Day, Optional, Row } from './row'

export interface DeliberationTable extends Row {
  regionId: string
  regionPath: string
  title: string
  aim: string
  state: DeliberationState
  consultationClosesOn: Optional<Day>
  menuClosesOn: Optional<Day>
  decidingReason: Optional<string>
  decisionId: Optional<string>
  basis: Optional<string>
  startedOn: Optional<Day>
  account: JSONColumnType<AccountLine[]>
  finishedOn: Optional<Day>
  summary: Optional<string>
  cancelReason: Optional<string>
  createdBy: string
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface DeliberationQuestionTable extends Row {
  deliberationId: string
  step: Step
  position: number
  prompt: string
  pick: 'one' | 'many'
  summary: Optional<string>
}

export interface DeliberationOptionTable extends Row {
  questionId: string
  position: number
  title: string
  effect: Optional<string>
  /** Of the whole option. */
  costFen: Optional<number>
}

export interface DeliberationReplyTable extends Row {
  deliberationId: string
  step: Step
  householdId: string
  householdPath: string
  optionIds: string[]
  words: JSONColumnType<Reply['words']>
  channel: ReplyChannel
  saidBy: Optional<string>
  accountId: string
  enteredBy: Optional<string>
  agreementId: Optional<string>
  at: Date
  replacedAt: Optional<Date>
}

export interface DeliberationMeetingTable extends Row {
  deliberationId: string
  startsAt: Date
  place: string
  state: EveningMeeting['state']
  minutes: Optional<string>
  cancelReason: Optional<string>
}

export interface DeliberationMeetingBuildingTable {
  districtId: string
  meetingId: string
  buildingId: string
}

export interface DeliberationSignInTable {
  districtId: string
  meetingId: string
  householdId: string
  enteredBy: string
  at: Date
}

export interface DeliberationDoubtTable extends Row {
  deliberationId: string
  householdId: string
  householdPath: string
  reason: string
  state: DoubtState
  accountId: string
  raisedAt: Date
}

export interface DeliberationVisitTable extends Row {
  doubtId: string
  visitorId: string
  visitedOn: Day
  outcome: VisitOutcome
  said: string
  next: Optional<string>
  nextOn: Optional<Day>
  writtenAt: Date
}

export interface DeliberationWorkTable extends Row {
  deliberationId: string
  workedOn: Day
  said: string
  writtenBy: string
  writtenAt: Date
}
