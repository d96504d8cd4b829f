/** 楼栋会 — evening meetings (楼栋会): the planner, sign-in by household, minutes. */
import * as v from 'valibot'
import { Day, Id, Instant, list, text } from '../common'

export interface PlaceName {
  id: string
  name: string
}

export interface EveningMeeting {
  id: string
  startsAt: string
  place: string
  state: 'planned' | 'held' | 'cancelled'
  buildings: PlaceName[]
  /** Households of these buildings, and how many households signed in. */
  invited: number
  present: number
  minutes?: string
  cancelReason?: string
}

/** 覆盖情况: of planned and held meetings; two buildings on twelve evenings are not twenty-five. */
export interface Coverage {
  buildings: number
  covered: number
  uncovered: PlaceName[]
}

export interface MeetingPlan {
  evenings: { day: string; buildings: PlaceName[]; households: number }[]
  uncovered: PlaceName[]
}

export interface MeetingHousehold {
  id: string
  name: string
  buildingName: string
  isPresent: boolean
}

export interface MeetingDetail extends EveningMeeting {
  deliberationId: string
  deliberationTitle: string
  regionName: string
  households: MeetingHousehold[]
  can: { signIn: boolean; hold: boolean; cancel: boolean; tell: boolean }
}

const count = (most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most, `最多 ${most}`))

export const ProposePlanInput = v.strictObject({
  id: Id,
  firstOn: Day,
  evenings: count(60),
  perEvening: count(10),
  /** Buildings that are left over join the last evenings. */
  fitAll: v.boolean(),
})
export const PlanMeetingsInput = v.strictObject({
  id: Id,
  /** All that are still to come: what was planned before and has not been held is replaced. */
  meetings: list(
    v.strictObject({
      startsAt: Instant,
      place: text(60, '地点'),
      buildingIds: v.pipe(list(Id, 30), v.minLength(1, '每场至少一栋楼')),
    }),
    60,
  ),
})
export const FindMeetingInput = v.strictObject({ meetingId: Id })
export const SignInInput = v.strictObject({
  meetingId: Id,
  householdId: Id,
  isPresent: v.boolean(),
})
export const HoldMeetingInput = v.strictObject({ meetingId: Id, minutes: text(3000, '记录') })
export const CancelMeetingInput = v.strictObject({ meetingId: Id, reason: text(200, '原因') })

export const TellEveningInput = v.strictObject({ meetingId: Id })
