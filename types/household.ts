/** 户 — a household (户) of a building, and the accounts that speak for it (户代表). */
import * as v from 'valibot'
import { type Empty, Id } from './common'

/** What a visitor hands out on paper: eight letters and digits, without I, L, O, U. */
export const HOUSEHOLD_CODE_LENGTH = 8
/** For so many days a code is good; a new one for the same household ends it. */
export const HOUSEHOLD_CODE_DAYS = 30

export interface Household {
  id: string
  /** 301室. */
  name: string
  buildingId: string
  buildingName: string
  estateId: string
  estateName: string
}

export interface HouseholdCode {
  household: Household
  code: string
  expiresAt: string
}

/** A wrong code is an answer and not a refusal, so that the try is counted. */
export type CodeAnswer = { isRight: true; household: Household } | { isRight: false; left: number }

export const GiveHouseholdCodeInput = v.strictObject({ householdId: Id })
export const UseHouseholdCodeInput = v.strictObject({
  householdId: Id,
  code: v.pipe(
    v.string('请输入住户码'),
    v.maxLength(40),
    v.transform((value) => value.toUpperCase().replace(/[^0-9A-Z]/g, '')),
    v.length(HOUSEHOLD_CODE_LENGTH, '住户码是 8 位字母和数字'),
  ),
})
export const LeaveHouseholdInput = v.strictObject({ householdId: Id })
export const ReleaseHouseholdInput = v.strictObject({ householdId: Id })

export interface HouseholdApi {
  /** Those that the caller speaks for. */
  'household.mine': { input: v.InferInput<typeof Empty>; output: Household[] }
  'household.giveCode': {
    input: v.InferInput<typeof GiveHouseholdCodeInput>
    output: HouseholdCode
  }
  'household.useCode': { input: v.InferInput<typeof UseHouseholdCodeInput>; output: CodeAnswer }
  'household.leave': { input: v.InferInput<typeof LeaveHouseholdInput>; output: Household[] }
  /** Somebody moved out: nobody speaks for the household any more. */
  'household.release': {
    input: v.InferInput<typeof ReleaseHouseholdInput>
    output: { id: string }
  }
}
