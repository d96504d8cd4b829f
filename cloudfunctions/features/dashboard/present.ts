import {
  type Alarm,
  CHILD_FIGURES,
  type ChildFigure,
  type Computed,
  FIGURE_NAMES,
  type Figure,
  type FigureName,
  type ListRow,
  type PlacePage,
  type PlaceRow,
  type ReportedEntry,
  type VolunteerYear,
} from '@contract/dashboard'
import type { RegionKind } from '@contract/region'
import type { Context } from '../../core/context'
import { childValue, columnOf, figuresOf, type Sums } from './figuresRule'
import { dashboardPolicy, hasPage } from './policy'
import type { CampaignSums, listAlarms, ReportedRow } from './queries/around'
import type { YearSums } from './queries/bulletins'
import type { BehindRow } from './queries/lists'
import type { MonthSums, PlaceSums } from './queries/page'
import { rank } from './rankingRule'
import { isHidden } from './smallGroupRule'

export interface PageBody {
  place: { id: string; kind: RegionKind; name: string; path: string }
  /** The place, first, and its parts. */
  places: PlaceSums[]
  months: MonthSums[]
  reported: ReportedRow[]
}

export interface PageParts extends PageBody {
  ancestors: { id: string; name: string; kind: RegionKind }[]
  campaigns: CampaignSums[]
  alarms: Awaited<ReturnType<typeof listAlarms>>
  today: string
}

/** What whoever may see a place sees of it, small groups left out. */
export function presentBody({ place, places, months, reported }: PageBody) {
  const [own, ...children] = places
  const last = months.at(-1)
  const ranking = rank(children.filter(({ kind }) => hasPage(kind)).map(comparedOf))
  return {
    place: { id: place.id, kind: place.kind, name: place.name },
    figures: own && last ? presentFigures(own, last, reported) : [],
    rows: own ? presentRows(own, children) : [],
    months: months.map((row) => ({
      month: row.month,
      ...served(row.times, row.minutes),
      activities: row.activities,
    })),
    ...(ranking ? { ranking } : {}),
    asOf: {
      ...(last?.foldedAt ? { service: last.foldedAt.toISOString() } : {}),
      ...(last?.countedAt ? { registers: last.countedAt.toISOString() } : {}),
    },
  }
}

export function presentPage({ actor }: Context, parts: PageParts): PlacePage {
  const { place, months, today } = parts
  const { seeAlarms, enterReported, keepScreens } = dashboardPolicy
  return {
    ...presentBody(parts),
    ancestors: parts.ancestors,
    sameDays: presentSameDays(months, today),
    campaigns: parts.campaigns.map(({ people, times, minutes, ...campaign }) => ({
      ...campaign,
      people: few(people),
      ...served(times, isHidden(people) ? 0 : minutes),
      ...(isHidden(people) ? { times: 'few' as const, minutes: 'few' as const } : {}),
    })),
    ...(seeAlarms(actor, place) ? { alarms: parts.alarms.map(presentAlarm) } : {}),
    can: { enterReported: enterReported(actor, place), keepScreens: keepScreens(actor, place) },
  }
}

export function presentEntries(rows: ReportedRow[]): { entries: ReportedEntry[] } {
  return {
    entries: rows.map((row) => ({
      id: row.id,
      ...reportedOf(row),
      reason: row.reason,
      enteredBy: { id: row.enteredBy, name: row.enteredByName },
      enteredAt: row.enteredAt.toISOString(),
    })),
  }
}

export function presentYear({ volunteers, times, minutes, ...counts }: YearSums): VolunteerYear {
  const isOfFew = isHidden(volunteers)
  return {
    volunteers: few(volunteers),
    times: isOfFew ? 'few' : few(times),
    minutes: isOfFew || isHidden(times) ? 'few' : { value: minutes },
    ...counts,
  }
}

export const presentListRow = ({ id, cells }: BehindRow): ListRow => ({ id, cells })

