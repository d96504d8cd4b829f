import type { CampaignKind, CampaignPhase } from '@contract/campaign'
import type { IconName } from '@/components/Icon'
import type { Tone } from '@/components/Tag'

export const PHASE: Record<CampaignPhase, { text: string; tone: Tone; icon: IconName }> = {
  draft: { text: '草稿', tone: 'plain', icon: 'edit' },
  upcoming: { text: '即将开始', tone: 'info', icon: 'calendar' },
  running: { text: '进行中', tone: 'brand', icon: 'running' },
  ended: { text: '已结束', tone: 'plain', icon: 'check' },
  cancelled: { text: '已取消', tone: 'plain', icon: 'close' },
}

export const KIND: Record<CampaignKind, string> = {
  welfareMonth: '公益月',
  civilityMonth: '文明月',
  other: '其他',
}

/** 86.5: minutes as hours, as people say them. */
export const hoursOf = (minutes: number): string => String(Math.round(minutes / 6) / 10)
