/** The rows of activities as they stand now: with shifts, crew, series and what was done with them. */
import { dayOf } from '../../core/days'
import { recordDueOn } from '../../features/activity/workdayRule'
import { accountOfPerson, castId } from '../cast'
import { addDays, addMinutes, at } from '../clock'
import type { Planned, SomeRows } from '../district'
import { phoneOf } from '../names'
import { grantId } from '../offices'
import { idOf, randomOf } from '../random'
import type { Community } from '../regions'
import { demoNow, today } from './calendar'
import { isOver, type PlannedActivity } from './plannedActivity'

/** What has become of the record of one that is over. */
export type RecordState = 'recorded' | 'partly' | 'pending'

/**
 * Hours are written down within ten working days (V-16); of those that have run out lately some
 * are late. Of the last two weeks some are done, some half, some not begun.
 */
export function recordStateOf(activity: PlannedActivity): RecordState {
  const { part, number } = activity
  if (part === 'overdue' || activity.endsAt > lastEvening()) return 'pending'
  if (part === 'objected') return 'partly'
  const dueOn = recordDueOn(dayOf(activity.endsAt))
  if (dueOn < addDays(today(), -9)) return 'recorded'
  if (dueOn < today()) return number % 3 === 0 ? 'pending' : 'recorded'
  return (['recorded', 'partly', 'pending'] as const)[number % 3] ?? 'pending'
}

/** When an organiser sat down with the list. */
export function recordedAtOf({ endsAt, number }: PlannedActivity): Date {
  const day = addDays(dayOf(endsAt), 1 + (number % 6))
  const wanted = addMinutes(at(day, '10:00'), (number * 37) % 400)
  return earlier(wanted, lastEvening())
}

const earlier = (one: Date, other: Date) => (one < other ? one : other)

/** Nobody confirms hours at night. */
const lastEvening = () => addMinutes(demoNow(), -13 * 60)

export type Helpers = ReadonlyMap<string, readonly string[]>

interface Parts {
  activities: readonly PlannedActivity[]
  places: ReadonlyMap<string, number>
  helpers: Helpers
}

const HERE = new Map([
  ['招宝山街道', [29.957, 121.713]],
  ['蛟川街道', [29.966, 121.662]],
  ['骆驼街道', [29.977, 121.584]],
  ['庄市街道', [29.934, 121.606]],
  ['贵驷街道', [29.989, 121.639]],
  ['澥浦镇', [30.044, 121.601]],
  ['九龙湖镇', [30.043, 121.523]],
])

export function activityRows({ activities, places, helpers }: Parts): SomeRows {
  return {
    activitySeries: seriesRows(activities),
    activity: activities.map(activityRow),
    activityShift: activities.flatMap((one) => shiftRows(one, places)),
    activityCrew: activities.flatMap((one) => crewRows(one, helpers.get(one.id) ?? [])),
    event: activities.flatMap(eventRows),
  }
}

function seriesRows(activities: readonly PlannedActivity[]): Planned<'activitySeries'>[] {
  const first = new Map<string, Date>()
  for (const { seriesId, createdAt } of activities) {
    if (seriesId && !first.has(seriesId)) first.set(seriesId, createdAt)
  }
  return [...first].map(([id, createdAt]) => ({ id, createdAt }))
}

const stateOf = (one: PlannedActivity) => {
  if (one.fate !== 'held') return one.fate
  return isOver(one) && recordStateOf(one) === 'recorded' ? 'recorded' : 'published'
}

