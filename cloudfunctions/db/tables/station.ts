import type { StationRole, StationState } from '@contract/station'
import type { Optional, Row } from './row'

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
