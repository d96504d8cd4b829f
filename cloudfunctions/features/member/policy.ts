import { OFFICE_ROLES } from '@contract/account'
import type { Actor } from '../../core/identity'
import { isOfficeOver, isSecretaryOf, type Policy } from '../../core/policy'

interface MemberPlace {
  personId: string
  regionPath: string
  homeBranchId: string | null
  /** Where the home branch lies, when it is one of this system. */
  homeBranchPath: string | null
  /** Temporary branches that the member has agreed to be in; an appointment alone is no agreement. */
  temporaryBranchIds: string[]
  status: 'active' | 'left'
}

const keeps = (actor: Actor, member: Pick<MemberPlace, 'regionPath' | 'homeBranchId'>) =>
  isOfficeOver(actor, member.regionPath) || isSecretaryOf(actor, member.homeBranchId)

const leads = (actor: Actor, member: MemberPlace) =>
  member.temporaryBranchIds.some((branchId) => isSecretaryOf(actor, branchId))

/**
 * A member's record is for the office over the place, the secretary of the home branch, the
 * secretary of a temporary branch that the member joined, and the member. It is kept by the first two.
 */
export const memberPolicy = {
  see: (actor, member) =>
    keeps(actor, member) || leads(actor, member) || actor.personId === member.personId,
  correct: (actor, member) => member.status === 'active' && keeps(actor, member),
  return: (actor, member) => member.status === 'left' && keeps(actor, member),
  leave: (actor, member) => member.status === 'active' && keeps(actor, member),
  revealPhone: (actor, member) => keeps(actor, member) || leads(actor, member),
  seeEvents: (actor, member) => keeps(actor, member) || actor.personId === member.personId,
} satisfies Policy<MemberPlace>

/** Where a new member may be written down. */
export const memberPlacePolicy = {
  add: keeps,
} satisfies Policy<Pick<MemberPlace, 'regionPath' | 'homeBranchId'>>

/** Who is on the roster of a branch is for those who run it, and for the offices over its place. */
export const homeBranchPolicy = {
  keep: (actor, { id, regionPath }) => isSecretaryOf(actor, id) || isOfficeOver(actor, regionPath),
} satisfies Policy<{ id: string; regionPath: string }>

/**
 * Who counts as reported in a place is for its office and those above it, and for a secretary whose
 * branch lies in the place or around it.
 */
export const reportPlacePolicy = {
  keep: (actor, { path }) =>
    isOfficeOver(actor, path) ||
    (actor.acting?.placeKind === 'branch' && areInLine(actor.acting.path, path)),
} satisfies Policy<{ path: string }>

const areInLine = (one: string, other: string) => one.startsWith(other) || other.startsWith(one)

/** Whose roster a caller may read: all of a place, or one branch. */
export type RosterScope =
  | { kind: 'region'; path: string }
  | { kind: 'branch'; branchId: string }
  | null

export function rosterScopeOf({ acting }: Actor): RosterScope {
  if (!acting) return null
  if ((OFFICE_ROLES as readonly string[]).includes(acting.role)) {
    return { kind: 'region', path: acting.path }
  }
  return acting.placeKind === 'branch' ? { kind: 'branch', branchId: acting.placeId } : null
}
