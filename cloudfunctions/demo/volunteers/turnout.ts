/** Who was called to each shift and what they said: places, waiting lists, invitations, withdrawals. */
import type { SignUpState } from '@contract/activity'
import { type CastKey, castId } from '../cast'
import { addMinutes } from '../clock'
import { itemAt, type Random, randomOf, shareOut } from '../random'
import { demoNow } from './calendar'
import type { openCrowd, Volunteer } from './crowd'
import { isOver, type PlannedActivity, type PlannedShift } from './plannedActivity'

/** 12,000 times somebody came. */
const CHECK_INS = 12_000

export type Outcome = 'came' | 'noShow' | 'excused'

export interface SignUp {
  activity: PlannedActivity
  shift: PlannedShift
  volunteer: Volunteer
  state: SignUpState
  /** Of one that is over. */
  outcome?: Outcome
  queuedAt: Date
  /** Let in at the place by a helper. */
  isOnTheSpot: boolean
}

export interface Turnout {
  signUps: SignUp[]
  places: ReadonlyMap<string, number>
  helpers: ReadonlyMap<string, readonly string[]>
}

/** How often those of the cast who live nearby come: every so many activities. */
const COMES: Partial<Record<CastKey, number>> = {
  member: 2,
  leader: 3,
  waterCarrier: 4,
  deputy: 5,
  elder: 5,
  resident: 5,
  publicityLeader: 4,
}

type Crowd = ReturnType<typeof openCrowd>

export function buildTurnout(activities: readonly PlannedActivity[], crowd: Crowd): Turnout {
  const random = randomOf('turnout')
  const held = activities.filter((one) => one.fate === 'held' && isOver(one))
  const cames = shareOut(
    CHECK_INS,
    held.map(({ template }, index) => template.weight * (80 + ((index * 29) % 41))),
  )
  const cameOf = new Map(held.map(({ id }, index) => [id, cames[index] ?? 0]))
  const signUps: SignUp[] = []
  const places = new Map<string, number>()
  const helpers = new Map<string, readonly string[]>()
  let turn = 0
  // Whom a small branch could not send comes to the next activity that is for everybody.
  let owed = 0
  for (const activity of branchesFirst(activities)) {
    const isNear = activity.organiser.community.part.name === '招宝山街道'
    if (isNear) turn += 1
    const first = [
      ...(isNear ? castFor(activity, turn) : fixedCast(activity)),
      ...((activity.template.minAge ?? 18) < 18 ? crowd.young(activity.number) : []),
    ]
    const share = cameOf.get(activity.id)
    const came = share === undefined ? undefined : share + (isForAll(activity) ? owed : 0)
    const made =
      activity.fate === 'draft'
        ? emptyShifts(activity, places)
        : came === undefined
          ? comingTo(activity, crowd, first, places, random)
          : broughtTo(activity, came, crowd, first, places, random)
    if (share !== undefined) {
      owed += share - made.filter(({ outcome }) => outcome === 'came').length
    }
    signUps.push(...made)
    if (activity.fate !== 'draft') helpers.set(activity.id, helpersOf(activity, made))
  }
  return { signUps, places, helpers }
}

const isForAll = ({ template }: PlannedActivity) => (template.audience ?? 'everyone') === 'everyone'

/** Those for one branch choose before their people have gone elsewhere. */
const branchesFirst = (activities: readonly PlannedActivity[]) => [
  ...activities.filter(({ template }) => template.audience === 'branch'),
  ...activities.filter(({ template }) => template.audience !== 'branch'),
]

function castFor({ template, part, organiser }: PlannedActivity, turn: number): string[] {
  if (part) return fixedCast({ part, organiser })
  return (
    (Object.keys(COMES) as CastKey[])
      .filter((key) => turn % (COMES[key] ?? 1) === 0)
      // What is for a branch is for its own alone.
      .filter(() => (template.audience ?? 'everyone') === 'everyone')
      .map(castId)
  )
}

function fixedCast({ part, organiser }: Pick<PlannedActivity, 'part' | 'organiser'>): string[] {
  if (!part) return organiser.personId === castId('otherSecretary') ? [organiser.personId] : []
  const keys: CastKey[] = ['member', 'leader', 'waterCarrier', 'elder']
  return keys.map(castId)
}

function emptyShifts(activity: PlannedActivity, places: Map<string, number>): SignUp[] {
  for (const { id, share } of activity.shifts) places.set(id, share * 6)
  return []
}

function split(activity: PlannedActivity, count: number): number[] {
  const { shifts } = activity
  const shares = shareOut(
    count,
    shifts.map(({ share }) => share),
  )
  // A post that nobody took is none.
  return shares.map((share, index) => (share === 0 && index === 0 ? 1 : share))
}

const askFor = (activity: PlannedActivity, count: number, first: string[], random: Random) => ({
  day: activity.day,
  community: activity.organiser.community,
  count,
  branchId: activity.template.audience === 'branch' ? activity.organiser.id : undefined,
  isForMembers: activity.template.audience === 'members',
  minAge: activity.template.minAge ?? (activity.template.emergencyMeasures ? 18 : 14),
  random,
  first,
})

