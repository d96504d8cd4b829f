import { HOME } from './tabs'

const OURS = /^\/features\/[a-z]+\/(pages|tabs)\/[A-Za-z]+(\?[^#\\]*)?$/

/** An address inside the product, or home: whoever made the link cannot lead anywhere else. */
export function safe(to: string | undefined): string {
  return to && OURS.test(to) ? to : HOME
}
