/** 公益月、文明月 — a campaign: one edition of a month, opened by an office for its place. */
import * as v from 'valibot'
import { Day, Id, list, optionalText, type Page, page, text, Version } from './common'

export const CAMPAIGN_KINDS = ['welfareMonth', 'civilityMonth', 'other'] as const
/** 公益月、文明月、其他. */
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number]

export const CAMPAIGN_PHASES = ['draft', 'upcoming', 'running', 'ended', 'cancelled'] as const
/** 草稿、即将开始、进行中、已结束、已取消: from what is stored and the day. */
export type CampaignPhase = (typeof CAMPAIGN_PHASES)[number]

export interface Campaign {
  id: string
  kind: CampaignKind
  name: string
  regionId: string
  regionName: string
  startsOn: string
  endsOn: string
  themes: string[]
  phase: CampaignPhase
  activityCount: number
}

export interface CampaignProgress {
  activities: number
  /** Different people who checked in. */
  people: number
  /** 人次: check-ins. */
  personTimes: number
  /** Minutes of volunteer service that an organiser has confirmed. */
  minutes: number
  /** The instant up to which these are counted. */
  asOf: string
}

export interface CampaignDetail extends Campaign {
  intro?: string
  goalMinutes?: number
  goalPeople?: number
  progress: CampaignProgress
  /** Standing days of the calendar that fall into it (V-24). */
  standingDays: StandingDay[]
  cancelReason?: string
  version: number
  can: {
    edit: boolean
    publish: boolean
    discard: boolean
    cancel: boolean
    createActivity: boolean
  }
}

/** A day or a month that the law or the city has set aside (V-24). */
export interface StandingDay {
  name: string
  /** First and last day in the year asked for. */
  startsOn: string
  endsOn: string
  source: string
}

const facts = {
  kind: v.picklist(CAMPAIGN_KINDS),
  name: text(60, '名称'),
  regionId: Id,
  startsOn: Day,
  endsOn: Day,
  themes: list(text(20, '主题'), 8),
  intro: optionalText(2000, '介绍'),
  goalMinutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000_000))),
  goalPeople: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
}
const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => startsOn <= endsOn
const IN_ORDER = '结束日期不能早于开始日期'

export const ListCampaignsInput = v.strictObject({
  phase: v.optional(v.picklist(CAMPAIGN_PHASES)),
  regionId: v.optional(Id),
  ...page,
})
export const FindCampaignInput = v.strictObject({ id: Id })
export const CreateCampaignInput = v.pipe(
  v.strictObject(facts),
  v.forward(
    v.check((input) => inOrder(input), IN_ORDER),
    ['endsOn'],
  ),
)
export const UpdateCampaignInput = v.pipe(
  v.strictObject({ id: Id, version: Version, ...facts }),
  v.forward(
    v.check((input) => inOrder(input), IN_ORDER),
    ['endsOn'],
  ),
)
export const PublishCampaignInput = v.strictObject({ id: Id })
export const DiscardCampaignInput = v.strictObject({
  id: Id,
  version: Version,
})
export const CancelCampaignInput = v.strictObject({ id: Id, reason: text(200, '取消的原因') })
export const ListStandingDaysInput = v.strictObject({
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
})

export interface CampaignApi {
  'campaign.list': {
    input: v.InferInput<typeof ListCampaignsInput>
    output: Page<Campaign> & { can: { create: boolean } }
  }
  'campaign.find': { input: v.InferInput<typeof FindCampaignInput>; output: CampaignDetail }
  'campaign.create': { input: v.InferInput<typeof CreateCampaignInput>; output: CampaignDetail }
  'campaign.update': { input: v.InferInput<typeof UpdateCampaignInput>; output: CampaignDetail }
  'campaign.publish': { input: v.InferInput<typeof PublishCampaignInput>; output: CampaignDetail }
  'campaign.discardDraft': {
    input: v.InferInput<typeof DiscardCampaignInput>
    output: { id: string }
  }
  'campaign.cancel': { input: v.InferInput<typeof CancelCampaignInput>; output: CampaignDetail }
  'campaign.standingDays': {
    input: v.InferInput<typeof ListStandingDaysInput>
    output: StandingDay[]
  }
}
