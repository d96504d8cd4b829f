/** For whom a place on a shift is: audience, age, proof. Pure. */
import type { Audience } from '@contract/activity'
import type { ErrorCode } from '@contract/errors'
import type { RuleId } from '@contract/rules'

const ADULT_AGE = 18

interface Asks {
  audience: Audience
  organiserId: string
  minAge: number | null
  maxAge: number | null
  /** The proof that the shift asks for. */
  qualification: string | null
}

interface Standing {
  isMember: boolean
  branchIds: string[]
  /** On the day of the shift; unknown where nobody asked. */
  age: number | undefined
  /** Proofs that have not run out by then. */
  qualifications: string[]
}

/** Full years on a day. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** Why somebody who came by themself cannot be let in; a minor signs up with their guardian (V-6). */
export function refusalOf(
  { audience, organiserId, minAge, maxAge, qualification }: Asks,
  { isMember, branchIds, age, qualifications }: Standing,
): { code: ErrorCode; rule?: RuleId } | undefined {
  if (audience === 'members' && !isMember) return { code: 'sign_up_refused' }
  if (audience === 'branch' && !branchIds.includes(organiserId)) return { code: 'sign_up_refused' }
  if (age !== undefined) {
    if (age < (minAge ?? 0) || age > (maxAge ?? age)) return { code: 'age_refused', rule: 'V-6' }
    if (age < ADULT_AGE) return { code: 'guardian_required', rule: 'V-6' }
  } else if (minAge !== null || maxAge !== null) {
    return { code: 'age_refused', rule: 'V-6' }
  }
  if (qualification && !qualifications.includes(qualification)) {
    return { code: 'qualification_missing', rule: 'V-7' }
  }
  return undefined
}
