import { createContext, useContext } from 'react'
import { AccountStore } from '@/features/account/AccountStore'
import { OfficeStore } from '@/features/account/OfficeStore'
import { ActivityStore } from '@/features/activity/activityStore'
import { AttendanceStore } from '@/features/activity/attendanceStore'
import { CalendarStore } from '@/features/activity/calendarStore'
import { CheckInStore } from '@/features/activity/checkInStore'
import { CityStore } from '@/features/activity/cityStore'
import { CodeStore } from '@/features/activity/codeStore'
import { GivingStore } from '@/features/activity/givingStore'
import { NoteStore } from '@/features/activity/noteStore'
import { RecordStore } from '@/features/activity/recordStore'
import { ReminderStore } from '@/features/activity/reminderStore'
import { SheetStore } from '@/features/activity/sheetStore'
import { SignUpStore } from '@/features/activity/signUpStore'
import { BranchStore } from '@/features/branch/branchStore'
import { MeetingStore } from '@/features/branch/meetingStore'
import { RosterStore } from '@/features/branch/rosterStore'
import { TaskStore } from '@/features/branch/taskStore'
import { CampaignStore } from '@/features/campaign/campaignStore'
import { CollectionStore } from '@/features/collection/collectionStore'
import { DoorStore } from '@/features/collection/doorStore'
import { LedgerStore } from '@/features/collection/ledgerStore'
import { DashboardStore } from '@/features/dashboard/dashboardStore'
import { SubjectStore } from '@/features/dashboard/subjectStore'
import { WallStore } from '@/features/dashboard/wallStore'
import { DecisionStore } from '@/features/decision/decisionStore'
import { DeliberationStore } from '@/features/deliberation/deliberationStore'
import { HouseholdStore } from '@/features/household/householdStore'
import { MemberStore } from '@/features/member/MemberStore'
import { NoticeStore } from '@/features/notice/noticeStore'
import { OrganizationStore } from '@/features/organization/OrganizationStore'
import { ProblemStore } from '@/features/problem/problemStore'
import { RegionStore } from '@/features/region/RegionStore'
import { ParticipationStore } from '@/features/station/participationStore'
import { StationStore } from '@/features/station/stationStore'
import { TodayStore } from '@/features/today/TodayStore'
import { type Call, createCall } from '@/lib/call'
import { releasePhoto } from '@/lib/keepPhoto'
import { go, here, isAt } from '@/lib/navigate'
import { watchNetwork } from '@/lib/network'
import { Outbox } from '@/lib/outbox'
import { session } from '@/lib/session'
import { deviceStorage } from '@/lib/storage'
import { SIGN_IN } from '@/lib/tabs'
import { transport } from '@/lib/transport'
import { upload } from '@/lib/upload'
import { Device } from './Device'
import { Identity } from './Identity'

const SEND_AGAIN_MS = 15_000

