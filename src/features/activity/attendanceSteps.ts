/** What one does next at the door of an activity: in, out, or nothing more. */
import type { Shift } from '@contract/activity'

export type Direction = 'in' | 'out'

interface Presence {
  isCheckedIn: boolean
  isCheckedOut: boolean
}

/** The shifts in which the caller has a place, by time, with whether they were there. */
export function presencesOf(shifts: Shift[]): Presence[] {
  return shifts
    .filter(({ mine }) => mine?.state === 'signedUp')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
    .map(({ mine }) => ({
      isCheckedIn: mine?.isCheckedIn ?? false,
      isCheckedOut: mine?.isCheckedOut ?? false,
    }))
}

/**
 * Out of the shift in which one is, else into the first in which one was not. Undefined when nothing
 * is left. Which shift a moment belongs to is said by the server; here only the word on the button.
 * @param kept what this phone has scanned and not sent yet, in order
 */
export function nextDirection(known: Presence[], kept: Direction[] = []): Direction | undefined {
  const now = known.map((presence) => ({ ...presence }))
  for (const direction of kept) step(now, direction)
  if (now.some(isInside)) return 'out'
  return now.some(({ isCheckedIn }) => !isCheckedIn) ? 'in' : undefined
}

const isInside = ({ isCheckedIn, isCheckedOut }: Presence) => isCheckedIn && !isCheckedOut

function step(now: Presence[], direction: Direction): void {
  const place = direction === 'in' ? now.find((p) => !p.isCheckedIn) : now.find(isInside)
  if (!place) return
  if (direction === 'in') place.isCheckedIn = true
  else place.isCheckedOut = true
}
