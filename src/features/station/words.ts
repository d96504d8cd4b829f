/** The users' words for what the contract names in English. */
import { qualifiedText } from '@contract/dashboard'
import {
  EVENT_KINDS,
  type EventKind,
  type PartyShare,
  type StationEvent,
  type StationRole,
  type StationState,
  type YearFigure,
  type YearReported,
} from '@contract/station'
import type { IconName } from '@/components/Icon'
import type { Tone } from '@/components/Tag'

export const STATE: Record<StationState, { text: string; tone: Tone; icon: IconName }> = {
  proposed: { text: '待批准', tone: 'warn', icon: 'clock' },
  open: { text: '开放', tone: 'ok', icon: 'check' },
  resting: { text: '暂停', tone: 'plain', icon: 'waiting' },
  closed: { text: '已关闭', tone: 'plain', icon: 'close' },
  declined: { text: '未批准', tone: 'plain', icon: 'close' },
}

export const ROLE: Record<StationRole, string> = { initiator: '发起人', coordinator: '协调人' }

export const SHARE_DEFINITION =
  '发起人和协调人里在册党员（含预备党员）的人数。按人计算，一个人在几个站任职只算一次；已经关闭的站不算。'

/** 70%: rounded to the whole; the exact count stands beside it. */
export const percentOf = ({ members, people }: Pick<PartyShare, 'members' | 'people'>): string =>
  `${Math.round((members * 100) / people)}%`

export const EVENT_KIND: Record<EventKind, string> = {
  discussion: '协商议事',
  service: '互助服务',
  culture: '文体活动',
  patrol: '巡查',
  other: '其他',
}
export const EVENT_KIND_OPTIONS = EVENT_KINDS.map((value) => ({ value, text: EVENT_KIND[value] }))

export const YEAR_FIGURE: Record<YearFigure, { text: string; unit: string }> = {
  times: { text: '参与人次', unit: '人次' },
  solved: { text: '解决的问题', unit: '个' },
}

export const YEAR_QUALIFIER: Record<YearReported['qualifier'], string> = {
  exact: '恰好',
  about: '约（大约）',
  over: '逾（超过）',
  more: '余（多）',
}

export const TIMES_DEFINITION =
  '当天签到的人，加上互助站登记的没有签到的人。一个人参加几次算几次，取消的活动不算。'

/** 逾1800人次 */
export const yearText = (name: YearFigure, { value, qualifier }: YearReported): string =>
  qualifiedText(value, qualifier, YEAR_FIGURE[name].unit)

/** How many took part; of one that is still to come nothing. */
export const timesText = ({ signIns, counted }: StationEvent): string => `${signIns + counted} 人次`
