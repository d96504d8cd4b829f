/** From the sums of a place to the figures of its page. Pure. */
import {
  type ChildFigure,
  type Computed,
  type Counted,
  FIGURE_NAMES,
  type FigureName,
  factOf,
} from '@contract/dashboard'
import { hiddenParts, isHidden } from './smallGroupRule'

/** Sums by name; what is missing is 0. */
export type Sums = Record<string, number>

/** Sums that are shown with all their parts: one hidden part alone would be told by the others. */
const PARTITIONS: readonly (readonly FigureName[])[] = [
  ['membersFull', 'membersProbationary'],
  ['membersInside', 'membersOutside'],
]
/** A share of fewer people would tell who is a Party member, which only they may tell. */
const LEAST_OF_SHARE = 10

const ratio = (part: number, whole: number, factor = 1): Counted | undefined =>
  whole === 0 ? undefined : { value: (part / whole) * factor, part, whole }

/** Of one place there is no average. */
const average = (sum: number, places: number) => (places < 2 ? undefined : ratio(sum, places))

/** Every computed figure, small groups and all. */
function countedOf(sums: Sums): Partial<Record<FigureName, Counted | undefined>> {
  const of = (name: string) => sums[name] ?? 0
  const registered = of('associations') + of('privateNonEnterprises') + of('foundations')
  const plain = Object.fromEntries(
    FIGURE_NAMES.filter((name) => !factOf(name).isReportedOnly).map((name) => [
      name,
      { value: of(name) },
    ]),
  ) as Record<FigureName, Counted>
  return {
    ...plain,
    organizations: { value: registered + of('organizationsFiled') },
    organizationsRegistered: { value: registered },
    urbanAverage: average(of('filedUrban'), of('communities')),
    ruralAverage: average(of('filedRural'), of('villages')),
    members: { value: of('membersFull') + of('membersProbationary') },
    partyShare: ratio(of('stationParty'), of('stationPeople'), 100),
    hubCentres: ratio(of('centresOpen'), of('centreUnits'), 100),
    hubStations: ratio(of('stationsOpen'), of('communities') + of('villages'), 100),
    solveDays: ratio(of('solveHours') / 24, of('problemsSolved')),
  }
}

/** What may be shown of a place: of few people nothing, nor what tells of them. */
export function figuresOf(sums: Sums): Partial<Record<FigureName, Computed>> {
  const counted = countedOf(sums)
  const shown: Partial<Record<FigureName, Computed>> = {}
  for (const name of FIGURE_NAMES) {
    const one = counted[name]
    if (one) shown[name] = factOf(name).isOfPeople && isHidden(one.value) ? 'few' : one
  }
  for (const names of PARTITIONS) {
    const hidden = hiddenParts(names.map((name) => counted[name]?.value ?? 0))
    for (const index of hidden) shown[names[index] as FigureName] = 'few'
  }
  const { partyShare } = counted
  if (partyShare && isOfFew(partyShare)) shown.partyShare = 'few'
  if (shown.serviceTimes === 'few') shown.serviceMinutes = 'few'
  if (shown.recentTimes === 'few') shown.recentMinutes = 'few'
  return shown
}

const isOfFew = ({ part = 0, whole = 0 }: Counted) =>
  whole < LEAST_OF_SHARE || isHidden(part) || isHidden(whole - part)

/** The column of one figure beside all parts of a place; their sum stands above it. */
export function columnOf(name: ChildFigure, values: readonly number[]): Computed[] {
  const hidden = factOf(name).isOfPeople ? hiddenParts(values) : new Set<number>()
  return values.map((value, index) => (hidden.has(index) ? 'few' : { value }))
}

/** Of one child figure, all people counted. */
export function childValue(name: ChildFigure, sums: Sums): number {
  return countedOf(sums)[name]?.value ?? 0
}
