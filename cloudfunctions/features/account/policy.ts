import type { Actor } from '../../core/identity'
import { isOfficeOver, isSecretaryOf, type Policy } from '../../core/policy'

/** A person as accounts see them: where they belong, so that their own secretary may help them. */
export interface BindablePerson {
  regionPath: string | null
  /** Of the affiliation; a temporary branch has no say in whose account is whose. */
  homeBranchId: string | null
  /** Whether an account is theirs already, which another binding would take from it. */
  isBound: boolean
  /** Places of the offices that they hold. */
  officePaths: string[]
  /** Branches that they lead or in which they lead a group, and organisations for which they act. */
  posts: { role: string; branchId: string | null; path: string }[]
}

/**
 * Who binds could make an account their own. So one of an office is the office above's to give away,
 * one of a secretary, a deputy or an organisation's staff the office's over the place, and one of a
 * leader also the secretary's.
 */
const mayGiveAway = (actor: Actor, { officePaths, posts }: BindablePerson) =>
  officePaths.every((path) => isOfficeAbove(actor, path)) &&
  posts.every(
    ({ role, branchId, path }) =>
      isOfficeOver(actor, path) || (role === 'leader' && isSecretaryOf(actor, branchId)),
  )

/**
 * Office over the place; for somebody whom no account is taken from, the secretary of the home
 * branch too. That a phone was lost, and the account must move, the office alone says.
 */
export const bindingPolicy = {
  giveAway: mayGiveAway,
  decide: (actor, person) =>
    mayGiveAway(actor, person) &&
    ((person.regionPath !== null && isOfficeOver(actor, person.regionPath)) ||
      (!person.isBound && isSecretaryOf(actor, person.homeBranchId))),
} satisfies Policy<BindablePerson>

/** A grant of an office is given and ended by an office above it; of the district, by the district. */
export const grantPolicy = {
  list: (actor, place) => isOfficeOver(actor, place.path),
  end: (actor, place) => isOfficeAbove(actor, place.path),
  /** At the place or below it: a community has no office below, and its own is given from above. */
  appoint: (actor, place) =>
    isOfficeOver(actor, place.path) && actor.acting?.role !== 'communityOfficer',
} satisfies Policy<{ path: string }>

function isOfficeAbove(actor: Actor, path: string): boolean {
  const own = actor.acting?.path
  return isOfficeOver(actor, path) && (own !== path || actor.acting?.role === 'districtOfficer')
}

/** The record of a thing is for the office over it and the secretary of its branch; of a member, for them too. */
export const recordPolicy = {
  read: (actor, { path, branchId, personId }) =>
    isOfficeOver(actor, path) ||
    isSecretaryOf(actor, branchId) ||
    (personId !== undefined && actor.personId === personId),
} satisfies Policy<{ path: string; branchId: string | null; personId?: string }>

/** The place of the tree where an office of this role sits. */
export const OFFICE_PLACES = {
  districtOfficer: ['district'],
  subdistrictOfficer: ['subdistrict', 'town'],
  communityOfficer: ['community', 'village'],
} as const

/**
 * The place beyond which people are not named to the caller in the record of an activity: an office
 * that only has it in its place knows its own people; whoever carries it knows everybody (D-2).
 * @returns undefined where all are named
 */
export function namedWithin(
  actor: Actor,
  { organiserPath, branchId }: { organiserPath?: string | null; branchId: string | null },
): string | undefined {
  const isCarried =
    isSecretaryOf(actor, branchId) || (organiserPath && isOfficeOver(actor, organiserPath))
  if (organiserPath === undefined || isCarried || actor.acting?.role === 'districtOfficer') {
    return undefined
  }
  return actor.acting?.path
}
