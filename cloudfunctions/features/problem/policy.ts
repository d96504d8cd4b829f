import { OPEN_STATES, type ProblemState, type ProblemView } from '@contract/problem'
import type { Actor } from '../../core/identity'
import { isOfficeOver, type Policy } from '../../core/policy'

/** What a policy has to know of a problem, and of the caller's part in it. */
export interface ProblemPlace {
  state: ProblemState
  regionPath: string
  broughtBy: string
  broughtByPerson: string | null
  publishedAt: Date | null
  stars: number | null
  /** Holds a role of the station. */
  isHolder: boolean
  /** Has said to belong there, or is registered as a member there. */
  isNeighbour: boolean
}

const isOpen = ({ state }: ProblemPlace) => (OPEN_STATES as readonly string[]).includes(state)
const isTaken = (problem: ProblemPlace) => isOpen(problem) && problem.state !== 'new'

/** Who brought it, by account or by person. */
export function isBringer(actor: Actor, { broughtBy, broughtByPerson }: ProblemPlace): boolean {
  return (
    (actor.accountId !== null && actor.accountId === broughtBy) ||
    (actor.personId !== null && actor.personId === broughtByPerson)
  )
}

/** The station's people, and the offices over its place. */
export const isKeeper = (
  actor: Actor,
  problem: Pick<ProblemPlace, 'isHolder' | 'regionPath'>,
): boolean => problem.isHolder || isOfficeOver(actor, problem.regionPath)

/**
 * How much of a problem the caller is shown; nothing of what nobody has looked at yet (W-8), nothing
 * that names a person or a door to those from elsewhere (D-9).
 */
export function viewOf(actor: Actor, problem: ProblemPlace): ProblemView | undefined {
  if (isKeeper(actor, problem) || isBringer(actor, problem)) return 'full'
  if (!problem.publishedAt) return undefined
  return problem.isNeighbour ? 'neighbour' : 'outside'
}

/** Brought by a neighbour, kept by the station and the offices over it, rated by who brought it. */
export const problemPolicy = {
  see: (actor, problem) => viewOf(actor, problem) !== undefined,
  review: isKeeper,
  takeIn: (actor, problem) => problem.state === 'new' && isKeeper(actor, problem),
  decline: (actor, problem) =>
    (problem.state === 'new' || problem.state === 'taken') && isKeeper(actor, problem),
  merge: (actor, problem) =>
    isOpen(problem) && problem.state !== 'handedOver' && isKeeper(actor, problem),
  assign: (actor, problem) =>
    (problem.state === 'taken' || problem.state === 'assigned') && isKeeper(actor, problem),
  answer: (actor, problem) => isOpen(problem) && isKeeper(actor, problem),
  handOver: (actor, problem) =>
    (problem.state === 'taken' || problem.state === 'assigned') && isKeeper(actor, problem),
  solve: (actor, problem) => isTaken(problem) && isKeeper(actor, problem),
  rate: (actor, problem) =>
    problem.state === 'solved' && problem.stars === null && isBringer(actor, problem),
} satisfies Policy<ProblemPlace>
