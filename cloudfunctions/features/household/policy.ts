import { isOfficeOver, type Policy } from '../../core/policy'

interface HouseholdPlace {
  path: string
  /** The caller holds a role in a station of the estate. */
  isKept: boolean
  /** The caller belongs to the temporary branch of the estate, whose members go from door to door. */
  isVisited: boolean
}

/**
 * A code is handed over at the door, by whoever works for the estate. Who speaks for a household is
 * ended by the household itself, or by those who keep the estate when it moved out.
 */
export const householdPolicy = {
  giveCode: (actor, place) => place.isKept || place.isVisited || isOfficeOver(actor, place.path),
  release: (actor, place) => place.isKept || isOfficeOver(actor, place.path),
} satisfies Policy<HouseholdPlace>