const few = (value: number): Computed => (isHidden(value) ? 'few' : { value })
/** Minutes of few check-ins are those of few people. */
/** What few check-ins did tells of whoever came: then neither how often nor how long. */
export const served = (times: number, minutes: number) => ({
  times: few(times),
  minutes: isHidden(times) ? ('few' as const) : { value: minutes },
})

function reportedOf({ id, value, qualifier, source, asOf }: ReportedRow): Pick<Figure, 'reported'> {
  if (value === null || qualifier === null || source === null || asOf === null) return {}
  return { reported: { id, value, qualifier, source, asOf } }
}

/** Sums of the place with what is folded from the ledgers. */
const sumsOf = ({ figures, recentTimes, recentMinutes }: PlaceSums): Sums => ({
  ...figures,
  recentTimes,
  recentMinutes,
})

function presentFigures(own: PlaceSums, last: MonthSums, reported: ReportedRow[]): Figure[] {
  const computed = last.countedAt
    ? figuresOf({ ...sumsOf(own), serviceTimes: last.allTimes, serviceMinutes: last.allMinutes })
    : {}
  const entered = new Map(reported.map((row) => [row.name as FigureName, reportedOf(row)]))
  return FIGURE_NAMES.map((name) => ({
    name,
    ...(computed[name] ? { computed: computed[name] } : {}),
    ...entered.get(name),
  })).filter((figure) => 'computed' in figure || 'reported' in figure)
}

function presentRows(own: PlaceSums, children: PlaceSums[]): PlaceRow[] {
  const sums = children.map(sumsOf)
  const columns = Object.fromEntries(
    CHILD_FIGURES.map((name) => {
      const values = sums.map((one) => childValue(name, one))
      const inParts = values.reduce((total, value) => total + value, 0)
      return [name, columnOf(name, [...values, childValue(name, sumsOf(own)) - inParts])]
    }),
  ) as Record<ChildFigure, Computed[]>
  const rows = [...children, undefined].map((child, index) => ({
    ...(child
      ? {
          place: { id: child.id, kind: child.kind, name: child.name, hasPage: hasPage(child.kind) },
        }
      : {}),
    values: valuesAt(columns, index),
  }))
  const isBlank = ({ place, values }: PlaceRow) =>
    !place && Object.values(values).every((one) => one !== 'few' && one.value === 0)
  return children.length === 0 ? [] : rows.filter((row) => !isBlank(row))
}

function valuesAt(columns: Record<ChildFigure, Computed[]>, index: number) {
  const values = Object.fromEntries(
    CHILD_FIGURES.map((name) => [name, columns[name][index] ?? 'few']),
  ) as Record<ChildFigure, Computed>
  return values.recentTimes === 'few' ? { ...values, recentMinutes: 'few' as const } : values
}

const comparedOf = (child: PlaceSums) => ({
  id: child.id,
  name: child.name,
  heads: childValue('members', sumsOf(child)),
  times: child.recentTimes,
  minutes: child.recentMinutes,
})

function presentSameDays(months: MonthSums[], today: string): PlacePage['sameDays'] {
  const [current, lastYear] = [months.at(-1), months.at(-13)]
  const [now, before] = [current, lastYear].map((row) =>
    served(row?.timesSoFar ?? 0, row?.minutesSoFar ?? 0),
  )
  const none = served(0, 0)
  return {
    from: `${today.slice(0, 8)}01`,
    to: today,
    ...(now ?? none),
    lastTimes: (before ?? none).times,
    lastMinutes: (before ?? none).minutes,
  }
}

function presentAlarm(row: PageParts['alarms'][number]): Alarm {
  return {
    id: row.id,
    placeName: row.placeName,
    day: row.day,
    what: row.key,
    kept: row.kept ?? '0',
    counted: row.counted ?? '0',
    foundAt: row.foundAt.toISOString(),
  }
}
