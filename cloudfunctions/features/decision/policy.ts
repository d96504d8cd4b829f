import { isOfficeOver, type Policy } from '../../core/policy'

/** An estate, and whether the caller holds a role in an open station that covers it. */
export interface EstatePlace {
  regionPath: string
  isHolder: boolean
}

/**
 * The register is kept by the offices over the estate and by its station. Of an owner the station
 * sees what it has to know to find them; names, certificates and identity are the offices' (D-2).
 */
export const registerPolicy = {
  keep: (actor, estate) => estate.isHolder || isOfficeOver(actor, estate.regionPath),
  seeIdentity: (actor, estate) => isOfficeOver(actor, estate.regionPath),
} satisfies Policy<EstatePlace>
