/** 服务记录单 in every state: plain, a seal asked for, sealed, refused, and sealed before a correction. */
import { dayOf } from '../../core/days'
import type { SheetLine } from '../../db/tables/attendance'
import { checkCode, sheetNumber } from '../../features/activity/sheetNumberRule'
import { type CastKey, castId } from '../cast'
import { addMinutes, DEMO_DISTRICT } from '../clock'
import type { Planned } from '../district'
import { idOf, itemAt, randomOf } from '../random'
import { demoNow, upToNow } from './calendar'
import type { Entry } from './hours'
import type { PlannedActivity } from './plannedActivity'

export interface Names {
  person(id: string): string
  organiser(activity: PlannedActivity): string
}

interface Parts {
  activities: readonly PlannedActivity[]
  entries: readonly Entry[]
  names: Names
  /** The organisation for which the persona works. */
  ofPersona: string
}

type Seal = Planned<'recordSheet'>['seal']
type Sheet = Omit<Planned<'recordSheet'>, 'number' | 'issuedAt'> & { issuedAt: Date }
type Line = SheetLine & { activity: PlannedActivity; recordedAt: Date }

const REFUSALS = [
  '这张单子里有别的单位组织的活动，请按单位分别开单',
  '姓名和身份证件不一致，请先核对',
]
const STATES: readonly Seal[] = ['none', 'requested', 'sealed', 'refused', 'sealed', 'none']
/** Of the many who have hours. */
const OTHERS = 36
const CONTENT = 79

export function sheetRows(parts: Parts): Planned<'recordSheet'>[] {
  const lines = linesOf(parts)
  const random = randomOf('sheets')
  const made: Sheet[] = []
  const add = (personId: string, own: readonly Line[], seal: Seal, by?: Line) => {
    const [first] = own
    if (!first) return
    const newest = Math.max(...own.map(({ recordedAt }) => recordedAt.getTime()))
    const issuedAt = upToNow(addMinutes(new Date(newest), 240))
    made.push(sheetOf(personId, own, { seal, issuedAt, by: by ?? first, random }))
  }
  for (const [key, seal] of Object.entries(OF_CAST) as [CastKey, Seal][]) {
    const own = lines.filter(({ personId }) => personId === castId(key))
    add(castId(key), own.map(({ line }) => line).slice(-12), seal)
  }
  for (const [index, own] of [...byBody(lines).values()].slice(0, OTHERS).entries()) {
    add(own.personId, own.lines, itemAt(STATES, index))
  }
  for (const own of ofOrganisation(lines, parts.ofPersona))
    add(own.personId, own.lines, 'requested')
  for (const { personId, line } of beforeCorrection(parts)) add(personId, [line], 'sealed')
  return numbered(made)
}

const OF_CAST: Partial<Record<CastKey, Seal>> = {
  member: 'none',
  elder: 'requested',
  waterCarrier: 'refused',
  newcomer: 'none',
}

interface OwnLine {
  personId: string
  line: Line
}

/** Hours as they hold now. */
function linesOf({ activities, entries, names }: Parts): OwnLine[] {
  const followed = new Set(entries.flatMap(({ follows }) => follows ?? []))
  return entries
    .filter(({ id, minutes }) => !followed.has(id) && minutes > 0)
    .flatMap((entry) => lineOf(entry, activities, names))
    .sort((a, b) => a.line.day.localeCompare(b.line.day))
}

const found = new WeakMap<readonly PlannedActivity[], Map<string, PlannedActivity>>()
function activityOf(activities: readonly PlannedActivity[], id: string) {
  const known = found.get(activities) ?? new Map(activities.map((one) => [one.id, one]))
  found.set(activities, known)
  return known.get(id)
}

