/** The users' words for what the contract names in English. */
import {
  type CheckState,
  DAYS_TO_SOLVE,
  PROBLEM_KINDS,
  type Problem,
  type ProblemKind,
  type ProblemState,
  type ProblemStep,
  type StepBy,
  type StepKind,
  URGENCIES,
  type Urgency,
} from '@contract/problem'
import type { IconName } from '@/components/Icon'
import type { Tone } from '@/components/Tag'
import { dueWords, formatDay } from '@/lib/dates'

interface Mark {
  text: string
  tone: Tone
  icon: IconName
}

export const KIND: Record<ProblemKind, string> = {
  repair: '公共维修',
  cleaning: '环境卫生',
  parking: '停车',
  noise: '噪音',
  dispute: '邻里矛盾',
  safety: '安全隐患',
  care: '帮困助老',
  other: '其他',
}

export const URGENCY: Record<Urgency, string> = { normal: '一般', soon: '较急', urgent: '紧急' }

export const STATE: Record<ProblemState, Mark> = {
  new: { text: '待受理', tone: 'warn', icon: 'clock' },
  taken: { text: '已受理', tone: 'info', icon: 'check' },
  assigned: { text: '办理中', tone: 'brand', icon: 'running' },
  handedOver: { text: '已交社区', tone: 'info', icon: 'send' },
  solved: { text: '已解决', tone: 'ok', icon: 'done' },
  declined: { text: '不受理', tone: 'plain', icon: 'close' },
  merged: { text: '已并入', tone: 'plain', icon: 'switch' },
}

export const CHECK: Record<CheckState, Mark> = {
  waiting: { text: '等审核，邻居还看不到', tone: 'warn', icon: 'hidden' },
  passed: { text: '邻居看得到', tone: 'ok', icon: 'eye' },
  refused: { text: '不公开', tone: 'plain', icon: 'lock' },
}

const STEP: Record<StepKind, string> = {
  brought: '提出问题',
  takenIn: '已受理',
  assigned: '分派给协调人',
  answered: '答复',
  handedOver: '交社区办理',
  solved: '已解决',
  rated: '评价',
  declined: '不受理',
  merged: '并入相同的问题',
  absorbed: '有相同的问题并入',
}

const BY: Record<StepBy, string> = { bringer: '提出人', station: '互助站', office: '社区' }

/** 受理 · 互助站 周敏. */
export const stepTitle = ({ kind, stars }: ProblemStep): string =>
  stars ? `${STEP[kind]} ${starsOf(stars)}` : STEP[kind]

/** Who did it, as far as it may be known. */
export const doerOf = ({ by, name }: ProblemStep): string => (name ? `${BY[by]} ${name}` : BY[by])

/** ★★★★☆ 4 星: the word beside the picture. */
export const starsOf = (stars: number): string =>
  `${'★'.repeat(stars)}${'☆'.repeat(5 - stars)} ${stars} 星`

export const KINDS = PROBLEM_KINDS.map((value) => ({ value, text: KIND[value] }))
export const URGENCY_OPTIONS = URGENCIES.map((value) => ({
  value,
  text: `${URGENCY[value]}（${DAYS_TO_SOLVE[value]} 天内）`,
}))

/** What a problem is called in a list: its words, or only of what kind it is. */
export const titleOf = ({ words, kind }: Problem): string => words ?? `${KIND[kind]}问题`

/** 7号楼3单元门口 · 公共维修 · 11月23日 周一 · 还剩 2 天. */
export function factsOf(problem: Problem): string {
  const { place, kind, broughtOn, assigneeName } = problem
  return [place, KIND[kind], formatDay(broughtOn), assigneeName, timeOf(problem)]
    .filter(Boolean)
    .join(' · ')
}

/** By when, or since when it is solved. */
export function timeOf({ dueOn, solvedOn }: Problem): string {
  if (solvedOn) return `${formatDay(solvedOn)}解决`
  return dueOn ? dueWords(dueOn) : ''
}
