/** What is said of every figure, whatever it is a figure of. */
import type { ListName } from './lists'

export const FIGURE_GROUPS = {
  organization: '社会组织',
  hub: '枢纽网络',
  member: '党员',
  branch: '党支部',
  service: '公益服务',
  station: '居民自治互助站',
  deliberation: '议事与表决',
  collection: '费用分摊',
  benefit: '民生服务',
  task: '任务',
  meeting: '组织生活',
} as const
export type FigureGroup = keyof typeof FIGURE_GROUPS

export interface FigureFact {
  group: FigureGroup
  label: string
  /** How it is printed: a number with its counting word, hours out of minutes, yuan out of fen, a share, an average. */
  kind: 'count' | 'minutes' | 'fen' | 'share' | 'average'
  unit: string
  /** What is counted, in a sentence that can be checked. */
  counts: string
  /** As it stands, since the product is used, the last thirty days with today, or this year. */
  period: 'now' | 'sinceStart' | 'last30Days' | 'thisYear'
  /** Not computed here: an office may report it, and else it is not shown. */
  isReportedOnly?: true
  /** Counts people: fewer than five are never shown. */
  isOfPeople?: true
  /** Offices may report it beside what is computed. */
  isReportable?: true
  /** What can be opened behind the number. */
  list?: ListName
}

export const PERIOD_WORDS: Record<FigureFact['period'], string> = {
  now: '现有数',
  sinceStart: '启用以来累计',
  last30Days: '近 30 天（含今天）',
  thisYear: '今年以来',
}
