import type { StationDetail } from '@contract/station'
import type { ButtonProps } from '@/components/Button'
import type { MoreAct } from '@/components/MoreSheet'
import { go } from '@/lib/navigate'

export type OpenSheet =
  | 'more'
  | 'approve'
  | 'decline'
  | 'invite'
  | 'accept'
  | 'refuse'
  | 'handOver'
  | 'takeOver'
  | 'leaveHead'
  | 'rest'
  | 'reopen'
  | 'close'

type Show = (sheet: OpenSheet) => void

/** What the page is for to whoever looks at it, by what the server says: at most two acts. */
export function barActs({ can }: StationDetail, show: Show): ButtonProps[] {
  if (can.approve) {
    return [
      { text: '批准', onTap: () => show('approve') },
      { text: '不批准', onTap: () => show('decline') },
    ]
  }
  if (can.answer) {
    return [
      { text: '接受邀请', onTap: () => show('accept') },
      { text: '婉拒', onTap: () => show('refuse') },
    ]
  }
  if (can.answerHandOver) {
    return [
      { text: '接任负责人', onTap: () => show('takeOver') },
      { text: '婉拒', onTap: () => show('leaveHead') },
    ]
  }
  if (can.reopen) return [{ text: '恢复开放', onTap: () => show('reopen') }]
  if (can.invite) return [{ text: '邀请协调人', icon: 'plus', onTap: () => show('invite') }]
  return []
}

/** Everything else that the caller may do with a station. */
export function moreActs({ id, name, can }: StationDetail, show: Show): MoreAct[] {
  const acts: (MoreAct | false)[] = [
    can.handOver && {
      icon: 'switch',
      title: '移交负责人',
      facts: '请一位协调人接任，对方接受以后交接',
      onTap: () => show('handOver'),
    },
    can.rest && {
      icon: 'waiting',
      title: '暂停互助站',
      facts: '过些日子再开放，写明原因',
      onTap: () => show('rest'),
    },
    can.seeEvents && {
      icon: 'clock',
      title: '操作记录',
      onTap: () => go('/features/account/pages/events', { kind: 'station', id, name }),
    },
    can.close && {
      icon: 'close',
      title: '关闭互助站',
      facts: '不再办了，写明原因；关闭后只能查看',
      onTap: () => show('close'),
    },
  ]
  return acts.filter((act): act is MoreAct => act !== false)
}
