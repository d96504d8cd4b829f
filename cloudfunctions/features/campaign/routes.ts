import {
  type CampaignApi,
  CancelCampaignInput,
  CreateCampaignInput,
  DiscardCampaignInput,
  FindCampaignInput,
  ListCampaignsInput,
  ListStandingDaysInput,
  PublishCampaignInput,
  UpdateCampaignInput,
} from '@contract/campaign'
import type { CommandContext, Context } from '../../core/context'
import { readDayCursor, toPage } from '../../core/cursor'
import { dayOf } from '../../core/days'
import { AppError, found, wrong } from '../../core/errors'
import { authorize, visible } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { findRegion } from '../region/queries'
import { discardDraft } from './commands/discardDraft'
import { changeCampaign, createCampaign, updateCampaign } from './commands/saveCampaign'
import { phaseOf } from './phaseRule'
import { campaignPlacePolicy, campaignPolicy } from './policy'
import { presentCampaign, presentCampaignDetail } from './present'
import {
  type CampaignRow,
  findCampaign,
  findProgress,
  findShiftSpan,
  listCampaigns,
  lockCampaign,
} from './queries'
import { standingDaysOf } from './standingDays'

async function detail(ctx: Context, id: string) {
  const { db, actor } = ctx
  const row = visible(actor, campaignPolicy.see, await findCampaign(db, actor.districtId, id))
  return presentCampaignDetail(ctx, row, await findProgress(db, actor.districtId, row))
}

async function placeOf({ db, actor }: Context, regionId: string) {
  return found(await findRegion(db, actor.districtId, regionId))
}

async function toChange(
  ctx: CommandContext,
  id: string,
  question: (actor: CommandContext['actor'], campaign: CampaignRow) => boolean,
): Promise<CampaignRow> {
  const { db, actor } = ctx
  const row = visible(actor, campaignPolicy.see, await lockCampaign(db, actor.districtId, id))
  // Over is over, whoever asks: what people gave in it stands under its name.
  if (row.state === 'cancelled' || phaseOf(row, dayOf(ctx.now)) === 'ended') {
    throw new AppError('campaign_not_open')
  }
  authorize(actor, question, row)
  return row
}

/** The days of a published campaign do not end before today, and hold what has been called to in it. */
async function requireOpenDays(
  { db, actor, now }: CommandContext,
  id: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): Promise<void> {
  if (endsOn < dayOf(now)) throw wrong('endsOn', '结束日期不能早于今天，不再办的请取消')
  const { first, last } = await findShiftSpan(db, actor.districtId, id)
  if (first && startsOn > dayOf(first)) {
    throw wrong('startsOn', `${dayOf(first)} 已经有活动，开始日期不能更晚`)
  }
  if (last && endsOn < dayOf(last)) {
    throw wrong('endsOn', `${dayOf(last)} 还有活动，结束日期不能更早`)
  }
}

async function done(ctx: CommandContext, id: string, about?: Record<string, unknown>) {
  ctx.about('campaign', id, about)
  return detail(ctx, id)
}

export const campaignRoutes: Routes<CampaignApi> = {
  'campaign.list': query(
    ListCampaignsInput,
    async (ctx, { cursor, limit, phase, regionId }) => {
      const { db, actor } = ctx
      const regionPath = regionId ? (await placeOf(ctx, regionId)).path : undefined
      const filter = { phase, regionPath, today: dayOf(ctx.now) }
      const rows = await listCampaigns(db, actor, filter, readDayCursor(cursor), limit)
      const { acting } = actor
      return {
        ...toPage(
          rows,
          limit,
          (row) => [row.startsOn, row.id],
          (row) => presentCampaign(ctx, row),
        ),
        can: {
          create: acting !== null && campaignPlacePolicy.create(actor, { regionPath: acting.path }),
        },
      }
    },
    { access: 'open' },
  ),

  'campaign.find': query(FindCampaignInput, (ctx, { id }) => detail(ctx, id), { access: 'open' }),

  'campaign.create': command(CreateCampaignInput, async (ctx, facts) => {
    const place = await placeOf(ctx, facts.regionId)
    authorize(ctx.actor, campaignPlacePolicy.create, { regionPath: place.path })
    return done(ctx, await createCampaign(ctx, place, facts))
  }),

  'campaign.update': command(UpdateCampaignInput, async (ctx, { id, version, ...facts }) => {
    const before = await toChange(ctx, id, campaignPolicy.edit)
    const place = await placeOf(ctx, facts.regionId)
    authorize(ctx.actor, campaignPlacePolicy.create, { regionPath: place.path })
    if (before.state === 'published') await requireOpenDays(ctx, id, facts)
    await updateCampaign(ctx, before, version, place, facts)
    return done(ctx, id)
  }),

  'campaign.publish': command(PublishCampaignInput, async (ctx, { id }) => {
    const before = await toChange(ctx, id, campaignPolicy.edit)
    if (before.state !== 'draft') throw new AppError('conflict')
    if (before.endsOn < dayOf(ctx.now)) throw new AppError('campaign_over')
    await changeCampaign(ctx, before, { state: 'published' })
    return done(ctx, id)
  }),

  'campaign.discardDraft': command(DiscardCampaignInput, async (ctx, { id, version }) => {
    const { db, actor } = ctx
    const draft = visible(actor, campaignPolicy.see, await lockCampaign(db, actor.districtId, id))
    if (draft.state !== 'draft') throw new AppError('campaign_not_draft')
    authorize(actor, campaignPolicy.discard, draft)
    await discardDraft(ctx, draft, version)
    ctx.about('campaign', id, { name: draft.name })
    return { id }
  }),

  'campaign.cancel': command(CancelCampaignInput, async (ctx, { id, reason }) => {
    const before = await toChange(ctx, id, campaignPolicy.edit)
    if (before.state !== 'published') throw new AppError('campaign_not_open')
    await changeCampaign(ctx, before, { state: 'cancelled', cancelReason: reason })
    return done(ctx, id, { reason })
  }),

  'campaign.standingDays': query(
    ListStandingDaysInput,
    async (_ctx, { year }) => standingDaysOf(year),
    { access: 'open' },
  ),
}
