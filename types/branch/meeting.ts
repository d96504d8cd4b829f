/** 组织生活 — Party meetings: 三会一课 and 主题党日, with attendance, quorum and motions (P-13). */
import * as v from 'valibot'
import { Id, Instant, list, optionalText, type PersonRef, text } from '../common'

export const MEETING_KINDS = [
  'assembly',
  'committee',
  'groupMeeting',
  'lecture',
  'partyDay',
  'lifeMeeting',
  'appraisal',
] as const
export type MeetingKind = (typeof MEETING_KINDS)[number]

/** What each is called, on pages as in what the server writes. */
export const MEETING_NAMES: Record<MeetingKind, string> = {
  assembly: '党员大会',
  committee: '支委会',
  groupMeeting: '党小组会',
  lecture: '党课',
  partyDay: '主题党日',
  lifeMeeting: '组织生活会',
  appraisal: '民主评议党员',
}

/** What the rules expect of a branch in the period that runs now (P-13 to P-17). */
export interface MeetingDue {
  kind: MeetingKind
  rule: 'P-13' | 'P-14' | 'P-15' | 'P-16' | 'P-17'
  /** Of each party group its own. */
  partyGroup?: { id: string; name: string }
  period: 'month' | 'quarter' | 'year'
  /** The last day of the period. */
  until: string
  state: 'missing' | 'planned' | 'held'
  /** The day on which it is planned or was held. */
  on?: string
  /** It is missing, though it was held on this day: half of those entitled did not come (P-13, P-14). */
  shortOn?: string
}

export const MOTION_KINDS = ['decision', 'election', 'admission'] as const
/** 一般议题、选举、发展党员. The last two do not exist for a temporary branch (P-7). */
export type MotionKind = (typeof MOTION_KINDS)[number]

export interface Meeting {
  id: string
  branchId: string
  branchName: string
  kind: MeetingKind
  /** Of one party group alone (P-15). */
  partyGroup?: { id: string; name: string }
  title: string
  startsAt: string
  place?: string
  state: 'planned' | 'held' | 'cancelled'
  present: number
  entitled: number
  /** It was held and does not count for its month or quarter: fewer than half with a vote came (P-13, P-14). */
  isShort: boolean
  /** The day on which it was written down, where that was only after it had begun. */
  writtenOn?: string
}

export interface Motion {
  id: string
  kind: MotionKind
  title: string
  inFavour: number
  against: number
  abstained: number
  entitled: number
  present: number
  /** More than half of those who should attend (P-13). */
  needed: number
  passed: boolean
  /** It was written down wrongly, and does not count. */
  voided?: { at: string; reason: string }
}

export interface Attendance extends PersonRef {
  hasVote: boolean
  state?: 'present' | 'absent' | 'excused'
}

export interface MeetingDetail extends Meeting {
  agenda?: string
  /** Before the meeting is held only those who keep its record see them. */
  minutes?: string
  attendance: Attendance[]
  /** Of those with a vote: how many should come, came, and are needed to vote. */
  quorum: { entitled: number; present: number; needed: number; reached: boolean }
  motions: Motion[]
  motionKinds: MotionKind[]
  can: {
    edit: boolean
    /** Who comes, from some hours before. */
    record: boolean
    /** Once its time has come. */
    vote: boolean
    /** Once its time has come. */
    hold: boolean
    cancel: boolean
    void: boolean
  }
}

const facts = {
  kind: v.picklist(MEETING_KINDS),
  /** Of which group a 党小组会 is, where the branch has groups. */
  partyGroupId: v.optional(Id),
  title: text(80, '标题'),
  startsAt: Instant,
  place: optionalText(100, '地点'),
  agenda: optionalText(2000, '议程'),
}
const votes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100000))

export const ListMeetingsInput = v.strictObject({ branchId: Id })
export const ListDuesInput = v.strictObject({ branchId: Id })
export const FindMeetingInput = v.strictObject({ id: Id })
export const PlanMeetingInput = v.strictObject({ branchId: Id, ...facts })
export const EditMeetingInput = v.strictObject({ id: Id, ...facts })
export const RecordAttendanceInput = v.strictObject({
  id: Id,
  entries: v.pipe(
    list(
      v.strictObject({ personId: Id, state: v.picklist(['present', 'absent', 'excused']) }),
      500,
    ),
    v.minLength(1),
  ),
})
export const RecordMotionInput = v.strictObject({
  id: Id,
  kind: v.picklist(MOTION_KINDS),
  title: text(200, '议题'),
  inFavour: votes,
  against: votes,
  abstained: votes,
})
/** Minutes that are still being written; they can be before the meeting, and change until it is held. */
export const PrepareMinutesInput = v.strictObject({ id: Id, minutes: text(5000, '会议记录') })
export const HoldMeetingInput = v.strictObject({ id: Id, minutes: text(5000, '会议记录') })
export const CancelMeetingInput = v.strictObject({ id: Id })

/** 作废: the vote stays to be read, with the reason for which it does not count. */
export const VoidMotionInput = v.strictObject({
  id: Id,
  motionId: Id,
  reason: text(200, '作废的理由'),
})

export interface MeetingApi {
  'branch.voidMotion': { input: v.InferInput<typeof VoidMotionInput>; output: MeetingDetail }
  'branch.listMeetings': { input: v.InferInput<typeof ListMeetingsInput>; output: Meeting[] }
  'branch.listDues': { input: v.InferInput<typeof ListDuesInput>; output: MeetingDue[] }
  'branch.findMeeting': { input: v.InferInput<typeof FindMeetingInput>; output: MeetingDetail }
  'branch.planMeeting': { input: v.InferInput<typeof PlanMeetingInput>; output: MeetingDetail }
  'branch.editMeeting': { input: v.InferInput<typeof EditMeetingInput>; output: MeetingDetail }
  'branch.recordAttendance': {
    input: v.InferInput<typeof RecordAttendanceInput>
    output: MeetingDetail
  }
  'branch.recordMotion': { input: v.InferInput<typeof RecordMotionInput>; output: MeetingDetail }
  'branch.prepareMinutes': {
    input: v.InferInput<typeof PrepareMinutesInput>
    output: MeetingDetail
  }
  'branch.holdMeeting': { input: v.InferInput<typeof HoldMeetingInput>; output: MeetingDetail }
  'branch.cancelMeeting': { input: v.InferInput<typeof CancelMeetingInput>; output: MeetingDetail }
}
