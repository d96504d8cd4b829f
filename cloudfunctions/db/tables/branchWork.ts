import type { Meeting, MeetingKind, MotionKind, TaskState } from '@contract/branch'
import type { Day, Optional, Row } from './row'

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
  /** Of one party group alone (P-15). */
  partyGroupId: Optional<string>
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
  /** The vote that this row declares void, and why. */
  voids: Optional<string>
  reason: Optional<string>
  inFavour: number
  against: number
  abstained: number
  entitled: number
  present: number
  createdAt: Date
}
