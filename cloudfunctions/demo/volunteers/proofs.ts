/** What people hold, hand over and are reported with: licences, swaps, the answers of the city's system. */
import { castId } from '../cast'
import { addDays, addMinutes, at } from '../clock'
import type { Planned } from '../district'
import { idOf, randomOf } from '../random'
import { demoNow, today, upToNow } from './calendar'
import type { Volunteer } from './crowd'
import type { Entry } from './hours'
import type { PlannedActivity } from './plannedActivity'
import { FIRST_AID } from './templates'
import type { SignUp } from './turnout'

type Proof = Planned<'qualification'>

/** Whoever stands where a licence is asked for has one (V-7); some have been looked at. */
export function qualificationRows(
  signUps: readonly SignUp[],
  others: readonly Volunteer[],
): Proof[] {
  const random = randomOf('proofs')
  const held = new Map<string, Proof>()
  for (const { shift, volunteer, queuedAt, activity } of signUps) {
    const name = shift.qualification
    if (!name) continue
    const key = `${volunteer.id} ${name}`
    const before = held.get(key)
    if (before) continue
    const declaredAt = addMinutes(queuedAt, -random.int(3, 4000))
    const isVerified = random.chance(75)
    const verifiedAt = isVerified ? upToNow(addMinutes(queuedAt, random.int(60, 3000))) : null
    held.set(key, {
      id: idOf(declaredAt, 'qualification', key),
      personId: volunteer.id,
      name,
      number: random.chance(80) ? `示范证-${random.int(100_000, 999_999)}` : null,
      expiresOn: random.chance(70) ? addDays(today(), random.int(90, 1500)) : null,
      declaredAt,
      verifiedBy: verifiedAt ? activity.leaderId : null,
      verifiedAt,
      removedAt: null,
    })
  }
  return [...held.values(), ...others.slice(0, 24).map((one, index) => idle(one, index))]
}

/** Licences that have run out, or were taken back. */
function idle({ id: personId }: Volunteer, index: number): Proof {
  const declaredAt = at(addDays(today(), -300 - index), '20:00')
  return {
    id: idOf(declaredAt, 'qualification', 'idle', personId),
    personId,
    name: `${FIRST_AID}（初级）`,
    number: null,
    expiresOn: addDays(today(), -index * 5 - 3),
    declaredAt,
    verifiedBy: null,
    verifiedAt: null,
    removedAt: index % 6 === 5 ? at(addDays(today(), -40), '12:00') : null,
  }
}

/** One offer of each outcome on what lies ahead, and one to the member of the cast. */
export function swapRows(signUps: readonly SignUp[]): Planned<'shiftSwap'>[] {
  const ahead = signUps.filter(
    ({ state, activity, volunteer }) =>
      state === 'signedUp' &&
      activity.fate === 'held' &&
      !activity.part &&
      activity.startsAt > demoNow() &&
      volunteer.hasAccount,
  )
  const offer = (
    from: SignUp | undefined,
    toPersonId: string | undefined,
    state: Planned<'shiftSwap'>['state'],
  ): Planned<'shiftSwap'>[] => {
    if (!from || !toPersonId) return []
    const offeredAt = addMinutes(demoNow(), -600)
    return [
      {
        id: idOf(offeredAt, 'swap', from.shift.id, from.volunteer.id),
        shiftId: from.shift.id,
        fromPersonId: from.volunteer.id,
        toPersonId,
        state,
        offeredAt,
        answeredAt: state === 'offered' ? null : addMinutes(offeredAt, 130),
      },
    ]
  }
  // Two of one shift: the first is on it in the place of somebody who has gone.
  const gone = signUps.find(
    ({ state, activity }) => state === 'withdrawn' && activity.startsAt > demoNow(),
  )
  const instead = ahead.find(({ shift }) => shift.id === gone?.shift.id)
  const mine = signUps.find(
    ({ activity, volunteer, state }) =>
      activity.part === 'inviting' &&
      state === 'signedUp' &&
      volunteer.hasAccount &&
      volunteer.id !== castId('leader'),
  )
  return [
    ...offer(gone, instead?.volunteer.id, 'taken'),
    ...offer(ahead[3], castId('deputy'), 'declined'),
    ...offer(ahead[11], castId('waterCarrier'), 'ended'),
    ...offer(mine, castId('publicityLeader'), 'offered'),
  ]
}

/** What 宁波We志愿 took, and the few that it sent back (V-10, V-11). */
export function cityReportRows(
  activities: readonly PlannedActivity[],
  entries: readonly Entry[],
): Planned<'cityReport'>[] {
  const random = randomOf('city')
  const reported = new Map(
    activities.filter(({ number }) => number % 10 === 0).map((one) => [one.id, one]),
  )
  return entries.flatMap((one) => {
    const activity = reported.get(one.activityId)
    if (!activity || one.kind !== 'confirmed') return []
    const isRefused = random.chance(3)
    return [
      {
        shiftId: one.shiftId,
        personId: one.personId,
        state: isRefused ? 'refused' : 'accepted',
        cityRecordId: isRefused
          ? null
          : `示范记录-${String(random.int(0, 9_999_999)).padStart(7, '0')}`,
        problem: isRefused ? '姓名与市平台登记不一致' : null,
        reportedBy: activity.leaderId,
        reportedAt: upToNow(addMinutes(one.recordedAt, 2000)),
      } as const,
    ]
  })
}
