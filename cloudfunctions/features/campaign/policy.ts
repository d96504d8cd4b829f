import { isOfficeOver, type Policy } from '../../core/policy'
import type { CampaignTable } from '../../db/tables/activity'

/** What a policy has to know of a campaign. */
export interface CampaignPlace {
  state: CampaignTable['state']
  regionPath: string
}

/** Opened and kept by the office of its place, or one above it; read by everybody once it is published. */
export const campaignPolicy = {
  see: (actor, campaign) => campaign.state !== 'draft' || isOfficeOver(actor, campaign.regionPath),
  edit: (actor, campaign) =>
    campaign.state !== 'cancelled' && isOfficeOver(actor, campaign.regionPath),
  publish: (actor, campaign) =>
    campaign.state === 'draft' && isOfficeOver(actor, campaign.regionPath),
  discard: (actor, campaign) =>
    campaign.state === 'draft' && isOfficeOver(actor, campaign.regionPath),
  cancel: (actor, campaign) =>
    campaign.state === 'published' && isOfficeOver(actor, campaign.regionPath),
  /** Whoever organises anything: an office, a branch, an organisation. */
  createActivity: (actor, campaign) =>
    campaign.state === 'published' && actor.acting !== null && actor.acting.role !== 'leader',
} satisfies Policy<CampaignPlace>

export const campaignPlacePolicy = {
  create: (actor, place) => isOfficeOver(actor, place.regionPath),
} satisfies Policy<{ regionPath: string }>
