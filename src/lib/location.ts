import type { Band } from '@contract/activity'
import { bandOf, type Point } from './band'

/** Whether the place can be asked for here. */
export const canLocate = typeof navigator !== 'undefined' && 'geolocation' in navigator

const PATIENCE_MS = 8000
/** Within this one is at an activity (band.ts); a point that is known worse would be of no use. */
const WIDEST_METRES = 150

/**
 * How far one is from a point, as a band; where one is stays on the phone (D-5). `unknown` when the
 * phone does not say or the person does not want it.
 */
export async function bandTo(point: Point): Promise<Band> {
  const coords = await ask()
  return coords ? bandOf(point, coords, coords.accuracy) : 'unknown'
}

/**
 * Where one stands, to be made the point of an activity: degrees to five places, about a metre.
 * Nothing when the phone does not say, or does not know it better than the place is wide.
 */
export async function standpoint(): Promise<Point | undefined> {
  const coords = await ask()
  if (!coords || coords.accuracy > WIDEST_METRES) return undefined
  const round = (degrees: number) => Math.round(degrees * 100_000) / 100_000
  return { latitude: round(coords.latitude), longitude: round(coords.longitude) }
}

function ask(): Promise<GeolocationCoordinates | undefined> {
  if (!canLocate) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(coords),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 },
    )
  })
}
