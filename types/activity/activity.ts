/** 公益活动 — an activity with its shifts: from draft to recorded. */
import * as v from 'valibot'
import {
  Day,
  Id,
  Instant,
  list,
  optionalText,
  type Page,
  type PersonRef,
  page,
  text,
} from '../common'
import type { RuleId } from '../rules'

export const ACTIVITY_KINDS = ['volunteer', 'party', 'selfGovernance', 'lowPrice', 'other'] as const
/**
 * 志愿服务、党组织活动、自治议事、低偿服务、其他 (V-1). Only the first ever becomes service hours;
 * the others are participation (V-19).
 */
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

export const ACTIVITY_PHASES = [
  'draft',
  'open',
  'underWay',
  'ended',
  'recorded',
  'cancelled',
] as const
/** 草稿、报名中、进行中、已结束(待记录)、已记录、已取消: from what is stored and the clock. */
export type ActivityPhase = (typeof ACTIVITY_PHASES)[number]

export const AUDIENCES = ['everyone', 'members', 'branch'] as const
/** 所有人、党员、本支部党员. */
export type Audience = (typeof AUDIENCES)[number]

export const ORGANISER_KINDS = ['region', 'branch', 'organization'] as const
/** Who carries it: an office or community, a branch, a social organisation. */
export type OrganiserKind = (typeof ORGANISER_KINDS)[number]

export const SIGN_UP_STATES = ['signedUp', 'waiting', 'invited', 'withdrawn', 'declined'] as const
/** 已报名、候补、受邀(待本人确认, V-2)、已取消、已婉拒. */
export type SignUpState = (typeof SIGN_UP_STATES)[number]

export const AGREEMENT_REASONS = ['foreign', 'largeEvent', 'outsideProvince', 'requested'] as const
/** 涉外、大型活动、到省外、一方要求: with these a written agreement is wanted (V-9). */
export type AgreementReason = (typeof AGREEMENT_REASONS)[number]

export interface Shift {
  id: string
  /** 岗位: what is done there. */
  name: string
  startsAt: string
  endsAt: string
  places: number
  /** Minutes of rest that do not count. */
  breakMinutes: number
  /** The proof that whoever takes it must have (V-7). */
  qualification?: string
  taken: number
  waiting: number
  mine?: {
    state: SignUpState
    position?: number
    /** The activity asks for an age since it changed; said by signing up again with it. */
    isAgeWanted?: true
    isCheckedIn: boolean
    isCheckedOut: boolean
  }
}

export interface Activity {
  id: string
  title: string
  kind: ActivityKind
  phase: ActivityPhase
  /** The first beginning and the last end of its shifts; absent for a draft without shifts. */
  startsAt?: string
  endsAt?: string
  regionId: string
  regionName: string
  place: string
  organiserName: string
  campaign?: { id: string; name: string }
  places: number
  taken: number
  /** The caller's own: the first shift they have to do with. */
  mine?: {
    shiftId: string
    state: SignUpState
    isCheckedIn: boolean
    isCheckedOut: boolean
  }
}

/** What publishing waits for, and the rule that asks for it. */
export interface Missing {
  /** Dotted, as of a problem: `shifts.0.places`. */
  field: string
  message: string
  rule?: RuleId
}

