/** The users' words for what the contract names in English. */
import type { AreaBasis, DecisionPhase, PackFormat, Verdict } from '@contract/decision'
import type { IconName } from '@/components/Icon'
import type { Tone } from '@/components/Tag'

interface StateWord {
  text: string
  tone: Tone
  icon: IconName
}

export const PHASE: Record<DecisionPhase, StateWord> = {
  draft: { text: '草稿', tone: 'plain', icon: 'edit' },
  announced: { text: '公告中', tone: 'info', icon: 'clock' },
  voting: { text: '投票中', tone: 'brand', icon: 'running' },
  counting: { text: '正在计票', tone: 'info', icon: 'clock' },
  closed: { text: '已公布结果', tone: 'ok', icon: 'check' },
  cancelled: { text: '已取消', tone: 'plain', icon: 'close' },
}

export const VERDICT: Record<Verdict, StateWord> = {
  passed: { text: '通过', tone: 'ok', icon: 'check' },
  rejected: { text: '未通过', tone: 'warn', icon: 'close' },
  tooFew: { text: '未达到参与表决比例', tone: 'warn', icon: 'warn' },
}

export const BASIS: Record<AreaBasis, string> = {
  certificate: '不动产权证',
  measured: '实测',
  contract: '买卖合同',
}
export const FORMAT: Record<PackFormat, string> = { pdf: 'PDF', xlsx: '表格' }

/** 0.01 m² as 89.35 平方米: whole numbers all the way. */
export const areaWords = (area: number): string =>
  `${Math.floor(area / 100)}.${String(area % 100).padStart(2, '0')} 平方米`

/** 66.70%: rounded down, so that no percentage says more than the fraction beside it. */
export function percent(have: number, of: number): string {
  if (of === 0) return '—'
  const hundredths = Math.floor((have * 10_000) / of)
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`
}

/** 8位投票码分两半读: ABCD 1234. */
export const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** A hash in groups of eight, so that two of them can be compared by eye. */
export const grouped = (sha256: string): string => (sha256.match(/.{1,8}/g) ?? []).join(' ')

/** 89.35 as 0.01 m², whole numbers all the way; undefined where it is no area. */
export function areaOf(text: string): number | undefined {
  const [, whole, part = ''] = /^(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? []
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, '0'))
}
