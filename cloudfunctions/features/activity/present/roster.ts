import type { Moment, Roster, RosterEntry, RosterFlag, Rounding } from '@contract/activity'
import { dayOf } from '../../../core/days'
import { minutesOf } from '../hoursRule'
import { type Duty, hasShortRest } from '../loadRule'
import type { PeopleScope } from '../policy'
import type { EntryRow, MarkRow, RosterRow } from '../queries/attendance'
import { isNamedTo } from './people'

/** Minutes after the beginning of a shift from which coming counts as late. */
const GRACE_MINUTES = 10
const MINUTE = 60_000

interface Parts {
  activity: { id: string; kind: string }
  people: RosterRow[]
  marks: MarkRow[]
  entries: EntryRow[]
  rounding: Rounding
  /** Turns on which these people came, around this activity; to be had once it is over. */
  duties: (Duty & { personId: string; shiftId: string })[]
  restMinutes: number
  /** Who looks at it, and who of all these is named to them. */
  viewerId: string | null
  scope: PeopleScope
  now: Date
}

const keyOf = ({ shiftId, personId }: { shiftId: string; personId: string }) =>
  `${shiftId} ${personId}`

/**
 * Who was to come, who came, and what is to be looked at before their hours are confirmed. Those who
 * are not named to the caller are counted, and nothing else.
 */
export function presentRoster(parts: Parts): Roster {
  const { activity, people, now } = parts
  const marks = groupBy(parts.marks, keyOf)
  const hours = new Map(parts.entries.map((entry) => [keyOf(entry), entry]))
  const shared = sharedDevices(parts.marks)
  const tired = shortRests(parts)
  const isNamed = isNamedTo(parts.scope)
  const all = people
    .map((row) => ({ row, own: marks.get(keyOf(row)) ?? [] }))
    .filter(({ row, own }) => own.length > 0 || !['withdrawn', 'declined'].includes(row.state))
    .map(({ row, own }) => ({
      row,
      entry: entryOf(row, own, hours.get(keyOf(row)), { shared, tired }, parts),
    }))
  const entries = all.flatMap(({ row, entry }) => (isNamed(row) ? entry : []))
  return {
    activityId: activity.id,
    entries,
    unnamed: all.length - entries.length,
    counts: countsOf(all.map(({ entry }) => entry)),
    asOf: now.toISOString(),
  }
}

/** What is seen only by looking at everybody: devices of more than one, people with little rest. */
interface Looks {
  shared: Set<string>
  tired: Set<string>
}

function entryOf(
  row: RosterRow,
  own: MarkRow[],
  hours: EntryRow | undefined,
  looks: Looks,
  { activity, rounding, viewerId, now }: Parts,
): RosterEntry {
  const checkIn = own.find(({ kind }) => kind === 'checkIn')
  // What was proven later counts over what the clock did (系统签退).
  const checkOut =
    own.find(({ kind }) => kind === 'checkOut') ?? own.find(({ kind }) => kind === 'autoCheckOut')
  const absence = own.findLast(({ kind }) => kind === 'noShow' || kind === 'excused')
  // Only volunteering ever becomes hours (V-19).
  const proposed =
    activity.kind === 'volunteer' && checkIn && checkOut
      ? minutesOf({ ...row, checkIn: checkIn.at, checkOut: checkOut.at }, rounding)
      : undefined
  return {
    shiftId: row.shiftId,
    shiftName: row.shiftName,
    personId: row.personId,
    name: row.name,
    isMember: row.memberId !== null,
    ...(row.personId === viewerId ? { isOwn: true as const } : {}),
    ...(row.phoneMasked ? { phoneMasked: row.phoneMasked } : {}),
    signUp: row.state,
    ...(row.guardianName ? { guardianName: row.guardianName } : {}),
    ...qualificationOf(row),
    ...(checkIn ? { checkIn: momentOf(checkIn) } : {}),
    ...(checkOut ? { checkOut: momentOf(checkOut) } : {}),
    ...(absence && !checkIn ? { absence: absenceOf(absence) } : {}),
    flags: flagsOf(row, own, checkIn, checkOut, looks, now),
    ...(proposed === undefined ? {} : { proposedMinutes: proposed }),
    ...(hours ? { hours: hoursOf(hours) } : {}),
  }
}