/** Every store there is, one of each; a feature adds its own here, given `call`. */
export class RootStore {
  readonly identity = new Identity(deviceStorage)
  readonly device = new Device()
  readonly call: Call = createCall(transport, {
    district: process.env.PIONEER_DISTRICT ?? '',
    as: () => this.identity.as,
    onUnauthenticated: () => {
      // Whoever was in until now is told why they are asked again.
      const ended = this.account.isSignedIn ? '1' : undefined
      if (!isAt(SIGN_IN)) go(SIGN_IN, { to: here(), ended })
    },
    onRoleEnded: () => void this.account.dropRole(),
  })
  readonly outbox = new Outbox(
    deviceStorage,
    this.call,
    () => this.identity,
    (kept) => upload({ src: kept }, this.call),
    releasePhoto,
  )
  readonly branches = new BranchStore(this.call)
  readonly rosters = new RosterStore(this.call, this.branches)
  readonly tasks = new TaskStore(this.call, this.outbox)
  readonly meetings = new MeetingStore(this.call)
  readonly campaigns = new CampaignStore(this.call)
  readonly activities = new ActivityStore(this.call)
  readonly signUps = new SignUpStore(this.call, this.activities)
  readonly checkIns = new CheckInStore(this.call, this.outbox, deviceStorage)
  readonly records = new RecordStore(this.call)
  readonly notes = new NoteStore(this.call)
  readonly calendars = new CalendarStore(this.call)
  readonly codes = new CodeStore({
    call: this.call,
    storage: deviceStorage,
    me: () => this.identity,
  })
  readonly attendance = new AttendanceStore({
    call: this.call,
    outbox: this.outbox,
    storage: deviceStorage,
    activities: this.activities,
    me: () => this.identity,
  })
  readonly reminders = new ReminderStore(this.call)
  readonly sheets = new SheetStore(this.call)
  readonly city = new CityStore(this.call, upload)
  readonly givings = new GivingStore(this.call)
  readonly stations = new StationStore(this.call)
  readonly participation = new ParticipationStore(this.call)
  readonly collections = new CollectionStore(this.call)
  readonly doors = new DoorStore({
    call: this.call,
    outbox: this.outbox,
    storage: deviceStorage,
    collections: this.collections,
    upload,
    me: () => this.identity,
  })
  readonly ledgers = new LedgerStore(this.call, upload)
  readonly decisions = new DecisionStore(this.call, upload)
  readonly households = new HouseholdStore(this.call)
  readonly deliberations = new DeliberationStore({
    call: this.call,
    outbox: this.outbox,
    upload,
  })
  readonly problems = new ProblemStore(this.call, upload)

  readonly account = new AccountStore({
    call: this.call,
    identity: this.identity,
    session,
    storage: deviceStorage,
    onChange: () => this.forget(),
  })
  readonly offices = new OfficeStore(this.call)
  readonly today = new TodayStore(this.call, deviceStorage)
  readonly notices = new NoticeStore(this.call, () => void this.today.refresh())
  readonly members = new MemberStore(this.call, upload)
  readonly organizations = new OrganizationStore(this.call)
  readonly regions = new RegionStore(this.call)
  readonly dashboards = new DashboardStore(this.call)
  readonly subjects = new SubjectStore(this.call)
  readonly walls = new WallStore(this.call)

  /** Once, when the app opens: what was kept goes out whenever there is signal. */
  start(): void {
    const sendKept = () => void this.account.greet().then(this.outbox.flush)
    watchNetwork((isOnline) => {
      this.device.setOnline(isOnline)
      if (isOnline) sendKept()
    })
    // A signal that is back carries nothing for the first moments, and none of them is announced.
    setInterval(() => {
      if (this.device.isOnline && this.outbox.waiting.length > 0) sendKept()
    }, SEND_AGAIN_MS)
  }

  /** What was loaded in another role, or as someone else, may not be shown any more. */
  forget(): void {
    for (const store of [
      this.offices,
      this.today,
      this.members,
      this.organizations,
      this.regions,
      this.dashboards,
      this.subjects,
      this.walls,
      this.branches,
      this.rosters,
      this.tasks,
      this.meetings,
      this.campaigns,
      this.activities,
      this.signUps,
      this.records,
      this.notes,
      this.notices,
      this.calendars,
      this.codes,
      this.attendance,
      this.reminders,
      this.sheets,
      this.city,
      this.givings,
      this.stations,
      this.participation,
      this.collections,
      this.doors,
      this.ledgers,
      this.decisions,
      this.households,
      this.deliberations,
      this.problems,
    ]) {
      store.forget()
    }
  }
}

const StoresContext = createContext<RootStore | null>(null)

export const StoresProvider = StoresContext.Provider

/** The stores, in a page or a component of a feature. */
export function useStores(): RootStore {
  const stores = useContext(StoresContext)
  if (!stores) throw new Error('useStores outside of the app')
  return stores
}