function lineOf(entry: Entry, activities: readonly PlannedActivity[], names: Names): OwnLine[] {
  const activity = activityOf(activities, entry.activityId)
  const shift = activity?.shifts.find(({ id }) => id === entry.shiftId)
  if (!activity || !shift) return []
  const { content } = activity.template
  const line = {
    activity,
    recordedAt: entry.recordedAt,
    entryId: entry.id ?? '',
    title: activity.title,
    day: dayOf(shift.startsAt),
    minutes: entry.minutes,
    organiserName: names.organiser(activity),
    content: content.length > CONTENT + 1 ? `${content.slice(0, CONTENT)}…` : content,
    place: activity.place,
    leaderName: names.person(activity.leaderId),
  }
  return [{ personId: entry.personId, line }]
}

/** What one body may seal: the hours of one person with one organiser, of those who have several. */
function byBody(lines: readonly OwnLine[]) {
  const groups = new Map<string, { personId: string; lines: Line[] }>()
  for (const { personId, line } of lines) {
    const key = `${personId} ${line.activity.organiser.id}`
    const group = groups.get(key) ?? { personId, lines: [] }
    group.lines.push(line)
    groups.set(key, group)
  }
  return new Map([...groups].filter(([, { lines: own }]) => own.length >= 3).sort())
}

function ofOrganisation(lines: readonly OwnLine[], organizationId: string) {
  const own = lines.filter(({ line }) => line.activity.organiser.id === organizationId)
  const people = [...new Set(own.map(({ personId }) => personId))].slice(0, 3)
  return people.map((personId) => ({
    personId,
    lines: own.filter((one) => one.personId === personId).map(({ line }) => line),
  }))
}

/** Sealed with what was confirmed at first, and corrected afterwards. */
function beforeCorrection({ entries, activities, names }: Parts): OwnLine[] {
  const corrected = new Set(
    entries
      .filter(({ kind }) => kind === 'corrected')
      .map(({ shiftId, personId }) => shiftId + personId),
  )
  return entries
    .filter(
      ({ kind, minutes, shiftId, personId }) =>
        kind === 'confirmed' && minutes > 0 && corrected.has(shiftId + personId),
    )
    .slice(0, 3)
    .flatMap((entry) => lineOf(entry, activities, names))
}

interface Facts {
  seal: Seal
  issuedAt: Date
  /** Whose seal it is. */
  by: Line
  random: ReturnType<typeof randomOf>
}

function sheetOf(
  personId: string,
  own: readonly Line[],
  { seal, issuedAt, by, random }: Facts,
): Sheet {
  const days = own.map(({ day }) => day).sort()
  const from = days[0] ?? ''
  const decidedAt = upToNow(addMinutes(issuedAt, random.int(600, 4000)))
  return {
    id: idOf(issuedAt, 'sheet', personId, from, seal),
    checkCode: checkCode((below) => random.int(0, below - 1)),
    personId,
    fromOn: from,
    toOn: days.at(-1) ?? from,
    minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
    times: own.length,
    items: own.map(({ activity: _activity, recordedAt: _at, ...line }) => line),
    issuedAt,
    seal,
    sealRequestedAt: seal === 'none' ? null : addMinutes(issuedAt, 10),
    ...(seal === 'sealed'
      ? {
          sealedBy: by.activity.organiser.personId,
          sealedBody: by.organiserName,
          sealedAt: decidedAt,
        }
      : {}),
    ...(seal === 'refused' ? { refusal: random.pick(REFUSALS) } : {}),
  }
}

/** In the order in which they were issued, from one each year. */
function numbered(sheets: readonly Sheet[]): Planned<'recordSheet'>[] {
  const counts = new Map<string, number>()
  return sheets
    .filter(({ issuedAt }) => issuedAt <= demoNow())
    .sort(
      (a, b) =>
        a.issuedAt.getTime() - b.issuedAt.getTime() || (a.id ?? '').localeCompare(b.id ?? ''),
    )
    .map((sheet) => {
      const year = dayOf(sheet.issuedAt).slice(0, 4)
      const count = (counts.get(year) ?? 0) + 1
      counts.set(year, count)
      return { ...sheet, number: sheetNumber(DEMO_DISTRICT, year, count) }
    })
}
