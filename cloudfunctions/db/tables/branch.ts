import type { BranchKind, BranchState } from '@contract/branch'
import type { MemberCategory } from '@contract/member'
import type { Generated } from 'kysely'
import type { Application, Day, Optional, Row } from './row'

export interface BranchTable extends Row {
  kind: BranchKind
  name: string
  state: BranchState
  regionId: string
  regionPath: string
  purpose: Optional<string>
  /** With which it works on a renovation. */
  stationId: Optional<string>
  units: string[]
  plannedFrom: Optional<Day>
  plannedTo: Optional<Day>
  plannedMembers: Optional<number>
  overFiftyReason: Optional<string>
  manyUnitsReason: Optional<string>
  longDurationReason: Optional<string>
  returnReason: Optional<string>
  submittedBy: Optional<string>
  approvalBody: Optional<string>
  approvalDocumentNo: Optional<string>
  approvedOn: Optional<Day>
  approvedBy: Optional<string>
  activatedAt: Optional<Date>
  dissolvedOn: Optional<Day>
  summary: Optional<string>
  /** When the approving organization was told that it has lasted six months (P-4). */
  toldLongAt: Optional<Date>
  /** When it was told that the planned end has passed (P-9). */
  toldOverAt: Optional<Date>
  createdBy: string
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface TaskGroupTable extends Row {
  branchId: string
  name: string
  aim: Optional<string>
  position: number
  createdAt: Date
}

export interface PartyGroupTable extends Row {
  branchId: string
  name: string
  position: number
  createdAt: Date
  /** Its row stays for the meetings that it held. */
  removedAt: Optional<Date>
}

export interface PartyGroupMemberTable {
  districtId: string
  branchId: string
  personId: string
  partyGroupId: string
  placedAt: Date
}

export interface BranchMemberTable {
  districtId: string
  branchId: string
  personId: string
  taskGroupId: Optional<string>
  groupSource: Optional<'assigned' | 'chosen'>
  joinedAt: Date
  leftAt: Optional<Date>
  /** When they said themself that they join: until then an appointment alone has put them here. */
  confirmedAt: Optional<Date>
  /** By which they joined; none for those who were appointed. */
  invitationId: Optional<string>
  version: number
}

export interface BranchInvitationTable extends Row {
  branchId: string
  tokenHash: string
  createdBy: string
  createdAt: Date
  expiresAt: Date
  endedAt: Optional<Date>
  mostJoins: Optional<number>
}

export interface JoinRequestTable extends Application {
  category: Generated<MemberCategory>
  branchId: string
  taskGroupId: Optional<string>
  invitationId: Optional<string>
  homeBranchName: string
  skills: string[]
}