export interface ActivityDetail extends Activity {
  content: string
  organiserKind: OrganiserKind
  organiserId: string
  audience: Audience
  /** Degrees, WGS 84 as the phone gives it. */
  point?: { latitude: number; longitude: number }
  shifts: Shift[]
  risk?: string
  isDangerous: boolean
  emergencyMeasures?: string
  insuranceNo?: string
  minAge?: number
  maxAge?: number
  skills: string[]
  contactName?: string
  contactPhone?: string
  /** 活动负责人 (V-13). */
  leader?: PersonRef
  /** For whoever runs it or helps there. */
  crew: (PersonRef & { role: CrewRole })[]
  /** The number under which 宁波We志愿 has it: only then the city's insurance covers (V-10). */
  cityActivityId?: string
  /** 交通、误餐补贴: allowed, and no pay (V-4). */
  allowance?: string
  /** 服务协议: where Zhejiang asks for a written one (V-9). */
  agreement?: string
  /** Why one is wanted that the rest does not say (V-9). */
  agreementReasons: AgreementReason[]
  /** 指导居委会: of a filed community organisation, which serves in its own community (V-22). */
  guideName?: string
  series?: { id: string; dates: { activityId: string; startsAt: string; isChanged: boolean }[] }
  cancelReason?: string
  /** What publishing still waits for; empty when it may be published. */
  missing: Missing[]
  /** What the law asks besides, and does not stop publishing (V-9, V-10). */
  warnings: Missing[]
  /** Last day for recording the hours: ten working days after the end (V-16). */
  recordDueOn?: string
  /** Working days that are left until then, once it has ended; negative when overdue. */
  recordDaysLeft?: number
  version: number
  can: {
    edit: boolean
    publish: boolean
    discard: boolean
    cancel: boolean
    copy: boolean
    signUp: boolean
    checkIn: boolean
    run: boolean
    help: boolean
    nameCrew: boolean
    repeat: boolean
    confirmHours: boolean
    closeRecord: boolean
    report: boolean
    note: boolean
    remind: boolean
    seeEvents: boolean
  }
}

export const CREW_ROLES = ['organiser', 'helper'] as const
/** 组织者 runs it, 协助签到 checks people in. */
export type CrewRole = (typeof CREW_ROLES)[number]

const count = (max: number, min = 0) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
const version = count(1_000_000_000, 1)

/** Of a shift: in this century, so that days and working days can be counted from it. */
const ShiftInstant = v.pipe(
  Instant,
  v.check((value) => value > '2000' && value < '2100', '时间不对'),
)

