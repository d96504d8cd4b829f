/** The users' words for sheets of hours. */
import type { RecordSheet } from '@contract/activity'
import type { IconName } from '@/components/Icon'
import type { Tone } from '@/components/Tag'

export const SEAL: Record<RecordSheet['seal'], { text: string; tone: Tone; icon: IconName }> = {
  none: { text: '未盖章', tone: 'plain', icon: 'doc' },
  requested: { text: '等待盖章', tone: 'warn', icon: 'waiting' },
  sealed: { text: '已盖章', tone: 'ok', icon: 'check' },
  refused: { text: '没有盖章', tone: 'brand', icon: 'close' },
}

/** 150 → 2 小时 30 分: minutes as they were given, never rounded (V-14). */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} 分`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
}

/** 330211-2026-000123 → 000123, which is enough among one's own. */
export const shortNumber = (number: string): string => number.slice(-6)