function activityRow(one: PlannedActivity): Planned<'activity'> {
  const { template, organiser, number, part } = one
  const { community } = organiser
  const state = stateOf(one)
  const isDraft = state === 'draft'
  const recordedAt = state === 'recorded' ? addMinutes(recordedAtOf(one), 12) : null
  const isDangerous = template.emergencyMeasures !== undefined
  return {
    id: one.id,
    title: one.title,
    kind: template.kind,
    audience: template.audience ?? 'everyone',
    state,
    campaignId: one.campaign?.id ?? null,
    seriesId: one.seriesId ?? null,
    isChanged: one.isChanged,
    organiserKind: organiser.kind,
    organiserId: organiser.id,
    regionId: community.id,
    regionPath: community.path,
    place: one.place,
    ...pointOf(community, number),
    content: template.content,
    risk: template.risk,
    isDangerous,
    emergencyMeasures: template.emergencyMeasures ?? null,
    // A draft may still wait for its insurance (V-8).
    insuranceNo:
      isDangerous && part !== 'unfinished'
        ? `示范保单-${one.day.slice(0, 4)}-${pad(number)}`
        : null,
    minAge: template.minAge ?? null,
    maxAge: null,
    skills: [...(template.skills ?? [])],
    contactName: `${community.name}志愿服务站`,
    contactPhone: phoneOf(9600 + (number % 100)),
    leaderId: one.leaderId,
    // Not everybody has published it in the city's system as well (V-10).
    cityActivityId:
      template.kind === 'volunteer' && !isDraft && number % 5 < 3
        ? `示范-${one.day.slice(0, 7).replace('-', '')}-${pad(number)}`
        : null,
    allowance: template.allowance ?? null,
    agreement: isDangerous && number % 3 > 0 ? '已与志愿者签订书面服务协议，存放在社区' : null,
    cancelReason: state === 'cancelled' ? cancelReasonOf(one) : null,
    startsAt: one.startsAt,
    endsAt: one.endsAt,
    recordDueOn: template.kind === 'volunteer' && !isDraft ? recordDueOn(dayOf(one.endsAt)) : null,
    recordedAt,
    createdBy: organiser.personId,
    version: isDraft ? 1 : state === 'published' ? 2 : 3,
    createdAt: one.createdAt,
    updatedAt: recordedAt ?? (isDraft ? one.createdAt : one.publishedAt),
  }
}

const pad = (number: number) => String(number + 1).padStart(4, '0')

const REASONS = [
  '大雨，改期另行通知',
  '场地临时检修',
  '报名人数不足，和下周合并',
  '高温预警，户外活动取消',
]
const cancelReasonOf = ({ number, part }: PlannedActivity) =>
  part === 'calledOff' ? '施工区当天吊装，不能进入' : REASONS[number % REASONS.length]

/** A point near the middle of the sub-district; one in six has none. */
function pointOf({ id, part }: Community, number: number) {
  const middle = HERE.get(part.name)
  if (!middle || number % 6 === 5) return { latitude: null, longitude: null }
  const random = randomOf(`point ${id}`)
  const [latitude = 0, longitude = 0] = middle.map(
    (degrees) => Math.round((degrees + random.int(-90, 90) / 10_000) * 10_000) / 10_000,
  )
  return { latitude, longitude }
}

function shiftRows(
  { id, shifts }: PlannedActivity,
  places: ReadonlyMap<string, number>,
): Planned<'activityShift'>[] {
  return shifts.map((shift, index) => ({
    id: shift.id,
    activityId: id,
    position: index + 1,
    name: shift.name,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    places: places.get(shift.id) ?? 10,
    breakMinutes: shift.breakMinutes,
    qualification: shift.qualification ?? null,
  }))
}

function crewRows(
  { id, organiser, publishedAt, part }: PlannedActivity,
  helpers: readonly string[],
): Planned<'activityCrew'>[] {
  const named = {
    activityId: id,
    namedBy: organiser.personId,
    namedAt: addMinutes(publishedAt, 20),
  }
  return [
    ...helpers.map((personId) => ({ ...named, personId, role: 'helper' as const })),
    ...(part ? [{ ...named, personId: castId('deputy'), role: 'organiser' as const }] : []),
  ]
}

/** Written, called to, and closed or called off. */
function eventRows(one: PlannedActivity): Planned<'event'>[] {
  const { id, organiser, createdAt, publishedAt } = one
  const { personId, role } = organiser
  const state = stateOf(one)
  const event = (when: Date, method: string): Planned<'event'> => ({
    id: idOf(when, 'event', id, method),
    at: when,
    accountId: accountOfPerson(personId),
    personId,
    grantId: grantId({ personId, role, placeId: organiser.id }),
    role,
    method: `activity.${method}`,
    subjectKind: 'activity',
    subjectId: id,
    detail: null,
  })
  return [
    event(createdAt, 'create'),
    ...(state === 'draft' ? [] : [event(publishedAt, 'publish')]),
    ...(state === 'recorded' ? [event(addMinutes(recordedAtOf(one), 12), 'closeRecord')] : []),
    ...(state === 'cancelled'
      ? [event(earlier(addMinutes(one.startsAt, -700), lastEvening()), 'cancel')]
      : []),
  ]
}
