/** The tables as the program sees them: camelCase here, snake_case there. */

import type { OfficeRole, PlaceKind, Role } from '@contract/account'
import type {
  BranchKind,
  BranchState,
  Meeting,
  MeetingKind,
  MotionKind,
  TaskState,
} from '@contract/branch'
import type { MemberCategory } from '@contract/member'
import type { OrganizationField, OrganizationType } from '@contract/organization'
import type { RegionKind } from '@contract/region'
import type { ColumnType, JSONColumnType } from 'kysely'

/** A calendar day, read and written as `2026-11-23`. */
type Day = string
/** Missing in an insert means null. */
type Optional<T> = ColumnType<T | null, T | null | undefined, T | null>

interface Row {
  districtId: string
  id: string
}

export interface DistrictTable {
  id: string
  name: string
}

export interface RegionTable extends Row {
  parentId: Optional<string>
  kind: RegionKind
  name: string
  path: string
  position: number
  createdAt: Date
}

export interface PersonTable extends Row {
  name: string
  nameKey: string
  phoneCipher: Optional<string>
  phoneHash: Optional<string>
  phoneMasked: Optional<string>
  createdAt: Date
}

export interface PersonSearchKeyTable {
  districtId: string
  token: string
  personId: string
}

export interface AccountTable extends Row {
  openidHash: Optional<string>
  openidCipher: Optional<string>
  personId: Optional<string>
  createdAt: Date
}

export interface SessionTable extends Row {
  accountId: string
  tokenHash: string
  device: string
  createdAt: Date
  lastSeenAt: Date
  expiresAt: Date
  revokedAt: Optional<Date>
}

export interface PairingTable extends Row {
  codeHash: string
  secretHash: string
  device: string
  accountId: Optional<string>
  createdAt: Date
  expiresAt: Date
  usedAt: Optional<Date>
}

export interface RoleGrantTable extends Row {
  personId: string
  role: Role
  placeKind: PlaceKind
  placeId: string
  grantedBy: Optional<string>
  grantedAt: Date
  endedBy: Optional<string>
  endedAt: Optional<Date>
}

export interface BindingCodeTable extends Row {
  personId: string
  codeHash: string
  createdBy: Optional<string>
  createdAt: Date
  expiresAt: Date
  usedBy: Optional<string>
  usedAt: Optional<Date>
}

interface Application extends Row {
  accountId: string
  name: string
  phoneCipher: string
  phoneHash: string
  phoneMasked: string
  state: 'pending' | 'approved' | 'rejected'
  reason: Optional<string>
  requestedAt: Date
  decidedBy: Optional<string>
  decidedAt: Optional<Date>
}

export interface BindingRequestTable extends Application {
  regionId: string
}

export interface EventTable extends Row {
  at: Date
  accountId: Optional<string>
  personId: Optional<string>
  grantId: Optional<string>
  role: Optional<Role | OfficeRole>
  method: string
  subjectKind: string
  subjectId: string
  detail: JSONColumnType<Record<string, unknown>> | null
}

export interface RequestTable {
  districtId: string
  accountId: string
  id: string
  method: string
  inputHash: string
  answerCipher: Optional<string>
  at: Date
}

export interface FileTable extends Row {
  accountId: string
  kind: 'image' | 'sheet'
  mime: string
  name: Optional<string>
  bytes: number
  width: Optional<number>
  height: Optional<number>
  sha256: string
  createdAt: Date
  ownerKind: Optional<string>
  ownerId: Optional<string>
  position: Optional<number>
}

