/** The tables as the program sees them: camelCase here, snake_case there. */

import type {
  AccountTable,
  BindingCodeTable,
  BindingRequestTable,
  EventTable,
  FileTable,
  PairingTable,
  PairingTryTable,
  PersonSearchKeyTable,
  PersonTable,
  RequestTable,
  RoleGrantTable,
  SessionTable,
} from './tables/account'
import type {
  ActivityCrewTable,
  ActivitySeriesTable,
  ActivityShiftTable,
  ActivitySignUpTable,
  ActivityTable,
  CampaignTable,
  QualificationTable,
  ShiftSwapTable,
} from './tables/activity'
import type { AgreementTable } from './tables/agreement'
import type {
  AttendanceDayTable,
  AttendanceRefusalTable,
  AttendanceRollupTable,
  AttendanceTable,
  CalendarDayTable,
  CampaignPersonTable,
  CityReportTable,
  FigureTable,
  FoldTable,
  GivingDayTable,
  GivingTable,
  HoursSettingTable,
  OrganiserPersonTable,
  RecordSheetTable,
  ServiceEntryTable,
  ServiceNoteTable,
  SheetSeriesTable,
} from './tables/attendance'
import type {
  BranchInvitationTable,
  BranchMemberTable,
  BranchTable,
  JoinRequestTable,
  PartyGroupMemberTable,
  PartyGroupTable,
  TaskGroupTable,
} from './tables/branch'
import type {
  BranchMeetingTable,
  BranchTaskTable,
  MeetingAttendanceTable,
  MeetingMotionTable,
  TaskLogTable,
} from './tables/branchWork'
import type { ClockWorkTable } from './tables/clock'
import type {
  CollectionCheckTable,
  CollectionCrewTable,
  CollectionEntryTable,
  CollectionHouseholdTable,
  CollectionReceiptTable,
  CollectionTable,
  CollectionVisitTable,
} from './tables/collection'
import type {
  DashboardAlarmTable,
  DashboardBulletinTable,
  DashboardCountTable,
  DashboardFigureTable,
  DashboardReportedTable,
  DashboardScreenTable,
} from './tables/dashboard'
import type {
  DecisionAccessTable,
  DecisionObjectionTable,
  DecisionPackTable,
  DecisionPaperTable,
  DecisionResultTable,
  DecisionTable,
  DecisionUnitTable,
  DecisionVoterTable,
  DecisionVoteTable,
} from './tables/decision'
import type {
  DeliberationDoubtTable,
  DeliberationMeetingBuildingTable,
  DeliberationMeetingTable,
  DeliberationOptionTable,
  DeliberationQuestionTable,
  DeliberationReplyTable,
  DeliberationSignInTable,
  DeliberationTable,
  DeliberationVisitTable,
  DeliberationWorkTable,
} from './tables/deliberation'
import type {
  HouseholdCodeTable,
  HouseholdRepresentativeTable,
  HouseholdTryTable,
} from './tables/household'
import type { MemberImportTable, MemberTable } from './tables/member'
import type { NoticeConsentTable, NoticeDeliveryTable, NoticeTable } from './tables/notice'
import type { OrganizationTable } from './tables/organization'
import type {
  OwnedUnitTable,
  OwnerImportTable,
  OwnerRegisterTable,
  OwnerTable,
} from './tables/owner'
import type {
  ProblemGramTable,
  ProblemStepTable,
  ProblemTable,
  StationNeighbourTable,
} from './tables/problem'
import type { DistrictTable, HubTable, RegionTable } from './tables/region'
import type {
  StationEventCountTable,
  StationEventTable,
  StationHandOverTable,
  StationReportedTable,
  StationRoleTable,
  StationSignInTable,
  StationTable,
} from './tables/station'

