/** The users' words for what the contract names in English. */
import type {
  Activity,
  ActivityDetail,
  ActivityKind,
  ActivityPhase,
  AgreementReason,
  Audience,
  CrewRole,
  SignUpState,
} from '@contract/activity'
import type { IconName } from '@/components/Icon'
import type { Tone } from '@/components/Tag'

interface StateWord {
  text: string
  tone: Tone
  icon: IconName
}

export const PHASE: Record<ActivityPhase, StateWord> = {
  draft: { text: '草稿', tone: 'plain', icon: 'edit' },
  open: { text: '报名中', tone: 'info', icon: 'calendar' },
  underWay: { text: '进行中', tone: 'brand', icon: 'running' },
  ended: { text: '待记录', tone: 'warn', icon: 'clock' },
  recorded: { text: '已记录', tone: 'ok', icon: 'check' },
  cancelled: { text: '已取消', tone: 'plain', icon: 'close' },
}

export const KIND: Record<ActivityKind, string> = {
  volunteer: '志愿服务',
  party: '党组织活动',
  selfGovernance: '自治议事',
  lowPrice: '低偿服务',
  other: '其他活动',
}

/** What each kind is, where one of them is chosen (V-1, V-19). */
export const KIND_HINT: Record<ActivityKind, string> = {
  volunteer: '自愿、无偿为社会和他人服务，确认后计入服务时长',
  party: '党员大会、党课、主题党日等，只记参与',
  selfGovernance: '居民议事、业主会议等，只记参与',
  lowPrice: '收取成本费用的便民服务，只记参与',
  other: '不属于以上几类，只记参与',
}

export const AUDIENCE: Record<Audience, string> = {
  everyone: '所有人',
  members: '党员',
  branch: '本支部党员',
}

/** With these a written agreement is wanted (V-9). */
export const AGREEMENT_REASON: Record<AgreementReason, string> = {
  foreign: '涉外',
  largeEvent: '大型活动',
  outsideProvince: '到省外服务',
  requested: '有一方要求签订',
}

export const CREW: Record<CrewRole, string> = { organiser: '组织者', helper: '协助签到' }

export const SIGN_UP: Record<SignUpState, StateWord> = {
  signedUp: { text: '已报名', tone: 'ok', icon: 'check' },
  waiting: { text: '候补中', tone: 'warn', icon: 'waiting' },
  invited: { text: '受邀，待确认', tone: 'warn', icon: 'bell' },
  withdrawn: { text: '已取消报名', tone: 'plain', icon: 'close' },
  declined: { text: '已婉拒', tone: 'plain', icon: 'close' },
}

/** 还差 3 人, 已满: what someone who might come wants to know. */
export function wantedWords({ places, taken }: Pick<Activity, 'places' | 'taken'>): string {
  const left = places - taken
  if (places === 0) return '还没有安排班次'
  return left > 0 ? `还差 ${left} 人` : '已满，可以候补'
}

/** Joins the facts that are there: 港城花园 · 后大街社区. */
export const facts = (...parts: (string | false | null | undefined)[]): string =>
  parts.filter(Boolean).join(' · ')

/** 还剩 3 个工作日, 今天到期, 已逾期 2 个工作日. */
export function daysLeftWords(daysLeft: number): string {
  if (daysLeft < 0) return `已逾期 ${-daysLeft} 个工作日`
  return daysLeft === 0 ? '今天到期' : `还剩 ${daysLeft} 个工作日`
}

/** What goes with a draft that is thrown away, named before it goes. */
export function lostWith({ title, shifts, crew }: ActivityDetail): string {
  const parts = [
    shifts.length > 0 && `${shifts.length} 个班次`,
    crew.length > 0 && `${crew.length} 名工作人员的安排`,
  ].filter(Boolean)
  const lost = parts.length > 0 ? `内容，连同 ${parts.join('和 ')}` : '内容'
  return `“${title}”的${lost}，都会删除，不能恢复。它还没有发布，没有人报名。`
}
