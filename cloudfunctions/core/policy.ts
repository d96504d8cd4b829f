/** What a policy is, and the few questions that all of them ask. Pure: no database in here. */
import { OFFICE_ROLES } from '@contract/account'
import { AppError } from './errors'
import type { Actor } from './identity'

/** Questions with a yes or a no: may this person do this to that? */
export type Policy<T> = Record<string, (actor: Actor, thing: T) => boolean>

/** Goes on, or refuses with `forbidden`. */
export function authorize<T>(
  actor: Actor,
  question: (actor: Actor, thing: T) => boolean,
  thing: T,
): void {
  if (!question(actor, thing)) throw new AppError('forbidden')
}

/** Goes on with the thing, or answers `not_found`, so that nobody learns that it exists. */
export function visible<T>(
  actor: Actor,
  question: (actor: Actor, thing: T) => boolean,
  thing: T | undefined,
): T {
  if (thing === undefined || !question(actor, thing)) throw new AppError('not_found')
  return thing
}

/** Every answer of a policy, to be sent along with the thing as `can`. */
export function abilities<T, P extends Policy<T>>(
  policy: P,
  actor: Actor,
  thing: T,
): Record<keyof P, boolean> {
  return Object.fromEntries(
    Object.entries(policy).map(([name, question]) => [name, question(actor, thing)]),
  ) as Record<keyof P, boolean>
}

/** Acting for an office whose place contains this one. */
export function isOfficeOver(actor: Actor, regionPath: string): boolean {
  const { acting } = actor
  return (
    acting !== null &&
    (OFFICE_ROLES as readonly string[]).includes(acting.role) &&
    regionPath.startsWith(acting.path)
  )
}

/** Acting as secretary or deputy secretary of this branch. */
export function isSecretaryOf(actor: Actor, branchId: string | null): boolean {
  return (
    actor.acting?.placeKind === 'branch' && branchId !== null && actor.acting.placeId === branchId
  )
}

/** Acting as leader of this task group or party group. */
export function isLeaderOf(actor: Actor, groupId: string): boolean {
  return actor.acting?.role === 'leader' && actor.acting.placeId === groupId
}
