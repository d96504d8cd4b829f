/** 报名 — for a shift: places, waiting list, withdrawing, invitations, swaps. */
import * as v from 'valibot'
import { Day, Id, list, optionalText, type PersonRef, Phone, text } from '../common'
import type { ActivityDetail } from './activity'

/** The person has read that it is a lot in a day, or little rest, and goes all the same. */
const seenWarning = v.optional(v.literal(true))

/** Someone under 18 comes with a guardian's consent (V-6). */
export const Guardian = v.strictObject({
  name: text(50, '监护人姓名'),
  phone: Phone,
  consents: v.literal(true, '需要监护人同意'),
})

export const SignUpInput = v.strictObject({
  shiftId: Id,
  /** Asked for where an age matters (V-6); only the age on that day is kept. */
  bornOn: v.optional(Day),
  guardian: v.optional(Guardian),
  note: optionalText(100, '备注'),
  seenWarning,
})
export const WithdrawInput = v.strictObject({ shiftId: Id, reason: optionalText(100, '原因') })
/** An invitation is no assignment: each confirms for themself (V-2). */
export const InviteToShiftInput = v.strictObject({
  shiftId: Id,
  personIds: v.pipe(list(Id, 200), v.minLength(1, '请选择人员')),
})
export const AnswerInvitationInput = v.strictObject({
  shiftId: Id,
  accept: v.boolean(),
  bornOn: v.optional(Day),
  guardian: v.optional(Guardian),
  seenWarning,
})

/** 换班: offered to one person, who takes it by their own confirmation. */
export const OfferSwapInput = v.strictObject({ shiftId: Id, toPersonId: Id })
export const AnswerSwapInput = v.strictObject({
  id: Id,
  accept: v.boolean(),
  bornOn: v.optional(Day),
  guardian: v.optional(Guardian),
  seenWarning,
})
export const EndSwapInput = v.strictObject({ id: Id })
export interface Swap {
  id: string
  activityId: string
  activityTitle: string
  shiftId: string
  shiftName: string
  startsAt: string
  from: PersonRef
  to: PersonRef
  state: 'offered' | 'taken' | 'declined' | 'ended'
  can: { answer: boolean; end: boolean }
}
export const ListSwapsInput = v.strictObject({ activityId: v.optional(Id) })

/** A proof of training or licence, declared by the person and looked at by an organiser (V-7). */
export interface Qualification {
  id: string
  name: string
  number?: string
  expiresOn?: string
  isExpired: boolean
  verifiedBy?: string
}
export const DeclareQualificationInput = v.strictObject({
  name: text(30, '资质'),
  number: optionalText(60, '证书编号'),
  expiresOn: v.optional(Day),
})
export const RemoveQualificationInput = v.strictObject({ id: Id })
export const VerifyQualificationInput = v.strictObject({ id: Id, activityId: Id })

export interface SignUpApi {
  'activity.signUp': { input: v.InferInput<typeof SignUpInput>; output: ActivityDetail }
  'activity.withdraw': { input: v.InferInput<typeof WithdrawInput>; output: ActivityDetail }
  'activity.inviteToShift': {
    input: v.InferInput<typeof InviteToShiftInput>
    output: { invited: number; already: number }
  }
  'activity.answerInvitation': {
    input: v.InferInput<typeof AnswerInvitationInput>
    output: ActivityDetail
  }
}

export interface SwapApi {
  'activity.offerSwap': { input: v.InferInput<typeof OfferSwapInput>; output: Swap }
  'activity.answerSwap': { input: v.InferInput<typeof AnswerSwapInput>; output: Swap }
  'activity.endSwap': { input: v.InferInput<typeof EndSwapInput>; output: Swap }
  'activity.listSwaps': { input: v.InferInput<typeof ListSwapsInput>; output: Swap[] }
}

export interface QualificationApi {
  'activity.listQualifications': { input: Record<string, never>; output: Qualification[] }
  'activity.declareQualification': {
    input: v.InferInput<typeof DeclareQualificationInput>
    output: Qualification
  }
  'activity.removeQualification': {
    input: v.InferInput<typeof RemoveQualificationInput>
    output: { id: string }
  }
  'activity.verifyQualification': {
    input: v.InferInput<typeof VerifyQualificationInput>
    output: { id: string }
  }
}
