/** Places compared fairly: for each head, and only where there are enough heads and enough service. */

/** Party members of the register that a place needs to be compared. */
export const LEAST_HEADS = 30
/** Person-times of the period that a place needs to be compared. */
export const LEAST_TIMES = 20
/** Fewer places than this are no comparison. */
const LEAST_PLACES = 3

export interface Compared {
  id: string
  name: string
  heads: number
  times: number
  minutes: number
}

/** The best first; places with too little are named and not ranked. None where too few are left. */
export function rank(places: readonly Compared[]) {
  const isEnough = ({ heads, times }: Compared) => heads >= LEAST_HEADS && times >= LEAST_TIMES
  const ranked = places
    .filter(isEnough)
    .map(({ minutes, ...place }) => ({ ...place, minutesPerHead: minutes / place.heads }))
    .sort((one, other) => other.minutesPerHead - one.minutesPerHead)
    .map(({ minutesPerHead, ...place }) => ({
      ...place,
      minutesPerHead: Math.round(minutesPerHead),
    }))
  if (ranked.length < LEAST_PLACES) return undefined
  const left = places.filter((place) => !isEnough(place)).map(({ name }) => name)
  return { ranked, left, leastHeads: LEAST_HEADS, leastTimes: LEAST_TIMES }
}
