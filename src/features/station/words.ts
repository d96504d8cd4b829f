/** The users' words for what the contract names in English. */
import type { PartyShare, StationRole, StationState } from '@contract/station'
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
