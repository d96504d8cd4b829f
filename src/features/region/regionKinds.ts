import type { RegionKind } from '@contract/region'

/** What is offered for adding below a place; the server has the last word. */
export const KINDS_BELOW: Record<RegionKind, readonly RegionKind[]> = {
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
