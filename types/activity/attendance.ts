/** 签到签退 — who was there and when, by code, by a helper, or closed by the clock. */
import * as v from 'valibot'
import { Day, Id, Instant, optionalText, Phone, text } from '../common'
import type { SignUpState } from './activity'
import { CHECK_IN_TOKEN } from './checkInToken'
import { Guardian } from './signUp'

export const ATTENDANCE_SOURCES = ['scan', 'code', 'helper', 'manual', 'system'] as const
/** 扫码、数字码、协助、补录、系统签退. */
export type AttendanceSource = (typeof ATTENDANCE_SOURCES)[number]

export const BANDS = ['inside', 'near', 'far', 'unknown'] as const
/** 在活动点、500 米内、更远、没有定位. The place itself never leaves the phone (D-5). */
export type Band = (typeof BANDS)[number]

/** Minutes before a shift begins from which one may check in. */
export const OPENS_BEFORE_MINUTES = 60
/** Minutes after a shift's end up to which one may check out; then the clock does it (系统签退). */
export const CLOSES_AFTER_MINUTES = 60
/** Days after which a kept scan is no longer taken. */
export const LATE_DAYS = 7

/** What the phone of an organiser needs to show codes without a signal. */
export interface CheckInKey {
  activityId: string
  /** One for each day of Asia/Shanghai on which the activity takes place, 32 bytes as hex. */
  keys: { day: string; key: string }[]
  /** The server's clock, against which the phone sets its own. */
  serverNow: string
}

/** What a scan or a typed code proves, and what the phone says besides. */
export const CheckInInput = v.strictObject({
  activityId: Id,
  direction: v.picklist(['in', 'out']),
  proof: v.variant('kind', [
    v.strictObject({
      kind: v.literal('scan'),
      token: v.pipe(v.string(), v.maxLength(120), v.regex(CHECK_IN_TOKEN, '这不是签到码')),
    }),
    v.strictObject({
      kind: v.literal('code'),
      code: v.pipe(v.string(), v.regex(/^\d{6}$/, '签到码是 6 位数字')),
    }),
  ]),
  /** By the phone's clock; set right with `sentAt` of the call. */
  scannedAt: Instant,
  /** A random name of this device, to notice one phone for many. */
  device: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  /** Only with the person's own consent. */
  band: v.optional(v.picklist(BANDS)),
})
export interface CheckInAnswer {
  activityId: string
  shiftId: string
  shiftName: string
  direction: 'in' | 'out'
  /** The proven moment. */
  at: string
  /** Sent later than it happened. */
  isLate: boolean
  /** It had been there before. */
  isRepeat: boolean
}

/** For those without a phone: the helper's name and theirs are both kept. */
export const CheckInForInput = v.strictObject({
  shiftId: Id,
  personId: Id,
  direction: v.picklist(['in', 'out']),
  /** Absent: now. Another moment needs a reason. */
  at: v.optional(Instant),
  reason: optionalText(200, '理由'),
  /** Told at the door, where the activity asks for it since a change (V-6); only the age is kept. */
  bornOn: v.optional(Day),
  guardian: v.optional(Guardian),
})
/** 现场登记: someone who came without having signed up, and said so to a helper. */
export const RegisterVolunteerInput = v.strictObject({
  shiftId: Id,
  name: text(50, '姓名'),
  phone: v.optional(Phone),
  /** Asked for where an age matters (V-6); only the age on that day is kept. */
  bornOn: v.optional(Day),
  /** A minor's guardian has said yes to the helper, who is kept as the one who wrote it down. */
  guardian: v.optional(Guardian),
  /** They stand there: checked in by the same act, with `at` and `reason` as of `checkInFor`. */
  present: v.optional(
    v.strictObject({ at: v.optional(Instant), reason: optionalText(200, '理由') }),
  ),
})
export const MarkAbsentInput = v.strictObject({
  shiftId: Id,
  personId: Id,
  kind: v.picklist(['noShow', 'excused']),
  reason: optionalText(200, '理由'),
})

export const RosterInput = v.strictObject({ activityId: Id })

export interface Moment {
  at: string
  source: AttendanceSource
  /** Who recorded it, when it was not the person. */
  by?: string
  isLate: boolean
  band?: Band
  reason?: string
}

export const ROSTER_FLAGS = [
  'ageWanted',
  'turnedAway',
  'sharedDevice',
  'late',
  'far',
  'lateStart',
  'noCheckOut',
  'shortRest',
] as const
/** 请补出生日期、不能再参加、一机多人、离线补传、不在活动点、迟到、未签退、休息不足. */
export type RosterFlag = (typeof ROSTER_FLAGS)[number]

/** One person on one shift, as the organiser sees it. */
export interface RosterEntry {
  shiftId: string
  shiftName: string
  personId: string
  name: string
  isMember: boolean
  /** Of the caller: others say their hours. */
  isOwn?: true
  phoneMasked?: string
  signUp: SignUpState
  guardianName?: string
  /** The qualification that the shift asks for, as declared. */
  qualification?: { id: string; name: string; expiresOn?: string; isVerified: boolean }
  checkIn?: Moment
  checkOut?: Moment
  absence?: { kind: 'noShow' | 'excused'; by: string; reason?: string }
  flags: RosterFlag[]
  /** Minutes by the clock, breaks off; what confirming proposes. */
  proposedMinutes?: number
  hours?: {
    entryId: string
    kind: 'confirmed' | 'objected' | 'corrected' | 'upheld'
    minutes: number
    reason?: string
  }
}
export interface Roster {
  activityId: string
  entries: RosterEntry[]
  /** So many more there are, whom only their organiser and their own office know by name (D-2). */
  unnamed: number
  counts: { expected: number; present: number; left: number; absent: number }
  asOf: string
}

export interface AttendanceApi {
  'activity.checkInKey': { input: v.InferInput<typeof RosterInput>; output: CheckInKey }
  'activity.checkIn': { input: v.InferInput<typeof CheckInInput>; output: CheckInAnswer }
  'activity.checkInFor': { input: v.InferInput<typeof CheckInForInput>; output: RosterEntry }
  'activity.registerVolunteer': {
    input: v.InferInput<typeof RegisterVolunteerInput>
    output: RosterEntry
  }
  'activity.markAbsent': { input: v.InferInput<typeof MarkAbsentInput>; output: RosterEntry }
  'activity.roster': { input: v.InferInput<typeof RosterInput>; output: Roster }
}
