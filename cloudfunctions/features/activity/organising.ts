/** What drafts and changes of an activity are checked by before they are written. */
import { isGroup } from '@contract/account'
import type { OrganiserKind } from '@contract/activity'
import type { Context } from '../../core/context'
import { AppError, found } from '../../core/errors'
import type { Actor } from '../../core/identity'
import { authorize } from '../../core/policy'
import { type CampaignRow, findCampaign } from '../campaign/queries'
import { findRegion } from '../region/queries'
import { organiserPolicy } from './policy'
import { findPersonName } from './queries/crew'
import { findOrganiser, type Organiser } from './queries/organiser'

/** Whether the role in which the caller acts organises anything. */
export const mayOrganise = (actor: Actor, { acting } = actor): boolean =>
  acting !== null &&
  organiserPolicy.create(actor, {
    organiserKind: isGroup(acting.placeKind) ? 'branch' : acting.placeKind,
    organiserId: acting.placeId,
    regionPath: acting.path,
  })

/** An office for its place, a branch, an organisation; one that has ended organises nothing. */
export async function requireOrganiser(
  { db, actor }: Context,
  { organiserKind, organiserId }: { organiserKind: OrganiserKind; organiserId: string },
): Promise<Organiser> {
  const organiser = found(await findOrganiser(db, actor.districtId, organiserKind, organiserId))
  authorize(actor, organiserPolicy.create, organiser)
  requireActive(organiser)
  return organiser
}

export function requireActive({ state }: Organiser): void {
  if (state === 'branchNotRunning') throw new AppError('branch_not_running')
  if (state === 'organizationCancelled') throw new AppError('organization_cancelled')
}

/** Where it takes place: what an office organises lies in its place, so that it stays its own. */
export async function requirePlace(
  { db, actor }: Context,
  { organiserKind, organiserId }: { organiserKind: OrganiserKind; organiserId: string },
  regionId: string,
): Promise<{ id: string; path: string }> {
  const place = found(await findRegion(db, actor.districtId, regionId))
  if (organiserKind === 'region') {
    const own = found(await findRegion(db, actor.districtId, organiserId))
    if (!place.path.startsWith(own.path)) throw wrong('regionId', '活动地点要在组织单位的辖区内')
  }
  return place
}

interface Facts {
  campaignId?: string | undefined
  leaderId?: string | undefined
  minAge?: number | undefined
  maxAge?: number | undefined
}

/**
 * What is named exists; a campaign is newly joined only while it is open.
 * @returns the campaign that is named
 */
export async function requireSound(
  { db, actor }: Context,
  { campaignId, leaderId, minAge, maxAge }: Facts,
  before?: { campaignId: string | null },
): Promise<CampaignRow | null> {
  if (minAge !== undefined && maxAge !== undefined && minAge > maxAge) {
    throw wrong('maxAge', '年龄上限不能低于下限')
  }
  if (leaderId) found(await findPersonName(db, actor.districtId, leaderId))
  if (!campaignId) return null
  const campaign = found(await findCampaign(db, actor.districtId, campaignId))
  if (campaignId !== before?.campaignId && campaign.state !== 'published') {
    throw new AppError('campaign_not_open')
  }
  return campaign
}

const wrong = (path: string, message: string) =>
  new AppError('invalid_input', { problems: [{ path, message }] })
