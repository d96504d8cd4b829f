import type { Campaign, CampaignDetail } from '@contract/campaign'
import type { Context } from '../../core/context'
import { dayOf } from '../../core/days'
import { abilities } from '../../core/policy'
import { phaseOf } from './phaseRule'
import { campaignPolicy } from './policy'
import type { CampaignRow, findProgress } from './queries'
import { standingDaysWithin } from './standingDays'

export function presentCampaign({ now }: Pick<Context, 'now'>, row: CampaignRow): Campaign {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    regionId: row.regionId,
    regionName: row.regionName,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    themes: row.themes,
    phase: phaseOf(row, dayOf(now)),
    activityCount: row.activityCount,
  }
}

export function presentCampaignDetail(
  ctx: Context,
  row: CampaignRow,
  progress: Awaited<ReturnType<typeof findProgress>>,
): CampaignDetail {
  const { see: _seen, ...can } = abilities(campaignPolicy, ctx.actor, row)
  return {
    ...presentCampaign(ctx, row),
    ...(row.intro ? { intro: row.intro } : {}),
    ...(row.goalMinutes ? { goalMinutes: row.goalMinutes } : {}),
    ...(row.goalPeople ? { goalPeople: row.goalPeople } : {}),
    progress: {
      activities: row.activityCount,
      people: progress?.people ?? 0,
      personTimes: progress?.personTimes ?? 0,
      minutes: progress?.minutes ?? 0,
      asOf: (progress?.foldedAt ?? ctx.now).toISOString(),
    },
    standingDays: standingDaysWithin(row.startsOn, row.endsOn),
    ...(row.cancelReason ? { cancelReason: row.cancelReason } : {}),
    version: row.version,
    can: { ...can, createActivity: can.createActivity && row.endsOn >= dayOf(ctx.now) },
  }
}
