import {
  type Computed,
  type Counted,
  SUBJECT_FIGURE_NAMES,
  type SubjectFigureName,
  type SubjectPage,
} from '@contract/dashboard'
import type { Sums } from './figuresRule'
import { served } from './present'
import type { OrganisedMonth } from './queries/subjects'
import { isHidden } from './smallGroupRule'

type Figures = Partial<Record<SubjectFigureName, Computed | undefined>>

/** What a branch or an organisation organised, as far as it is folded. */
export interface Organised {
  sums: Sums
  months: OrganisedMonth[]
  foldedAt: Date | null
}

/** In the order of their definitions; what does not apply is left out. */
export function presentSubject(
  subject: Omit<SubjectPage, 'figures' | 'months' | 'foldedAt'>,
  own: Figures,
  { sums, months, foldedAt }: Organised,
): SubjectPage {
  // What few people did tells of them (D-6): then neither how often they came nor how long.
  const isOfFew = isHidden(sums.people ?? 0)
  const figures = { ...own, ...organisedFigures(sums, isOfFew) }
  return {
    ...subject,
    figures: SUBJECT_FIGURE_NAMES.flatMap((name) => {
      const computed = figures[name]
      return computed ? [{ name, computed }] : []
    }),
    months: months.map(({ month, times, minutes, activities }) => ({
      month,
      activities,
      ...(isOfFew && times > 0 ? FEW : served(times, minutes)),
    })),
    ...(foldedAt ? { foldedAt: foldedAt.toISOString() } : {}),
  }
}

const FEW = { times: 'few', minutes: 'few' } as const

const counted = (sums: Sums, name: string): Counted => ({ value: sums[name] ?? 0 })
const share = (part: number, whole: number): Counted | undefined =>
  whole === 0 ? undefined : { value: (part / whole) * 100, part, whole }

function organisedFigures(sums: Sums, isOfFew: boolean): Figures {
  const shown = (name: string): Computed => (isOfFew ? 'few' : counted(sums, name))
  return {
    activitiesOrganised: counted(sums, 'activities'),
    organisedPeople: shown('people'),
    organisedTimes: shown('checkIns'),
    organisedMinutes: shown('minutes'),
  }
}

interface BranchSums {
  kind: string
  sums: Sums
  /** What the rules expect now, and how much of it was held. */
  dues: { held: number; expected: number }
  stations: number
}

/** Whoever sees a branch sees its roster by name, so nobody is hidden here for being one of few. */
export function branchFigures({ kind, sums, dues, stations }: BranchSums): Figures {
  return {
    branchMembers: { value: (sums.full ?? 0) + (sums.probationary ?? 0) },
    branchFull: counted(sums, 'full'),
    branchProbationary: counted(sums, 'probationary'),
    branchApplicants: counted(sums, 'applicants'),
    // Whoever is in a branch of affiliation has it there.
    ...(kind === 'temporary'
      ? { branchInside: counted(sums, 'inside'), branchOutside: counted(sums, 'outside') }
      : {}),
    tasksDone: counted(sums, 'done'),
    tasksOpen: counted(sums, 'open'),
    tasksOverdue: counted(sums, 'overdue'),
    duesHeld: share(dues.held, dues.expected),
    meetingsHeld: counted(sums, 'held'),
    memberStations: { value: stations },
  }
}

/** @param units for offices over the organisation alone */
export function organizationFigures(hubs: Sums, units: Sums | undefined): Figures {
  return {
    placeHubs: share(hubs.hubs ?? 0, hubs.units ?? 0),
    ...(units && {
      unitBranches: counted(units, 'branches'),
      unitMembers: isHidden(units.members ?? 0) ? 'few' : counted(units, 'members'),
    }),
  }
}
