import type { CampaignPhase } from '@contract/campaign'

/** What is stored, and the day, say how far a campaign is. Its last day still belongs to it. */
export function phaseOf(
  { state, startsOn, endsOn }: { state: string; startsOn: string; endsOn: string },
  today: string,
): CampaignPhase {
  if (state === 'draft' || state === 'cancelled') return state
  if (today < startsOn) return 'upcoming'
  return today > endsOn ? 'ended' : 'running'
}