const ShiftInput = v.pipe(
  v.strictObject({
    /** Of a shift that is there already. */
    id: v.optional(Id),
    name: text(30, '岗位'),
    startsAt: ShiftInstant,
    endsAt: ShiftInstant,
    places: count(5_000, 1),
    breakMinutes: v.optional(count(600), 0),
    qualification: optionalText(30, '资质'),
  }),
  v.forward(
    v.check(
      ({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt),
      '结束时间要晚于开始时间',
    ),
    ['endsAt'],
  ),
  v.forward(
    v.check(
      ({ startsAt, endsAt }) => Date.parse(endsAt) - Date.parse(startsAt) <= 24 * 3_600_000,
      '一个班次不超过 24 小时',
    ),
    ['endsAt'],
  ),
  v.forward(
    v.check(
      ({ startsAt, endsAt, breakMinutes }) =>
        breakMinutes * 60_000 < Date.parse(endsAt) - Date.parse(startsAt),
      '休息时间要短于班次时间',
    ),
    ['breakMinutes'],
  ),
)

const facts = {
  title: text(60, '标题'),
  kind: v.picklist(ACTIVITY_KINDS),
  audience: v.optional(v.picklist(AUDIENCES), 'everyone'),
  campaignId: v.optional(Id),
  regionId: Id,
  place: text(100, '地点'),
  point: v.optional(
    v.strictObject({
      latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
    }),
  ),
  content: text(2000, '服务内容'),
  shifts: list(ShiftInput, 20),
  risk: optionalText(500, '风险提示'),
  isDangerous: v.optional(v.boolean(), false),
  emergencyMeasures: optionalText(500, '应急措施'),
  insuranceNo: optionalText(60, '保险单号'),
  minAge: v.optional(count(120)),
  /** Not below `minAge`; the server says so. */
  maxAge: v.optional(count(120)),
  skills: v.optional(list(text(20, '技能'), 10), []),
  contactName: optionalText(50, '联系人'),
  contactPhone: optionalText(30, '联系电话'),
  leaderId: v.optional(Id),
  cityActivityId: optionalText(60, '市平台活动编号'),
  allowance: optionalText(100, '补贴'),
  agreement: optionalText(200, '服务协议'),
  agreementReasons: v.optional(list(v.picklist(AGREEMENT_REASONS), 4), []),
}

export const ListActivitiesInput = v.strictObject({
  query: optionalText(50, '关键词'),
  campaignId: v.optional(Id),
  regionId: v.optional(Id),
  branchId: v.optional(Id),
  kind: v.optional(v.picklist(ACTIVITY_KINDS)),
  /** Absent: whatever has been published, the latest first. Drafts are asked for by name. */
  phase: v.optional(v.picklist(ACTIVITY_PHASES)),
  /** 我报名的、我组织的. */
  mine: v.optional(v.picklist(['signedUp', 'organising'])),
  from: v.optional(Day),
  to: v.optional(Day),
  ...page,
})
export const FindActivityInput = v.strictObject({ id: Id })
export const CreateActivityInput = v.strictObject({
  organiserKind: v.picklist(ORGANISER_KINDS),
  organiserId: Id,
  ...facts,
})
export const UpdateActivityInput = v.strictObject({ id: Id, version, ...facts })
export const PublishActivityInput = v.strictObject({ id: Id, version })
/** Throws a draft away, as it was seen; what has been published is cancelled instead. */
export const DiscardDraftInput = v.strictObject({ id: Id, version })
export const CancelActivityInput = v.strictObject({ id: Id, reason: text(200, '取消的原因') })
/** A draft like this one, on another day. */
export const CopyActivityInput = v.strictObject({
  id: Id,
  startsOn: v.pipe(
    Day,
    v.check((day) => day > '2000' && day < '2100', '日期不对'),
  ),
})
/** 每周重复: a series of published activities on the same weekday, up to a day within a year. */
export const RepeatActivityInput = v.strictObject({ id: Id, untilOn: Day })
export const SetCrewInput = v.strictObject({
  activityId: Id,
  personId: Id,
  /** Absent: no longer of the crew. */
  role: v.optional(v.picklist(CREW_ROLES)),
})
/** 已记录: all who came have their hours, and the record is closed (V-16). */
export const CloseRecordInput = v.strictObject({ id: Id })
export const ListOverdueInput = v.strictObject({ ...page })

/** An activity that has ended and whose hours are not recorded yet, by its last day (V-16). */
export interface DueRecord {
  activityId: string
  title: string
  organiserName: string
  regionName: string
  endedOn: string
  dueOn: string
  /** Working days that are left; negative when overdue. */
  daysLeft: number
  /** People who came and wait for their hours. */
  pending: number
}

export interface ActivityBaseApi {
  'activity.list': {
    input: v.InferInput<typeof ListActivitiesInput>
    output: Page<Activity> & { can: { create: boolean } }
  }
  'activity.find': { input: v.InferInput<typeof FindActivityInput>; output: ActivityDetail }
  'activity.create': { input: v.InferInput<typeof CreateActivityInput>; output: ActivityDetail }
  'activity.update': { input: v.InferInput<typeof UpdateActivityInput>; output: ActivityDetail }
  'activity.publish': { input: v.InferInput<typeof PublishActivityInput>; output: ActivityDetail }
  'activity.discardDraft': { input: v.InferInput<typeof DiscardDraftInput>; output: { id: string } }
  'activity.cancel': { input: v.InferInput<typeof CancelActivityInput>; output: ActivityDetail }
  'activity.copy': { input: v.InferInput<typeof CopyActivityInput>; output: ActivityDetail }
  'activity.repeat': { input: v.InferInput<typeof RepeatActivityInput>; output: ActivityDetail }
  'activity.setCrew': { input: v.InferInput<typeof SetCrewInput>; output: ActivityDetail }
  'activity.closeRecord': { input: v.InferInput<typeof CloseRecordInput>; output: ActivityDetail }
  'activity.listOverdue': {
    input: v.InferInput<typeof ListOverdueInput>
    output: Page<DueRecord>
  }
}
