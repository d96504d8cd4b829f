import type { Planned } from '../district'
import { personName, phoneOf } from '../names'
import { randomOf } from '../random'
import type { SignUp, Turnout } from './turnout'

/** The rows: ages only where one is asked for, a guardian for whoever is under 18 (V-6). */
export function signUpRows(
  signUps: readonly SignUp[],
  helpers: Turnout['helpers'],
): Planned<'activitySignUp'>[] {
  const random = randomOf('sign-ups')
  return signUps.map(({ activity, shift, volunteer, state, queuedAt, isOnTheSpot }) => {
    const { template, organiser } = activity
    const asksForAge = template.minAge !== undefined || template.emergencyMeasures !== undefined
    const isMinor = volunteer.age < 18
    const isHeld = state === 'signedUp' || state === 'waiting'
    const guardian = isMinor && isHeld && asksForAge
    const by = isOnTheSpot
      ? (helpers.get(activity.id)?.[0] ?? organiser.personId)
      : organiser.personId
    return {
      shiftId: shift.id,
      personId: volunteer.id,
      activityId: activity.id,
      state,
      age: asksForAge && isHeld ? volunteer.age : null,
      guardianName: guardian ? personName(random) : null,
      guardianPhone: guardian ? phoneOf(9800 + (volunteer.age % 10)) : undefined,
      guardianConsentedAt: guardian ? queuedAt : null,
      recordedBy: isOnTheSpot || state === 'invited' || state === 'declined' ? by : null,
      queuedAt,
      updatedAt: queuedAt,
      version: state === 'withdrawn' || state === 'declined' ? 2 : 1,
    }
  })
}
