/** The method map: everything that a client may ask, with its input and its answer. */
import type { AccountApi } from './account'
import type { ActivityBaseApi } from './activity/activity'
import type { AttendanceApi } from './activity/attendance'
import type { CalendarApi } from './activity/calendar'
import type { CityApi } from './activity/city'
import type { GivingApi } from './activity/giving'
import type { HoursApi } from './activity/hours'
import type { NoteApi } from './activity/note'
import type { OversightApi } from './activity/oversight'
import type { ReminderApi } from './activity/reminder'
import type { SheetApi } from './activity/sheet'
import type { QualificationApi, SignUpApi, SwapApi } from './activity/signUp'
import type { BranchApi } from './branch/branch'
import type { GroupApi } from './branch/group'
import type { InvitationApi } from './branch/invitation'
import type { MeetingApi } from './branch/meeting'
import type { PartyGroupApi } from './branch/partyGroup'
import type { TaskApi } from './branch/task'
import type { CampaignApi } from './campaign'
import type { CollectionBaseApi } from './collection/collection'
import type { CollectionHouseholdApi } from './collection/household'
import type { LedgerApi } from './collection/ledger'
import type { BulletinApi, DashboardApi, SubjectApi, WallApi } from './dashboard'
import type { DecisionApi } from './decision'
import type {
  DeliberationBaseApi,
  DeliberationPrintApi,
  DoubtApi,
  EveningMeetingApi,
  ReplyApi,
} from './deliberation'
import type { FileApi } from './file'
import type { HouseholdApi } from './household'
import type { MemberApi } from './member'
import type { NoticeApi } from './notice'
import type { OrganizationApi } from './organization'
import type { ProblemApi } from './problem'
import type { HubApi, RegionApi } from './region'
import type { ParticipationApi, StationApi } from './station'
import type { TodayApi } from './today'

export interface Methods
  extends AccountApi,
    RegionApi,
    HubApi,
    OrganizationApi,
    MemberApi,
    BranchApi,
    GroupApi,
    InvitationApi,
    TaskApi,
    MeetingApi,
    PartyGroupApi,
    NoticeApi,
    CampaignApi,
    ActivityBaseApi,
    CalendarApi,
    AttendanceApi,
    SignUpApi,
    SwapApi,
    QualificationApi,
    ReminderApi,
    HoursApi,
    NoteApi,
    OversightApi,
    SheetApi,
    CityApi,
    GivingApi,
    StationApi,
    ParticipationApi,
    HouseholdApi,
    DeliberationBaseApi,
    DeliberationPrintApi,
    ReplyApi,
    EveningMeetingApi,
    DoubtApi,
    DashboardApi,
    SubjectApi,
    WallApi,
    BulletinApi,
    CollectionBaseApi,
    CollectionHouseholdApi,
    LedgerApi,
    DecisionApi,
    ProblemApi,
    TodayApi,
    FileApi {}

export type Method = keyof Methods
export type InputOf<M extends Method> = Methods[M]['input']
export type OutputOf<M extends Method> = Methods[M]['output']

/** Methods that need the heavy libraries or much memory, and are answered by the function `report`. */
export const REPORT_METHODS = [
  'member.importTemplate',
  'member.previewImport',
  'member.confirmImport',
  'member.export',
  'dashboard.export',
  'dashboard.exportList',
  'dashboard.exportSubject',
  'dashboard.print',
  'dashboard.printBulletin',
  'activity.printSheet',
  'activity.exportFacts',
  'activity.importAnswer',
  'collection.householdTemplate',
  'collection.importHouseholds',
  'collection.printReceipt',
  'collection.printReceipts',
  'collection.exportAccount',
  'decision.registerTemplate',
  'decision.previewRegister',
  'decision.exportPack',
  'deliberation.printBoard',
  'deliberation.printInvitation',
] as const satisfies readonly Method[]
export type ReportMethod = (typeof REPORT_METHODS)[number]
export type ApiMethod = Exclude<Method, ReportMethod>

/** Which cloud function answers a method. */
export function functionOf(method: Method): 'api' | 'report' {
  return (REPORT_METHODS as readonly string[]).includes(method) ? 'report' : 'api'
}
