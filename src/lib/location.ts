import type { Band } from '@contract/activity'
import { bandOf, type Point } from './band'

/** Whether the place can be asked for here. */
export const canLocate = typeof navigator !== 'undefined' && 'geolocation' in navigator

const PATIENCE_MS = 8000

/**
 * How far one is from a point, as a band; where one is stays on the phone (D-5). `unknown` when the
 * phone does not say or the person does not want it.
 */
export function bandTo(point: Point): Promise<Band> {
  if (!canLocate) return Promise.resolve('unknown')
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(bandOf(point, coords, coords.accuracy)),
      () => resolve('unknown'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 60_000 },
    )
  })
}
