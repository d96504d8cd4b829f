/** Who may take a shift, by age, guardian and qualification (V-6, V-7). Pure. */
import type { ErrorCode } from '@contract/errors'

const ADULT = 18

interface Asked {
  isDangerous: boolean
  minAge: number | null
  maxAge: number | null
}

/** Whole years from a birthday to a day; on the birthday itself the year is full. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years
}

/** Whether the birth date must be asked for at all: otherwise it is not (D-2). */
export const asksForAge = ({ isDangerous, minAge, maxAge }: Asked): boolean =>
  isDangerous || minAge !== null || maxAge !== null

/**
 * Why somebody of this age may not; none when they may. Danger is for adults, whatever else is
 * written (V-6), and a minor comes with a guardian's consent.
 */
export function ageRefusal(
  { isDangerous, minAge, maxAge }: Asked,
  age: number,
  hasGuardian: boolean,
): ErrorCode | undefined {
  const least = isDangerous ? Math.max(ADULT, minAge ?? 0) : (minAge ?? 0)
  if (age < least || (maxAge !== null && age > maxAge)) return 'age_refused'
  return age < ADULT && !hasGuardian ? 'guardian_required' : undefined
}

interface Held {
  name: string
  expiresOn: string | null
}

/** Whether one of these proofs covers what the shift asks for, on that day. */
export function isQualified(asked: string | null, held: Held[], day: string): boolean {
  if (!asked) return true
  return held.some(({ name, expiresOn }) => name === asked && (!expiresOn || expiresOn >= day))
}
