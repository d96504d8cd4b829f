import { MERGEABLE_PLACES, MOVABLE_PLACES, type RegionKind } from '@contract/region'
import type { Actor } from '../../core/identity'
import { isOfficeOver, type Policy } from '../../core/policy'

interface Place {
  path: string
  kind: RegionKind
}

/** What may stand directly below what. */
export const BELOW: Record<RegionKind, readonly RegionKind[]> = {
  district: ['subdistrict', 'town'],
  subdistrict: ['community', 'village'],
  town: ['community', 'village'],
  community: ['estate', 'building'],
  village: ['estate', 'building'],
  area: ['estate', 'building'],
  estate: ['building'],
  building: ['household'],
  household: [],
}

/** Whatever lies above it, and not those whose own place it is. */
const isAbove = (actor: Actor, { path }: Place) =>
  isOfficeOver(actor, path) && actor.acting?.path !== path

/**
 * The upper tree is the district's, what lies in a community is the community's. Nobody renames
 * the place that they hold their office for, save the district.
 */
export const regionPolicy = {
  add: (actor, place) => BELOW[place.kind].length > 0 && isOfficeOver(actor, place.path),
  rename: (actor, place) =>
    isOfficeOver(actor, place.path) &&
    (actor.acting?.path !== place.path || actor.acting.role === 'districtOfficer'),
  /** By an office above it; it has to be over the new place as well (`add`). */
  move: (actor, place) =>
    (MOVABLE_PLACES as readonly string[]).includes(place.kind) && isAbove(actor, place),
  merge: (actor, place) =>
    (MERGEABLE_PLACES as readonly string[]).includes(place.kind) && isAbove(actor, place),
  remove: (actor, place) => place.kind !== 'district' && isAbove(actor, place),
} satisfies Policy<Place>

/** A hub is registered by the offices of its unit and of what the unit lies in. */
export const hubPolicy = {
  keep: (actor, unit) => isOfficeOver(actor, unit.path),
} satisfies Policy<{ path: string }>
