/** Which household of the estate a household of a collection is, by its address alone. Pure. */
import { labelOf } from './placeRule'
import type { PlaceHousehold } from './queries/places'

/**
 * The household for each address that only one has, written with its estate and without.
 * @returns by label, as a collection writes it
 */
export function placesByLabel(places: readonly PlaceHousehold[]): Map<string, string> {
  const found = new Map<string, string | undefined>()
  for (const { id, estate, building, room } of places) {
    for (const label of [
      labelOf({ building, room }),
      labelOf({ estateName: estate, building, room }),
    ]) {
      found.set(label, found.has(label) ? undefined : id)
    }
  }
  return new Map([...found].flatMap(([label, id]) => (id ? [[label, id] as const] : [])))
}
