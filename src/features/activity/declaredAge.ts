/** A birth date that is told at the door, and a minor's guardian (V-6). Pure. */
import { toDay } from '@/lib/dates'

export interface DeclaredAge {
  bornOn: string
  guardianName: string
  guardianPhone: string
  consents: boolean
}

export const NO_AGE: DeclaredAge = {
  bornOn: '',
  guardianName: '',
  guardianPhone: '',
  consents: false,
}

/** Under 18 on the day of the shift. */
export const isUnderAge = (bornOn: string, startsAt: string | undefined): boolean =>
  bornOn !== '' &&
  startsAt !== undefined &&
  toDay(startsAt) < `${Number(bornOn.slice(0, 4)) + 18}${bornOn.slice(4)}`

/** Whether a minor's guardian has still to say yes. */
export const lacksGuardian = ({ bornOn, consents }: DeclaredAge, startsAt: string | undefined) =>
  isUnderAge(bornOn, startsAt) && !consents

/** As the server wants it: nothing where nothing was told. */
export function toldOf(
  { bornOn, guardianName, guardianPhone, consents }: DeclaredAge,
  startsAt: string | undefined,
) {
  const guardian = { name: guardianName.trim(), phone: guardianPhone.trim() }
  return {
    ...(bornOn && { bornOn }),
    ...(isUnderAge(bornOn, startsAt) &&
      consents && { guardian: { ...guardian, consents: true as const } }),
  }
}
