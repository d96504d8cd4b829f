import {
  type DeliberationState,
  type DoubtState,
  type EveningMeeting,
  type ReplyChannel,
  STATE_NAME,
  type Step,
  type VisitOutcome,
} from '@contract/deliberation'
import type { IconName } from '@/components/Icon'
import type { Tone } from '@/components/Tag'

interface State {
  text: string
  tone: Tone
  icon: IconName
}

export const STATE: Record<DeliberationState, State> = {
  draft: { text: STATE_NAME.draft, tone: 'plain', icon: 'edit' },
  consulting: { text: STATE_NAME.consulting, tone: 'info', icon: 'doc' },
  choosing: { text: STATE_NAME.choosing, tone: 'brand', icon: 'running' },
  deciding: { text: STATE_NAME.deciding, tone: 'info', icon: 'vote' },
  working: { text: STATE_NAME.working, tone: 'brand', icon: 'running' },
  finished: { text: STATE_NAME.finished, tone: 'ok', icon: 'check' },
  cancelled: { text: STATE_NAME.cancelled, tone: 'plain', icon: 'close' },
}

export const COURSE: DeliberationState[] = [
  'consulting',
  'choosing',
  'deciding',
  'working',
  'finished',
]

export const STEP: Record<Step, string> = { consultation: '征求意见', menu: '菜单' }

export const CHANNEL: Record<ReplyChannel, string> = {
  app: '手机',
  paper: '纸质',
  visit: '上门',
  counter: '柜台代办',
}

export const MEETING_STATE: Record<EveningMeeting['state'], State> = {
  planned: { text: '待召开', tone: 'info', icon: 'calendar' },
  held: { text: '已召开', tone: 'ok', icon: 'check' },
  cancelled: { text: '已取消', tone: 'plain', icon: 'close' },
}

export const DOUBT_STATE: Record<DoubtState, State> = {
  open: { text: '待沟通', tone: 'warn', icon: 'warn' },
  settled: { text: '已消除', tone: 'ok', icon: 'check' },
  standing: { text: '保留意见', tone: 'plain', icon: 'info' },
}

export const OUTCOME: Record<VisitOutcome, string> = {
  settled: '顾虑已消除',
  eased: '有所缓和',
  standing: '保留意见',
  absent: '家中无人',
}

/** 126.8 万元, 850.50 元: fen as people say them. */
export function money(fen: number): string {
  const yuan = fen / 100
  if (Math.abs(yuan) < 10_000) return `${yuan.toFixed(2).replace(/\.00$/, '')} 元`
  return `${(yuan / 10_000).toFixed(2).replace(/\.?0+$/, '')} 万元`
}

/** 1,268,000.00: to the fen, for an account. */
export const exact = (fen: number): string =>
  (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** 1号楼、2号楼; of many, the first and how many. */
export function namesOf(places: readonly { name: string }[], most = 4): string {
  const names = places.slice(0, most).map(({ name }) => name)
  return names.join('、') + (places.length > most ? `等 ${places.length} 栋` : '')
}
