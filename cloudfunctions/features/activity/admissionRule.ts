/** For whom a place on a shift is: audience, age and guardian (V-6), proof (V-7). Pure. */
import type { Audience } from '@contract/activity'
import type { ErrorCode } from '@contract/errors'
import type { RuleId } from '@contract/rules'

/** Who is below may never be in dangerous work, and comes elsewhere with a guardian (V-6). */
export const ADULT_AGE = 18

interface AgeAsks {
  isDangerous: boolean
  minAge: number | null
  maxAge: number | null
}

export interface Asks extends AgeAsks {
  audience: Audience
  organiserId: string
  /** The proof that the shift asks for. */
  qualification: string | null
}

export interface Standing {
  isMember: boolean
  branchIds: string[]
  /** On the day of the shift; unknown where nobody asked. */
  age: number | undefined
  hasGuardian?: boolean
  /** Proofs that have not run out by then. */
  qualifications: string[]
}

/** Full years on a day. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** Whether an age must be asked for at all: otherwise it is not (D-2). */
export const asksForAge = ({ isDangerous, minAge, maxAge }: AgeAsks): boolean =>
  isDangerous || minAge !== null || maxAge !== null

/**
 * Why somebody cannot have the place; none when they can. Danger is for adults, whatever else is
 * written, and a minor comes with a guardian's consent (V-6).
 */
export function refusalOf(
  asks: Asks,
  { isMember, branchIds, age, hasGuardian = false, qualifications }: Standing,
): { code: ErrorCode; rule?: RuleId } | undefined {
  const { audience, organiserId, isDangerous, minAge, maxAge, qualification } = asks
  if (audience === 'members' && !isMember) return { code: 'sign_up_refused' }
  if (audience === 'branch' && !branchIds.includes(organiserId)) return { code: 'sign_up_refused' }
  if (asksForAge(asks)) {
    const least = Math.max(isDangerous ? ADULT_AGE : 0, minAge ?? 0)
    if (age === undefined || age < least || age > (maxAge ?? age))
      return { code: 'age_refused', rule: 'V-6' }
  }
  if (age !== undefined && age < ADULT_AGE && !hasGuardian) {
    return { code: 'guardian_required', rule: 'V-6' }
  }
  if (qualification && !qualifications.includes(qualification)) {
    return { code: 'qualification_missing', rule: 'V-7' }
  }
  return undefined
}

const ASKED = ['audience', 'isDangerous', 'minAge', 'maxAge', 'qualification'] as const

/** Whether a change asks for other people than before. */
export const asksOtherwise = (before: Asks, after: Asks): boolean =>
  ASKED.some((key) => before[key] !== after[key])

/** What becomes of a place that somebody has already: kept, kept until they say their age, or lost. */
export type Verdict = { kind: 'stays' | 'asked' } | { kind: 'leaves'; code: ErrorCode }

/** The same question as at signing up, of somebody who could not be asked for an age then. */
export function verdictOf(asks: Asks, standing: Standing): Verdict {
  const isUnknown = asksForAge(asks) && standing.age === undefined
  const ageless = { ...asks, isDangerous: false, minAge: null, maxAge: null }
  const refusal = refusalOf(isUnknown ? ageless : asks, standing)
  if (refusal) return { kind: 'leaves', code: refusal.code }
  return { kind: isUnknown ? 'asked' : 'stays' }
}

interface Place {
  age: number | null
  barredAt: Date | null
}

/**
 * Whether somebody may not come in at a moment: from the moment on from which a change barred them,
 * and never to dangerous work unless known to be of age (V-6). What was proven before is the truth.
 */
export function isBarred(
  { isDangerous }: Pick<Asks, 'isDangerous'>,
  { age, barredAt }: Place,
  moment: Date,
): boolean {
  return barredAt ? moment >= barredAt : isDangerous && (age ?? 0) < ADULT_AGE
}
