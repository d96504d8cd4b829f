/** 公益月 and 文明月 of two years, one that is running, one that is to come, a draft and one called off. */
import type { CampaignKind } from '@contract/campaign'
import { addDays, at } from '../clock'
import type { Planned } from '../district'
import { idOf } from '../random'
import { communityNamed, type Place, type Tree } from '../regions'
import { around, pastMonth, type Span, today, upToNow } from './calendar'

export interface Campaign extends Span {
  id: string
  region: Place
  row: Planned<'campaign'>
}

export type CampaignKey =
  | 'giving1'
  | 'civility1'
  | 'giving2'
  | 'civility2'
  | 'running'
  | 'upcoming'
  | 'draft'
  | 'cancelled'

interface Facts {
  kind: CampaignKind
  name: string
  region: Place
  span: Span
  themes: string[]
  intro: string
  goals?: [people: number, minutes: number]
  state?: 'draft' | 'published' | 'cancelled'
}

const GIVING_INTRO =
  '三月是宁波市志愿服务主题月。社区、支部和社会组织把居民说得最多的小事列成岗位，时间、地点和风险写在前面，自愿报名。'
const CIVILITY_INTRO =
  '从路口、楼道、绿地这些每天经过的地方做起：出门一次，顺手一件。岗位都在本社区，半天以内。'

/** @param officerOf who opened it, by the path of the place */
export function buildCampaigns(
  { district, parts, communities }: Tree,
  officerOf: (path: string) => string,
): Record<CampaignKey, Campaign> {
  const year = (span: Span) => span.startsOn.slice(0, 4)
  const month = (kind: 'giving' | 'civility', before: number): Facts => {
    const isGiving = kind === 'giving'
    const span = pastMonth(isGiving ? 3 : 9, before)
    return {
      kind: isGiving ? 'welfareMonth' : 'civilityMonth',
      name: `${year(span)}年镇海区${isGiving ? '公益月' : '文明月'}`,
      region: district,
      span,
      themes: isGiving ? ['助老', '便民', '环境'] : ['文明出行', '平安', '邻里'],
      intro: isGiving ? GIVING_INTRO : CIVILITY_INTRO,
      goals: before ? [900, 180_000] : [1200, 240_000],
    }
  }
  const here = communityNamed(communities, '后大街社区')
  const facts: Record<CampaignKey, Facts> = {
    giving1: month('giving', 1),
    civility1: month('civility', 1),
    giving2: month('giving', 0),
    civility2: month('civility', 0),
    running: {
      kind: 'welfareMonth',
      name: '邻里公益月',
      region: district,
      span: around(-22, 24),
      themes: ['邻里互助', '便民', '助老'],
      intro:
        '一个月里，每个街道（镇）每周至少一场家门口的服务。想帮忙的报名，要帮忙的也可以告诉社区。',
      goals: [1500, 200_000],
    },
    upcoming: {
      kind: 'civilityMonth',
      name: '文明新风月',
      region: district,
      span: around(27, 57),
      themes: ['文明出行', '平安'],
      intro: CIVILITY_INTRO,
      goals: [1000, 150_000],
    },
    draft: {
      kind: 'other',
      name: '后大街社区邻居节',
      region: here,
      span: around(40, 47),
      themes: ['邻里'],
      intro: '还在征求居民意见。',
      state: 'draft',
    },
    cancelled: {
      kind: 'other',
      name: '蛟川街道户外清洁周',
      region: parts[1] as Place,
      span: {
        startsOn: addDays(pastMonth(7).startsOn, 9),
        endsOn: addDays(pastMonth(7).startsOn, 15),
      },
      themes: ['环境'],
      intro: '沿路沿河集中清洁。',
      state: 'cancelled',
    },
  }
  return Object.fromEntries(
    Object.entries(facts).map(([key, one]) => [key, campaignOf(key, one, officerOf)]),
  ) as Record<CampaignKey, Campaign>
}

function campaignOf(
  key: string,
  { kind, name, region, span, themes, intro, goals, state = 'published' }: Facts,
  officerOf: (path: string) => string,
): Campaign {
  const first = [addDays(span.startsOn, -35), addDays(today(), -4)].sort()[0] ?? today()
  const createdAt = upToNow(at(first, '10:20'))
  const id = idOf(createdAt, 'campaign', key)
  return {
    ...span,
    id,
    region,
    row: {
      id,
      kind,
      name,
      regionId: region.id,
      regionPath: region.path,
      ...span,
      themes,
      intro,
      goalPeople: goals?.[0] ?? null,
      goalMinutes: goals?.[1] ?? null,
      state,
      cancelReason: state === 'cancelled' ? '台风红色预警，户外活动全部取消' : null,
      createdBy: officerOf(region.path),
      version: state === 'draft' ? 1 : 2,
      createdAt,
      updatedAt: createdAt,
    },
  }
}
