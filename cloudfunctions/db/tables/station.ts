import type {
  EventKind,
  StationRole,
  StationState,
  YearFigure,
  YearReported,
} from '@contract/station'
import type { Day, Optional, Row } from './row'

export interface StationTable extends Row {
  name: string
  aim: string
  regionId: string
  regionPath: string
  state: StationState
  reason: Optional<string>
  openedAt: Optional<Date>
  createdBy: string
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface StationRoleTable extends Row {
  stationId: string
  personId: string
  role: StationRole
  invitedBy: Optional<string>
  invitedAt: Optional<Date>
  startedAt: Optional<Date>
  endedAt: Optional<Date>
  showsParty: boolean
}

export interface StationHandOverTable extends Row {
  stationId: string
  fromPersonId: string
  toPersonId: string
  offeredBy: string
  offeredAt: Date
  state: 'offered' | 'accepted' | 'declined' | 'withdrawn'
  answeredAt: Optional<Date>
}

export interface StationEventTable extends Row {
  stationId: string
  name: string
  kind: EventKind
  place: string
  heldOn: Day
  /** What is typed in on the day. */
  code: string
  cancelReason: Optional<string>
  createdBy: string
  createdAt: Date
}

export interface StationSignInTable {
  districtId: string
  eventId: string
  accountId: string
  at: Date
}

export interface StationEventCountTable extends Row {
  eventId: string
  count: number
  reason: string
  follows: Optional<string>
  enteredBy: string
  enteredAt: Date
}

export interface StationReportedTable extends Row {
  stationId: string
  year: number
  name: YearFigure
  /** None withdraws what was reported before. */
  value: Optional<number>
  qualifier: Optional<YearReported['qualifier']>
  source: Optional<string>
  reason: string
  follows: Optional<string>
  enteredBy: string
  enteredAt: Date
}