function flagsOf(
  row: RosterRow,
  own: MarkRow[],
  checkIn: MarkRow | undefined,
  checkOut: MarkRow | undefined,
  { shared, tired }: Looks,
  now: Date,
): RosterFlag[] {
  const { startsAt, endsAt, barredAt, state } = row
  const isOut = checkOut?.kind === 'checkOut'
  const holds: Record<RosterFlag, boolean> = {
    ageWanted: barredAt !== null && !checkIn && state !== 'withdrawn',
    turnedAway: barredAt !== null && checkIn !== undefined && state === 'withdrawn',
    sharedDevice: own.some(({ device }) => device !== null && shared.has(device)),
    late: own.some(({ isLate }) => isLate),
    far: own.some(({ band }) => band === 'far'),
    lateStart: (checkIn?.at.getTime() ?? 0) > startsAt.getTime() + GRACE_MINUTES * MINUTE,
    noCheckOut: checkIn !== undefined && !isOut && now > endsAt,
    shortRest: tired.has(keyOf(row)),
  }
  return (Object.keys(holds) as RosterFlag[]).filter((flag) => holds[flag])
}

/** Devices by which more than one person checked in or out. */
function sharedDevices(marks: MarkRow[]): Set<string> {
  const owner = new Map<string, string>()
  const shared = new Set<string>()
  for (const { device, personId } of marks) {
    if (device === null) continue
    if ((owner.get(device) ?? personId) !== personId) shared.add(device)
    owner.set(device, personId)
  }
  return shared
}

/** Turns before or after which the person had too little rest. */
function shortRests({ duties, restMinutes }: Parts): Set<string> {
  const own = groupBy(duties, ({ personId }) => personId)
  const isShort = (duty: Parts['duties'][number]) =>
    hasShortRest(duty, own.get(duty.personId) ?? [], restMinutes)
  return new Set(duties.filter(isShort).map(keyOf))
}

function momentOf({ at, source, byName, isLate, band, reason }: MarkRow): Moment {
  return {
    at: at.toISOString(),
    source,
    ...(byName ? { by: byName } : {}),
    isLate,
    ...(band ? { band } : {}),
    ...(reason ? { reason } : {}),
  }
}

function absenceOf({ kind, byName, reason }: MarkRow): NonNullable<RosterEntry['absence']> {
  return {
    kind: kind === 'excused' ? 'excused' : 'noShow',
    by: byName ?? '',
    ...(reason ? { reason } : {}),
  }
}

function hoursOf({ id, kind, minutes, reason }: EntryRow): NonNullable<RosterEntry['hours']> {
  return { entryId: id, kind, minutes, ...(reason ? { reason } : {}) }
}

/** The proof that the shift asks for, unless it has run out by the day of the shift. */
function qualificationOf(row: RosterRow): Pick<RosterEntry, 'qualification'> {
  const { qualificationId: id, qualificationName: name, expiresOn, verifiedAt } = row
  if (!id || !name || (expiresOn && expiresOn < dayOf(row.startsAt))) return {}
  const isVerified = verifiedAt !== null
  return { qualification: { id, name, ...(expiresOn ? { expiresOn } : {}), isVerified } }
}

function countsOf(entries: RosterEntry[]): Roster['counts'] {
  const count = (is: (entry: RosterEntry) => boolean) => entries.filter(is).length
  return {
    expected: count(({ signUp }) => signUp === 'signedUp'),
    present: count(({ checkIn, checkOut }) => Boolean(checkIn && !checkOut)),
    left: count(({ checkOut }) => checkOut !== undefined),
    absent: count(({ absence }) => absence !== undefined),
  }
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
