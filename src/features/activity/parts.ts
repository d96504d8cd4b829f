/** The parts of the list that the tab offers, and what the server is asked for each. */
import { ACTIVITY_KINDS, type ActivityKind } from '@contract/activity'
import type { ActivityFilter } from './activityStore'
import { KIND } from './words'

export type Part =
  | 'open'
  | 'underWay'
  | 'signedUp'
  | 'organising'
  | 'draft'
  | 'ended'
  | 'recorded'
  | 'cancelled'

export const PARTS: { key: Part; text: string; isFor?: 'bound' | 'organisers' }[] = [
  { key: 'open', text: '报名中' },
  { key: 'underWay', text: '进行中' },
  { key: 'signedUp', text: '我报名的', isFor: 'bound' },
  { key: 'organising', text: '我组织的', isFor: 'organisers' },
  { key: 'draft', text: '草稿', isFor: 'organisers' },
  { key: 'ended', text: '待记录' },
  { key: 'recorded', text: '已记录' },
  { key: 'cancelled', text: '已取消' },
]

export const partFilter = (part: Part): ActivityFilter =>
  part === 'signedUp' || part === 'organising' ? { mine: part } : { phase: part }

export type Kind = ActivityKind | 'all'

export const KINDS: { key: Kind; text: string }[] = [
  { key: 'all', text: '各种活动' },
  ...ACTIVITY_KINDS.map((key) => ({ key, text: KIND[key] })),
]
