/** How an evidence pack says what the contract names in English. */
import { AGREEMENT } from '@contract/agreement'
import {
  CHOICE,
  type DecisionDetail,
  type DecisionKind,
  type Share,
  SILENCE,
  type Verdict,
} from '@contract/decision'
import type { PackPaper, PackVoter } from './facts'

export const VERDICT: Record<Verdict, string> = {
  passed: '通过',
  rejected: '未通过',
  tooFew: '未达到参与表决比例，不产生结果',
}

export const PAPER_STATE = { entered: '截止时未核对', accepted: '已计入', refused: '未计入' }

/** 0.01 m² as 89.35: whole numbers all the way. */
export const areaText = (area: number): string =>
  `${Math.floor(area / 100)}.${String(area % 100).padStart(2, '0')}`

/** 66.70%: rounded down, so that no percentage says more than the fraction beside it. */
export function percentText({ have, of }: Share): string {
  if (of === 0) return '—'
  const hundredths = Math.floor((have * 10_000) / of)
  return `${areaText(hundredths)}%`
}

/** 2026-11-23 18:05 in Asia/Shanghai. */
export function momentText(at: Date | string | undefined): string {
  if (!at) return ''
  const shifted = new Date(new Date(at).getTime() + 8 * 3_600_000)
  return shifted.toISOString().slice(0, 16).replace('T', ' ')
}

/** What an owner said, as far as this pack may say it. */
export function saidText({ channel, choice }: PackVoter): string {
  if (!channel) return '未参与'
  return choice ? CHOICE[choice] : '见选票（不记名）'
}

export interface Dimension {
  name: string
  share: Share
  text: (value: number) => string
}

const owners = (count: number) => `${count} 位`
const metres = (area: number) => `${areaText(area)} 平方米`

/** What was asked for by number and by area, and what came: two or four lines. */
export function dimensionsOf({ result }: Pick<DecisionDetail, 'result'>): Dimension[] {
  if (!result) return []
  const { participation, approval } = result
  return [
    ...(participation
      ? [
          { name: '参与表决 · 人数', share: participation.owners, text: owners },
          { name: '参与表决 · 专有面积', share: participation.area, text: metres },
        ]
      : []),
    { name: '同意 · 人数', share: approval.owners, text: owners },
    { name: '同意 · 专有面积', share: approval.area, text: metres },
  ]
}

/** `李桂英 屏幕签字`: by what the owner agreed that somebody entered the vote for them. */
export const agreementText = ({ agreement }: Pick<PackPaper, 'agreement'>): string =>
  agreement ? `${agreement.saidBy} ${AGREEMENT[agreement.kind]}` : ''

/** What the estate's own rules say of owners who did not vote, and what it came to (O-20). */
export function silenceText({ law, result }: Pick<DecisionDetail, 'law' | 'result'>): string {
  if (!law.silence) return '没有投票的业主不计入参与（没有另外的议事规则）'
  const { as, article, says, source } = law.silence
  const counted = result?.silent
    ? `${result.silent.owners} 位、${areaText(result.silent.area)} 平方米计作${CHOICE[result.silent.as]}`
    : '没有业主这样计入'
  return `${SILENCE[as]}：${counted}。依据：${source} ${article}“${says}”，须经当地主管部门确认`
}

/** What the pack says of who voted how, in its own words: it stands in both formats. */
export const secrecyOf = (kind: DecisionKind): string => SECRECY[kind]

const SECRECY: Record<DecisionKind, string> = {
  formal: '纸质票由两名工作人员录入、核对，意见写在名册里，只供处理争议时核对。',
  consultation:
    '手机投票不记名：名册只写是否参与，选票按核验码另列，核验码只有投票人本人在手机上看得到，可以自行核对。纸质票和代办票由两名工作人员录入、核对，意见写在名册里。',
}