export interface Database {
  agreement: AgreementTable
  district: DistrictTable
  region: RegionTable
  person: PersonTable
  personSearchKey: PersonSearchKeyTable
  account: AccountTable
  session: SessionTable
  pairing: PairingTable
  pairingTry: PairingTryTable
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
  partyGroup: PartyGroupTable
  partyGroupMember: PartyGroupMemberTable
  branchMember: BranchMemberTable
  branchInvitation: BranchInvitationTable
  joinRequest: JoinRequestTable
  branchTask: BranchTaskTable
  taskLog: TaskLogTable
  branchMeeting: BranchMeetingTable
  meetingAttendance: MeetingAttendanceTable
  meetingMotion: MeetingMotionTable
  campaign: CampaignTable
  activitySeries: ActivitySeriesTable
  activity: ActivityTable
  activityShift: ActivityShiftTable
  activityCrew: ActivityCrewTable
  activitySignUp: ActivitySignUpTable
  shiftSwap: ShiftSwapTable
  qualification: QualificationTable
  attendance: AttendanceTable
  attendanceRefusal: AttendanceRefusalTable
  serviceEntry: ServiceEntryTable
  serviceNote: ServiceNoteTable
  sheetSeries: SheetSeriesTable
  fold: FoldTable
  attendanceRollup: AttendanceRollupTable
  attendanceDay: AttendanceDayTable
  campaignPerson: CampaignPersonTable
  organiserPerson: OrganiserPersonTable
  figure: FigureTable
  recordSheet: RecordSheetTable
  cityReport: CityReportTable
  giving: GivingTable
  givingDay: GivingDayTable
  calendarDay: CalendarDayTable
  hoursSetting: HoursSettingTable
  notice: NoticeTable
  noticeConsent: NoticeConsentTable
  noticeDelivery: NoticeDeliveryTable
  station: StationTable
  stationRole: StationRoleTable
  stationHandOver: StationHandOverTable
  stationEvent: StationEventTable
  stationSignIn: StationSignInTable
  stationEventCount: StationEventCountTable
  stationReported: StationReportedTable
  householdCode: HouseholdCodeTable
  householdTry: HouseholdTryTable
  householdRepresentative: HouseholdRepresentativeTable
  deliberation: DeliberationTable
  deliberationQuestion: DeliberationQuestionTable
  deliberationOption: DeliberationOptionTable
  deliberationReply: DeliberationReplyTable
  deliberationMeeting: DeliberationMeetingTable
  deliberationMeetingBuilding: DeliberationMeetingBuildingTable
  deliberationSignIn: DeliberationSignInTable
  deliberationDoubt: DeliberationDoubtTable
  deliberationVisit: DeliberationVisitTable
  deliberationWork: DeliberationWorkTable
  clockWork: ClockWorkTable
  dashboardFigure: DashboardFigureTable
  dashboardCount: DashboardCountTable
  dashboardReported: DashboardReportedTable
  dashboardAlarm: DashboardAlarmTable
  dashboardScreen: DashboardScreenTable
  hub: HubTable
  dashboardBulletin: DashboardBulletinTable
  collection: CollectionTable
  collectionCrew: CollectionCrewTable
  collectionHousehold: CollectionHouseholdTable
  collectionVisit: CollectionVisitTable
  collectionEntry: CollectionEntryTable
  collectionCheck: CollectionCheckTable
  collectionReceipt: CollectionReceiptTable
  ownerRegister: OwnerRegisterTable
  owner: OwnerTable
  ownedUnit: OwnedUnitTable
  ownerImport: OwnerImportTable
  decision: DecisionTable
  decisionVoter: DecisionVoterTable
  decisionUnit: DecisionUnitTable
  decisionAccess: DecisionAccessTable
  decisionPaper: DecisionPaperTable
  decisionVote: DecisionVoteTable
  decisionResult: DecisionResultTable
  decisionObjection: DecisionObjectionTable
  decisionPack: DecisionPackTable
  problem: ProblemTable
  problemStep: ProblemStepTable
  problemGram: ProblemGramTable
  stationNeighbour: StationNeighbourTable
}
