import type {
  AttendanceSource,
  Band,
  EntryKind,
  NoteKind,
  RecordSheet,
  Rounding,
} from '@contract/activity'
import type { Generated, JSONColumnType } from 'kysely'
import type { Day, Optional, Row } from './row'

export interface AttendanceTable extends Row {
  tx: Generated<number>
  activityId: string
  shiftId: string
  personId: string
  kind: 'checkIn' | 'checkOut' | 'autoCheckOut' | 'noShow' | 'excused'
  source: AttendanceSource
  at: Date
  recordedAt: Generated<Date>
  recordedBy: Optional<string>
  reason: Optional<string>
  isLate: Generated<boolean>
  device: Optional<string>
  band: Optional<Band>
}

export interface AttendanceRefusalTable extends Row {
  activityId: string
  personId: string
  code: string
  at: Date
}

export interface ServiceEntryTable extends Row {
  tx: Generated<number>
  activityId: string
  activityKind: Generated<'volunteer'>
  shiftId: string
  personId: string
  kind: EntryKind
  minutes: number
  minutesBefore: number
  source: 'code' | 'helper' | 'manual' | 'system'
  reason: Optional<string>
  follows: Optional<string>
  recordedBy: string
  recordedAt: Date
}

export interface FoldTable {
  districtId: string
  foldedTo: number
  foldedAt: Date
}

export interface AttendanceRollupTable {
  districtId: string
  day: Day
  regionPath: string
  kind: string
  campaignId: string
  checkIns: number
  minutes: number
}

/** A place with all that lies in it. */
export interface AttendanceDayTable {
  districtId: string
  regionId: string
  day: Day
  kind: string
  checkIns: number
  minutes: number
}

export interface CampaignPersonTable {
  districtId: string
  campaignId: string
  personId: string
}

/** Who has come to what a branch or an organisation organises. */
export interface OrganiserPersonTable {
  districtId: string
  organiserId: string
  personId: string
}

export interface FigureTable {
  districtId: string
  subjectId: string
  name: string
  value: number
}

/** One line of a sheet, as it was printed. */
export interface SheetLine {
  title: string
  day: Day
  minutes: number
  organiserName: string
  content: string
  place: string
  leaderName: string
  entryId: string
}

export interface RecordSheetTable extends Row {
  number: string
  checkCode: string
  personId: string
  fromOn: Day
  toOn: Day
  minutes: number
  times: number
  items: JSONColumnType<SheetLine[]>
  issuedAt: Date
  seal: RecordSheet['seal']
  sealRequestedAt: Optional<Date>
  sealedBy: Optional<string>
  sealedBody: Optional<string>
  sealedAt: Optional<Date>
  refusal: Optional<string>
}

/** One row for a district; whoever numbers a sheet locks it. */
export interface SheetSeriesTable {
  districtId: string
}

export interface CityReportTable {
  districtId: string
  shiftId: string
  personId: string
  state: 'accepted' | 'refused'
  cityRecordId: Optional<string>
  problem: Optional<string>
  reportedBy: string
  reportedAt: Date
}

export interface GivingTable extends Row {
  personId: string
  title: string
  startedOn: Day
  endedOn: Optional<Day>
  publishedAt: Optional<Date>
  createdAt: Date
}

export interface GivingDayTable {
  districtId: string
  givingId: string
  day: Day
  note: Optional<string>
  minutes: Optional<number>
  writtenAt: Date
}

export interface CalendarDayTable {
  districtId: string
  day: Day
  isWorking: boolean
  name: string
  setBy: string
  setAt: Date
}

export interface HoursSettingTable {
  districtId: string
  rounding: Rounding
  dailyLimitMinutes: number
  restMinutes: Generated<number>
  setBy: string
  setAt: Date
}

export interface ServiceNoteTable extends Row {
  activityId: string
  personId: string
  kind: NoteKind
  name: string
  content: Optional<string>
  minutes: Optional<number>
  stars: Optional<number>
  body: string
  day: Day
  recordedBy: string
  recordedAt: Date
  takenBackBy: Optional<string>
  takenBackAt: Optional<Date>
  takenBackReason: Optional<string>
}
