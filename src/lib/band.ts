import type { Band } from '@contract/activity'

/** Degrees, WGS 84. */
export interface Point {
  latitude: number
  longitude: number
}

const EARTH_METRES = 6_371_000
const INSIDE_METRES = 150
const NEAR_METRES = 500
/** A phone that knows its place worse than this does not know it. */
const WORST_METRES = 1000

/** 在活动点、500 米内、更远: with the benefit of the phone's own doubt. */
export function bandOf(from: Point, to: Point, accuracy: number): Band {
  if (accuracy > WORST_METRES) return 'unknown'
  const metres = Math.max(0, distanceOf(from, to) - accuracy)
  if (metres <= INSIDE_METRES) return 'inside'
  return metres <= NEAR_METRES ? 'near' : 'far'
}

function distanceOf(from: Point, to: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (a: number, b: number) => Math.sin(radians(b - a) / 2) ** 2
  const square =
    half(from.latitude, to.latitude) +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      half(from.longitude, to.longitude)
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(square))
}
