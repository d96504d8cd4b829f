import { isOfficeOver, type Policy } from '../../core/policy'

interface Placed {
  regionPath: string
}

/** The registry is read by whoever is bound; it is kept by the offices, each for its own place. */
export const organizationPolicy = {
  correct: (actor, organization) => isOfficeOver(actor, organization.regionPath),
  cancel: (actor, organization) =>
    organization.status === 'active' && isOfficeOver(actor, organization.regionPath),
  setStaff: (actor, organization) =>
    organization.status === 'active' && isOfficeOver(actor, organization.regionPath),
} satisfies Policy<Placed & { status: string }>

export const organizationPlacePolicy = {
  add: (actor, place) => isOfficeOver(actor, place.regionPath),
} satisfies Policy<Placed>
