import type { Optional, Row } from './row'

export interface HouseholdCodeTable extends Row {
  householdId: string
  codeHash: string
  createdBy: string
  createdAt: Date
  expiresAt: Date
  usedBy: Optional<string>
  usedAt: Optional<Date>
}

export interface HouseholdTryTable extends Row {
  accountId: string
  householdId: string
  at: Date
}

export interface HouseholdRepresentativeTable extends Row {
  accountId: string
  householdId: string
  householdPath: string
  startedAt: Date
  endedAt: Optional<Date>
}
