/** Coming and going as the ledger has it: scanned, typed, by a helper, late, or closed by the clock. */
import { type AttendanceSource, CLOSES_AFTER_MINUTES } from '@contract/activity'
import { addMinutes } from '../clock'
import type { Planned } from '../district'
import { idOf, type Random, randomOf } from '../random'
import { demoNow, upToNow } from './calendar'
import type { SignUp, Turnout } from './turnout'

type Row = Planned<'attendance'> & { at: Date; recordedAt: Date; source: AttendanceSource }

/** One who came: both ends of the stay, or what is known of them. */
export interface Visit {
  signUp: SignUp
  checkIn: Row
  checkOut: Row
}

const MANUAL = ['手机没电，组织者当场看到', '签到码打不开，事后补录', '现场信号不好，负责人证明']
const EXCUSES = ['感冒发烧', '临时加班', '家里有事，提前一天说了', '下雨，腿脚不便']

export function buildLedger({ signUps, helpers }: Turnout) {
  const random = randomOf('ledger')
  const visits: Visit[] = []
  const rows: Row[] = []
  let lastDevice: string | null = null
  for (const signUp of signUps) {
    if (!signUp.outcome) continue
    const helper = helpers.get(signUp.activity.id)?.[0] ?? signUp.activity.leaderId
    if (signUp.outcome !== 'came') {
      rows.push(absenceRow(signUp, random))
      continue
    }
    const device = random.chance(1) && lastDevice ? lastDevice : deviceOf(signUp)
    const checkIn = checkInRow(signUp, helper, device, random)
    const checkOut = checkOutRow(signUp, checkIn, helper, random)
    if (checkIn.device) lastDevice = checkIn.device
    rows.push(checkIn, checkOut)
    visits.push({ signUp, checkIn, checkOut })
  }
  return { rows, visits }
}

/** A random name of the phone, the same each time. */
const deviceOf = ({ volunteer }: SignUp) => `phone-${volunteer.id.slice(-12)}`

function sourceFor({ volunteer, isOnTheSpot }: SignUp, random: Random): AttendanceSource {
  const luck = random.int(0, 99)
  if (isOnTheSpot) return 'helper'
  if (!volunteer.hasAccount) return luck < 95 ? 'helper' : 'manual'
  return luck < 78 ? 'scan' : luck < 94 ? 'code' : luck < 99 ? 'helper' : 'manual'
}

function checkInRow(signUp: SignUp, helper: string, device: string, random: Random): Row {
  const luck = random.int(0, 99)
  const minutes =
    luck < 90 ? random.int(-25, 6) : luck < 97 ? random.int(11, 25) : random.int(-40, -26)
  const at = signUp.isOnTheSpot
    ? addMinutes(signUp.queuedAt, 1)
    : addMinutes(signUp.shift.startsAt, minutes)
  return momentRow(signUp, 'checkIn', at, helper, device, random)
}

/** Seven in a hundred forget it; the clock takes the planned end for it, an hour later. */
function checkOutRow(signUp: SignUp, checkIn: Row, helper: string, random: Random): Row {
  const { endsAt } = signUp.shift
  const isDue = addMinutes(endsAt, CLOSES_AFTER_MINUTES) <= demoNow()
  if (isDue && random.chance(7)) {
    const recordedAt = addMinutes(endsAt, CLOSES_AFTER_MINUTES + 1)
    return {
      ...commonOf(signUp, 'autoCheckOut', recordedAt),
      source: 'system',
      at: new Date(Math.max(endsAt.getTime(), checkIn.at.getTime())),
      recordedAt,
    }
  }
  const minutes = random.chance(6) ? random.int(-55, -16) : random.int(-2, 18)
  const at = new Date(
    Math.max(addMinutes(endsAt, minutes).getTime(), checkIn.at.getTime() + 600_000),
  )
  return momentRow(signUp, 'checkOut', at, helper, checkIn.device ?? null, random)
}

/** Codes change every 20 seconds; a scan without a signal arrives hours or days after it. */
function momentRow(
  signUp: SignUp,
  kind: 'checkIn' | 'checkOut',
  minute: Date,
  helper: string,
  device: string | null,
  random: Random,
): Row {
  const source = sourceFor(signUp, random)
  const isOwn = source === 'scan' || source === 'code'
  const at = new Date(minute.getTime() + random.int(0, 2) * 20_000)
  const isLate = source === 'scan' && random.chance(4)
  const delay = isLate ? random.int(15, random.chance(80) ? 600 : 4000) * 60 : random.int(1, 19)
  const recordedAt =
    source === 'manual'
      ? upToNow(addMinutes(signUp.activity.endsAt, random.int(5, 600)))
      : upToNow(new Date(at.getTime() + delay * 1000))
  return {
    ...commonOf(signUp, kind, recordedAt),
    source,
    at,
    recordedAt,
    recordedBy:
      source === 'helper' ? helper : source === 'manual' ? signUp.activity.leaderId : null,
    reason: source === 'manual' ? random.pick(MANUAL) : null,
    isLate,
    device: isOwn && device ? device : null,
    band: isOwn && random.chance(40) ? bandOf(random) : null,
  }
}

const bandOf = (random: Random) => {
  const luck = random.int(0, 99)
  return luck < 84 ? 'inside' : luck < 95 ? 'near' : luck < 97 ? 'far' : 'unknown'
}

function absenceRow(signUp: SignUp, random: Random): Row {
  const { outcome, shift, activity } = signUp
  const isExcused = outcome === 'excused'
  const at = isExcused
    ? addMinutes(shift.startsAt, -random.int(30, 900))
    : upToNow(addMinutes(shift.endsAt, random.int(5, 90)))
  return {
    ...commonOf(signUp, isExcused ? 'excused' : 'noShow', at),
    source: 'helper',
    at,
    recordedAt: at,
    recordedBy: activity.leaderId,
    reason: isExcused ? random.pick(EXCUSES) : null,
  }
}

const commonOf = ({ activity, shift, volunteer }: SignUp, kind: Row['kind'], recordedAt: Date) => ({
  id: idOf(recordedAt, 'attendance', shift.id, volunteer.id, kind),
  activityId: activity.id,
  shiftId: shift.id,
  personId: volunteer.id,
  kind,
  recordedBy: null,
  reason: null,
  isLate: false,
  device: null,
  band: null,
})
