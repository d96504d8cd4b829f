import type { Member } from '@contract/member'

/** 后大街社区第一党支部 · 后大街社区. */
export function memberFacts({ homeBranch, regionName }: Member): string {
  return [homeBranch.name, regionName].filter(Boolean).join(' · ')
}

/** 共 86 人; where counting would be slow, the server has stopped at a thousand. */
export function totalWords(total: number | undefined): string {
  return total === undefined ? '1000 人以上' : `共 ${total} 人`
}

/** 建筑设计、预算 as a list, however the person has parted them. */
export function splitWords(text: string): string[] {
  return text
    .split(/[、，,;；\s]+/)
    .map((word) => word.trim())
    .filter(Boolean)
}
