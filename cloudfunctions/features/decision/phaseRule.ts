/** What a decision is at this moment: its state, and where the clock stands in it. */
import type { DecisionPhase } from '@contract/decision'

export interface Timed {
  state: 'draft' | 'announced' | 'closed' | 'cancelled'
  opensAt: Date | null
  closesAt: Date | null
}

/** The end belongs to the vote no more: at `closesAt` the server counts. */
export function phaseOf({ state, opensAt, closesAt }: Timed, now: Date): DecisionPhase {
  if (state !== 'announced' || !opensAt || !closesAt) {
    return state === 'announced' ? 'counting' : state
  }
  if (now < opensAt) return 'announced'
  return now < closesAt ? 'voting' : 'counting'
}
