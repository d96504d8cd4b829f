/** Amounts in fen, areas in 0.01 m². */
import type {
  CheckOutcome,
  CollectionBasis,
  CollectionState,
  CrewRole,
  EntryKind,
  HouseholdState,
  PayMethod,
  VisitOutcome,
} from '@contract/collection'
import type { Generated } from 'kysely'
import type { Day, Optional, Row } from './row'

export interface CollectionTable extends Row {
  name: string
  purpose: string
  regionId: string
  regionPath: string
  stationId: Optional<string>
  state: CollectionState
  basis: CollectionBasis
  agreement: string
  agreedOn: Day
  payee: string
  totalFen: number
  subsidyFen: number
  subsidySource: Optional<string>
  receiptCount: Generated<number>
  openedAt: Optional<Date>
  closedAt: Optional<Date>
  closing: Optional<string>
  createdBy: string
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface CollectionCrewTable {
  districtId: string
  collectionId: string
  personId: string
  role: CrewRole
  namedBy: string
  namedAt: Date
}

export interface CollectionHouseholdTable extends Row {
  collectionId: string
  label: string
  estateName: Optional<string>
  building: string
  entrance: Optional<string>
  floor: Optional<number>
  room: string
  ownerName: Optional<string>
  area: Optional<number>
  agreedFen: Optional<number>
  shareFen: Optional<number>
  state: HouseholdState
  paidFen: Generated<number>
  waivedFen: Generated<number>
  refundedFen: Generated<number>
  personId: Optional<string>
  /** Of the estate, where the address tells. */
  householdId: Optional<string>
}

export interface CollectionVisitTable extends Row {
  collectionId: string
  householdId: string
  outcome: VisitOutcome
  note: Optional<string>
  visitedOn: Day
  visitedBy: string
  agreementId: Optional<string>
  visitedAt: Date
}

export interface CollectionEntryTable extends Row {
  collectionId: string
  householdId: Optional<string>
  kind: EntryKind
  amountFen: number
  method: Optional<PayMethod>
  party: Optional<string>
  note: Optional<string>
  happenedOn: Day
  correctsId: Optional<string>
  enteredBy: string
  enteredAt: Date
}

export interface CollectionCheckTable {
  districtId: string
  entryId: string
  enteredBy: string
  outcome: CheckOutcome
  checkedBy: string
  checkedAt: Date
  reason: Optional<string>
}

export interface CollectionReceiptTable extends Row {
  collectionId: string
  number: number
  entryId: string
  checkCode: string
  issuedAt: Date
}
