import type { ActivityPhase } from '@contract/activity'

interface Clocked {
  state: 'draft' | 'published' | 'recorded' | 'cancelled'
  startsAt: Date | null
  endsAt: Date | null
}

/** What is stored, and the clock, say how far an activity is. It is over at the instant of its end. */
export function phaseOf({ state, startsAt, endsAt }: Clocked, now: Date): ActivityPhase {
  if (state !== 'published') return state
  if (!startsAt || !endsAt || now < startsAt) return 'open'
  return now < endsAt ? 'underWay' : 'ended'
}
