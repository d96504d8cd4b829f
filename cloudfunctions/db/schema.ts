/** The tables as the program sees them: camelCase here, snake_case there. */

import type {
  AccountTable,
  BindingCodeTable,
  BindingRequestTable,
  EventTable,
  FileTable,
  PairingTable,
  PersonSearchKeyTable,
  PersonTable,
  RequestTable,
  RoleGrantTable,
  SessionTable,
} from './tables/account'
import type {
  BranchInvitationTable,
  BranchMemberTable,
  BranchTable,
  JoinRequestTable,
  TaskGroupTable,
} from './tables/branch'
import type {
  BranchMeetingTable,
  BranchTaskTable,
  MeetingAttendanceTable,
  MeetingMotionTable,
  TaskLogTable,
} from './tables/branchWork'
import type { MemberImportTable, MemberTable } from './tables/member'
import type { OrganizationTable } from './tables/organization'
import type { DistrictTable, RegionTable } from './tables/region'

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