/** One that is over: so many came, some did not. */
function broughtTo(
  activity: PlannedActivity,
  came: number,
  crowd: Crowd,
  first: string[],
  places: Map<string, number>,
  random: Random,
): SignUp[] {
  const asked = came + random.int(0, Math.ceil(came / 9))
  const people = crowd.take(askFor(activity, asked, first, random))
  const missing = Math.min(asked - came, Math.max(0, people.length - came))
  const absent = new Set(people.slice(people.length - missing).map(({ id }) => id))
  const seats = deal(activity, people)
  return seats.flatMap(({ shift, volunteers }) => {
    const onTheSpot = new Set(
      volunteers.filter(
        ({ hasAccount, id }) => !hasAccount && !absent.has(id) && random.chance(12),
      ),
    )
    const planned = volunteers.length - onTheSpot.size
    places.set(shift.id, roomFor(planned, random.chance(25) ? 0 : random.int(1, 5)))
    return volunteers.map((volunteer): SignUp => {
      const outcome = absent.has(volunteer.id) ? (random.chance(42) ? 'excused' : 'noShow') : 'came'
      const isOnTheSpot = onTheSpot.has(volunteer)
      return {
        activity,
        shift,
        volunteer,
        state: 'signedUp',
        outcome,
        queuedAt: isOnTheSpot
          ? addMinutes(shift.startsAt, random.int(-15, 10))
          : signedUpAt(activity, random),
        isOnTheSpot,
      }
    })
  })
}

/** One that lies ahead or was called off. */
function comingTo(
  activity: PlannedActivity,
  crowd: Crowd,
  first: string[],
  places: Map<string, number>,
  random: Random,
): SignUp[] {
  const { part, template, number } = activity
  const isInviting = part === 'inviting'
  const size = Math.max(6, Math.min(40, Math.round(template.weight * 1.1)))
  const isFull = part === 'full' || (!part && activity.fate === 'held' && number % 4 === 0)
  const queue = isFull ? random.int(3, 7) : 0
  const guests = isInviting ? 6 : random.chance(30) ? 3 : 0
  const gone = random.int(0, 3)
  const count = isFull ? size : Math.ceil((size * random.int(30, 85)) / 100)
  const wanted = isInviting ? [castId('leader')] : first
  const people = crowd.take(askFor(activity, count, wanted, random))
  const extra = (part === 'full' ? queue - 1 : queue) + guests + gone
  const more = crowd.take(
    askFor(activity, extra, isInviting ? [castId('member'), castId('waterCarrier')] : [], random),
  )
  const seats = deal(activity, people)
  const open = seats.flatMap(({ shift, volunteers }) => {
    places.set(
      shift.id,
      isFull ? Math.max(1, volunteers.length) : roomFor(volunteers.length, random.int(3, 12)),
    )
    return volunteers.map((volunteer) => plain(activity, shift, volunteer, 'signedUp', random))
  })
  const shift = itemAt(activity.shifts, 0)
  const invited = more.slice(0, guests)
  const withdrawn = more.slice(guests, guests + gone)
  const waiting = more.slice(guests + gone)
  const resident = part === 'full' ? crowd.get(castId('resident')) : undefined
  if (resident) waiting.splice(1, 0, resident)
  const last = Math.max(...open.map(({ queuedAt }) => queuedAt.getTime()))
  return [
    ...open,
    ...invited.map((one, index) =>
      plain(activity, shift, one, index > 1 && index % 3 === 2 ? 'declined' : 'invited', random),
    ),
    ...withdrawn.map((one) => plain(activity, shift, one, 'withdrawn', random)),
    ...waiting.map((one, index) => ({
      ...plain(activity, shift, one, 'waiting', random),
      // Behind the last who got a place, one after the other.
      queuedAt: new Date(
        last + ((demoNow().getTime() - last) * (index + 1)) / (waiting.length + 1),
      ),
    })),
  ]
}

const plain = (
  activity: PlannedActivity,
  shift: PlannedShift,
  volunteer: Volunteer,
  state: SignUpState,
  random: Random,
): SignUp => ({
  activity,
  shift,
  volunteer,
  state,
  queuedAt: signedUpAt(activity, random),
  isOnTheSpot: false,
})

/** Most within the first two days. */
function signedUpAt({ publishedAt, startsAt }: PlannedActivity, random: Random): Date {
  const end = Math.min(startsAt.getTime(), demoNow().getTime()) - 600_000
  const span = Math.max(1, Math.floor((end - publishedAt.getTime()) / 60_000))
  const minutes = Math.floor((random.int(0, 1000) / 1000) ** 2.2 * span)
  return addMinutes(publishedAt, minutes)
}

const roomFor = (people: number, free: number) => Math.max(2, people + free)

/** To each shift its part, in the order in which people are there. */
function deal(activity: PlannedActivity, people: readonly Volunteer[]) {
  const counts = split(activity, people.length)
  let from = 0
  return activity.shifts.map((shift, index) => {
    const isLast = index === activity.shifts.length - 1
    const to = isLast ? people.length : from + (counts[index] ?? 0)
    const volunteers = people.slice(from, to)
    from = to
    return { shift, volunteers }
  })
}

/** Whoever came with a telephone and helps those who have none; one more where many come. */
function helpersOf({ part }: PlannedActivity, signUps: readonly SignUp[]): string[] {
  if (part) return [castId('leader')]
  const able = signUps.filter(
    ({ volunteer, state, outcome }) =>
      volunteer.hasAccount && state === 'signedUp' && (outcome ?? 'came') === 'came',
  )
  const count = able.length > 40 ? 2 : able.length > 4 ? 1 : 0
  return able
    .slice(-count || able.length)
    .slice(0, count)
    .map(({ volunteer }) => volunteer.id)
}
