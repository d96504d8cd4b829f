import type { Band } from '@contract/activity'
import type { Point } from './band'

/**
 * WeChat opens `getLocation` only to categories it has looked at, and refuses most (W-6). Who checks
 * in there proves it by the code alone.
 */
export const canLocate = false

/** Never asked for in WeChat. */
export function bandTo(_point: Point): Promise<Band> {
  return Promise.resolve('unknown')
}

/** Never asked for in WeChat. */
export function standpoint(): Promise<Point | undefined> {
  return Promise.resolve(undefined)
}
