/** Hours as people read them: they are kept in minutes. */
import type { EntryKind, RecordItem } from '@contract/activity'
import type { IconName } from '@/components/Icon'
import type { Tone } from '@/components/Tag'

/** 3 小时 20 分钟, 45 分钟, 2 小时. */
export function hoursWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}

export const RECORD_STATE: Record<
  RecordItem['state'],
  { text: string; tone: Tone; icon: IconName }
> = {
  pending: { text: '待确认', tone: 'info', icon: 'clock' },
  participation: { text: '只记参与', tone: 'plain', icon: 'info' },
  confirmed: { text: '已确认', tone: 'ok', icon: 'check' },
  objected: { text: '有异议，待处理', tone: 'warn', icon: 'edit' },
  corrected: { text: '已更正', tone: 'ok', icon: 'check' },
  upheld: { text: '维持原记录', tone: 'plain', icon: 'check' },
}

export const ENTRY: Record<EntryKind, string> = {
  confirmed: '确认时长',
  objected: '申请更正',
  corrected: '更正时长',
  upheld: '维持原记录',
}