export interface OrganizationTable extends Row {
  name: string
  nameKey: string
  type: OrganizationType
  field: OrganizationField
  regionId: string
  regionPath: string
  code: Optional<string>
  codeOverrideReason: Optional<string>
  filingNo: Optional<string>
  registeredBy: Optional<string>
  tier: Optional<'subdistrict' | 'community'>
  headName: Optional<string>
  headIsMember: boolean
  foundedOn: Optional<Day>
  summary: Optional<string>
  status: 'active' | 'cancelled'
  cancelReason: Optional<string>
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface BranchTable extends Row {
  kind: BranchKind
  name: string
  state: BranchState
  regionId: string
  regionPath: string
  purpose: Optional<string>
  units: string[]
  plannedFrom: Optional<Day>
  plannedTo: Optional<Day>
  plannedMembers: Optional<number>
  overFiftyReason: Optional<string>
  manyUnitsReason: Optional<string>
  longDurationReason: Optional<string>
  returnReason: Optional<string>
  approvalBody: Optional<string>
  approvalDocumentNo: Optional<string>
  approvedOn: Optional<Day>
  approvedBy: Optional<string>
  activatedAt: Optional<Date>
  dissolvedOn: Optional<Day>
  summary: Optional<string>
  createdBy: string
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface MemberTable {
  districtId: string
  personId: string
  nameKey: string
  category: MemberCategory
  homeBranchId: Optional<string>
  homeBranchName: Optional<string>
  regionId: string
  regionPath: string
  skills: string[]
  services: string[]
  isMobile: boolean
  isInService: boolean
  joinedPartyOn: Optional<Day>
  identityHash: string
  status: 'active' | 'left'
  leftOn: Optional<Day>
  leftReason: Optional<string>
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface MemberImportTable extends Row {
  accountId: string
  regionId: string
  fileId: string
  sha256: string
  rowsCipher: string
  toAdd: number
  same: number
  errors: number
  createdAt: Date
  confirmedAt: Optional<Date>
}

export interface TaskGroupTable extends Row {
  branchId: string
  name: string
  aim: Optional<string>
  position: number
  createdAt: Date
}

export interface BranchMemberTable {
  districtId: string
  branchId: string
  personId: string
  taskGroupId: Optional<string>
  groupSource: Optional<'assigned' | 'chosen'>
  joinedAt: Date
  leftAt: Optional<Date>
  version: number
}

export interface BranchInvitationTable extends Row {
  branchId: string
  tokenHash: string
  createdBy: string
  createdAt: Date
  expiresAt: Date
  endedAt: Optional<Date>
}

export interface JoinRequestTable extends Application {
  branchId: string
  taskGroupId: Optional<string>
  homeBranchName: string
  skills: string[]
}

export interface BranchTaskTable extends Row {
  branchId: string
  taskGroupId: string
  title: string
  detail: Optional<string>
  buildingId: Optional<string>
  workItem: Optional<string>
  assigneeId: Optional<string>
  dueOn: Optional<Day>
  state: TaskState
  createdBy: string
  createdAt: Date
  closedAt: Optional<Date>
  version: number
}

export interface TaskLogTable extends Row {
  taskId: string
  personId: string
  said: string
  doneOn: Day
  writtenAt: Date
}

export interface BranchMeetingTable extends Row {
  branchId: string
  kind: MeetingKind
  title: string
  startsAt: Date
  place: Optional<string>
  agenda: Optional<string>
  minutes: Optional<string>
  state: Meeting['state']
  createdBy: string
  createdAt: Date
  heldAt: Optional<Date>
}

export interface MeetingAttendanceTable {
  districtId: string
  meetingId: string
  personId: string
  hasVote: boolean
  state: Optional<'present' | 'absent' | 'excused'>
  recordedBy: Optional<string>
  recordedAt: Optional<Date>
}

export interface MeetingMotionTable extends Row {
  meetingId: string
  kind: MotionKind
  title: string
  inFavour: number
  against: number
  abstained: number
  entitled: number
  present: number
  createdAt: Date
}

export interface Database {
  district: DistrictTable
  region: RegionTable
  person: PersonTable
  personSearchKey: PersonSearchKeyTable
  account: AccountTable
  session: SessionTable
  pairing: PairingTable
  roleGrant: RoleGrantTable
  bindingCode: BindingCodeTable
  bindingRequest: BindingRequestTable
  event: EventTable
  request: RequestTable
  file: FileTable
  organization: OrganizationTable
  branch: BranchTable
  member: MemberTable
  memberImport: MemberImportTable
  taskGroup: TaskGroupTable
  branchMember: BranchMemberTable
  branchInvitation: BranchInvitationTable
  joinRequest: JoinRequestTable
  branchTask: BranchTaskTable
  taskLog: TaskLogTable
  branchMeeting: BranchMeetingTable
  meetingAttendance: MeetingAttendanceTable
  meetingMotion: MeetingMotionTable
}
