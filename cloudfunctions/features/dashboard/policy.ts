import { PAGE_KINDS } from '@contract/dashboard'
import type { RegionKind } from '@contract/region'
import { isOfficeOver, type Policy } from '../../core/policy'

export interface PagePlace {
  path: string
  kind: RegionKind
}

export const hasPage = (kind: RegionKind): boolean =>
  (PAGE_KINDS as readonly string[]).includes(kind)

/** The page of a place is for the offices of it and of what it lies in; a sister place's is not theirs. */
export const dashboardPolicy = {
  see: (actor, place) => isOfficeOver(actor, place.path),
  enterReported: (actor, place) => hasPage(place.kind) && isOfficeOver(actor, place.path),
  /** A link shows the place to whoever has it, so its own offices and those above give it out. */
  keepScreens: (actor, place) => hasPage(place.kind) && isOfficeOver(actor, place.path),
  /** The operator's: whoever acts for the whole district. */
  seeAlarms: (actor, place) =>
    actor.acting?.role === 'districtOfficer' && place.kind === 'district',
} satisfies Policy<PagePlace>
