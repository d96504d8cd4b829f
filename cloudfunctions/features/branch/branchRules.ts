/**
 * 《中国共产党支部工作条例(试行)》 (2018): what its articles 4, 5 and 8 say about the size, the units and
 * the duration of a branch. Pure; a warning goes away when its reason is written down.
 */
import type { BranchKind, BranchState, BranchWarning } from '@contract/branch'
import { reachesMonths } from '../../core/days'

/** Art. 4: three full members make a branch. */
export const LEAST_MEMBERS = 3
/** Art. 4: generally no more than fifty. */
export const USUAL_MOST_MEMBERS = 50
/** Art. 5: a joint branch generally covers no more than five units. */
export const USUAL_MOST_UNITS = 5
/** Art. 5: from six months on, a regular branch should be considered. */
export const REGULAR_FROM_MONTHS = 6

export interface BranchFacts {
  kind: BranchKind
  units: string[]
  plannedMembers: number | null
  plannedFrom: string | null
  plannedTo: string | null
  overFiftyReason: string | null
  manyUnitsReason: string | null
  longDurationReason: string | null
}

/** What has come of the plan so far; nothing while it is a draft. */
export interface BranchReality {
  /** Who has joined the Party; whoever applies for it is none of them. */
  partyMembers: number
  activeSince: string | null
  until: string
}

/**
 * Whether a branch that runs has fewer people than make one (art. 4): full members of a branch of
 * affiliation, of a temporary one Party members who agreed.
 */
export const isTooSmall = (
  { kind, state, agreedCount }: { kind: BranchKind; state: BranchState; agreedCount: number },
  fullMembers: number,
): boolean =>
  state === 'active' && (kind === 'temporary' ? agreedCount : fullMembers) < LEAST_MEMBERS

/** The rules that a branch touches, by its plan or by what became of it. */
export function warningsOf(facts: BranchFacts, reality?: BranchReality): BranchWarning[] {
  const warnings: BranchWarning[] = []
  const add = (rule: BranchWarning['rule'], reason: string | null, people?: number) =>
    warnings.push({ rule, ...(reason ? { reason } : {}), ...(people ? { people } : {}) })

  const { partyMembers = 0 } = reality ?? {}
  if (partyMembers > USUAL_MOST_MEMBERS) add('P-2', facts.overFiftyReason, partyMembers)
  else if ((facts.plannedMembers ?? 0) > USUAL_MOST_MEMBERS) add('P-2', facts.overFiftyReason)
  if (facts.kind === 'joint' && facts.units.length > USUAL_MOST_UNITS) {
    add('P-3', facts.manyUnitsReason)
  }
  if (facts.kind === 'temporary' && lastsLong(facts, reality)) add('P-4', facts.longDurationReason)
  return warnings
}

function lastsLong({ plannedFrom, plannedTo }: BranchFacts, reality?: BranchReality): boolean {
  if (plannedFrom && plannedTo && reachesMonths(plannedFrom, plannedTo, REGULAR_FROM_MONTHS))
    return true
  return Boolean(
    reality?.activeSince && reachesMonths(reality.activeSince, reality.until, REGULAR_FROM_MONTHS),
  )
}
