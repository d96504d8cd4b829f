import { type Grant, isGroup } from '@contract/account'
import {
  type ActivityDetail,
  type ActivityKind,
  type AgreementReason,
  type Audience,
  CreateActivityInput,
  type OrganiserKind,
} from '@contract/activity'
import * as v from 'valibot'
import type { Place } from '@/components/RegionPicker'
import type { Found } from '@/components/SearchPicker'
import { formatTime, toDay, toInstant } from '@/lib/dates'
import { check, type Problems } from '@/lib/form'

/** A shift while it is typed: a day and two times; one that ends earlier than it begins ends on the next day. */
export interface ShiftDraft {
  id?: string | undefined
  name: string
  day: string
  from: string
  to: string
  places: string
  breakMinutes: string
  qualification: string
}

/** What the form of an activity holds while it is typed. */
export interface Draft {
  kind: ActivityKind
  title: string
  content: string
  campaignId: string
  place: Place | null
  where: string
  point: ActivityDetail['point'] | null
  audience: Audience
  shifts: ShiftDraft[]
  risk: string
  isDangerous: boolean
  emergencyMeasures: string
  insuranceNo: string
  minAge: string
  maxAge: string
  skills: string
  leader: Found | null
  contactName: string
  contactPhone: string
  cityActivityId: string
  allowance: string
  agreement: string
  agreementReasons: AgreementReason[]
}

/** Who organises: the place of the role in which one acts. */
export interface Organiser {
  organiserKind: OrganiserKind
  organiserId: string
}

export function organiserOf(acting: Grant | undefined): Organiser | undefined {
  if (!acting || isGroup(acting.placeKind)) return undefined
  return { organiserKind: acting.placeKind, organiserId: acting.placeId }
}

export const newShift = (last?: ShiftDraft): ShiftDraft => ({
  name: '',
  day: last?.day ?? '',
  from: last?.from ?? '09:00',
  to: last?.to ?? '11:00',
  places: last?.places ?? '10',
  breakMinutes: '',
  qualification: '',
})

const shiftsOf = (activity: ActivityDetail): ShiftDraft[] =>
  activity.shifts.map((shift) => ({
    id: shift.id,
    name: shift.name,
    day: toDay(shift.startsAt),
    from: formatTime(shift.startsAt),
    to: formatTime(shift.endsAt),
    places: String(shift.places),
    breakMinutes: shift.breakMinutes ? String(shift.breakMinutes) : '',
    qualification: shift.qualification ?? '',
  }))

/** A new one, led by whoever makes it, or the one that is to be changed. */
export function draftOf(
  activity: ActivityDetail | undefined,
  self?: { id: string; name: string },
): Draft {
  const numberText = (value: number | undefined) => (value === undefined ? '' : String(value))
  return {
    kind: activity?.kind ?? 'volunteer',
    title: activity?.title ?? '',
    content: activity?.content ?? '',
    campaignId: activity?.campaign?.id ?? '',
    place: activity ? { id: activity.regionId, name: activity.regionName } : null,
    where: activity?.place ?? '',
    point: activity?.point ?? null,
    audience: activity?.audience ?? 'everyone',
    shifts: activity ? shiftsOf(activity) : [newShift()],
    risk: activity?.risk ?? '',
    isDangerous: activity?.isDangerous ?? false,
    emergencyMeasures: activity?.emergencyMeasures ?? '',
    insuranceNo: activity?.insuranceNo ?? '',
    minAge: numberText(activity?.minAge),
    maxAge: numberText(activity?.maxAge),
    skills: activity?.skills.join('、') ?? '',
    leader: activity ? (activity.leader ?? null) : (self ?? null),
    contactName: activity?.contactName ?? '',
    contactPhone: activity?.contactPhone ?? '',
    cityActivityId: activity?.cityActivityId ?? '',
    allowance: activity?.allowance ?? '',
    agreement: activity?.agreement ?? '',
    agreementReasons: activity?.agreementReasons ?? [],
  }
}

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

function shiftInput({ day, from, to, places, breakMinutes, ...shift }: ShiftDraft) {
  const isOvernight = to !== '' && to <= from
  return {
    ...(shift.id ? { id: shift.id } : {}),
    name: shift.name,
    startsAt: day && from ? toInstant(day, from) : undefined,
    endsAt: day && to ? toInstant(isOvernight ? nextDay(day) : day, to) : undefined,
    places: places ? Number(places) : undefined,
    breakMinutes: breakMinutes ? Number(breakMinutes) : 0,
    qualification: shift.qualification,
  }
}

/** As the server wants it: what was left empty is left out. */
export function inputOf(draft: Draft) {
  const { place, where, point, leader, shifts, skills, campaignId, minAge, maxAge, ...rest } = draft
  return {
    ...rest,
    regionId: place?.id ?? '',
    place: where,
    leaderId: leader?.id,
    shifts: shifts.map(shiftInput),
    skills: skills.split(/[、，,\s]+/).filter(Boolean),
    campaignId: campaignId || undefined,
    minAge: minAge ? Number(minAge) : undefined,
    maxAge: maxAge ? Number(maxAge) : undefined,
    ...(point ? { point } : {}),
  }
}

const { organiserKind: _kind, organiserId: _id, ...facts } = CreateActivityInput.entries

/** The contract's own check, in the words of a form that chooses a place. */
export const DraftInput = v.object({
  ...facts,
  regionId: v.pipe(v.string(), v.minLength(1, '请选择所在区域'), v.uuid()),
})

export const STEPS = ['内容', '班次', '安全', '人员']

const FIELDS: Record<string, number> = {
  kind: 0,
  title: 0,
  content: 0,
  campaignId: 0,
  regionId: 0,
  place: 0,
  point: 0,
  audience: 0,
  shifts: 1,
  risk: 2,
  isDangerous: 2,
  emergencyMeasures: 2,
  insuranceNo: 2,
  minAge: 2,
  maxAge: 2,
}

/** What is missing or wrong on one step; with nothing one may go on to the next. */
export function problemsOf(draft: Draft, step: number): Problems {
  const checked = check(DraftInput, inputOf(draft))
  if (checked.ok) return {}
  return Object.fromEntries(
    Object.entries(checked.problems).filter(([path]) => stepOf(path) === step),
  )
}

/** On which step a field is, so that what is wrong is also seen. */
export function stepOf(path: string | undefined): number | undefined {
  return path === undefined ? undefined : (FIELDS[path.split('.')[0] ?? ''] ?? 3)
}
