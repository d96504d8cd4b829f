/** The users' words for what stands in a record beside hours. */
import type { NoteKind, ServiceNote } from '@contract/activity'
import { formatDay } from '@/lib/dates'
import { hoursWords } from './hoursWords'
import { facts } from './words'

export const NOTE: Record<NoteKind, string> = {
  training: '培训',
  award: '表彰奖励',
  evaluation: '服务评价',
  stars: '星级评定',
}

/** 急救培训 · 培训. */
export const noteTitle = ({ kind, name }: ServiceNote): string => facts(name, NOTE[kind])

/** 2 小时 · 后大街社区 · 1月5日. */
export const noteFacts = ({ minutes, stars, body, day }: ServiceNote): string =>
  facts(
    minutes !== undefined && `学习 ${hoursWords(minutes)}`,
    stars !== undefined && `${stars} 星`,
    body,
    formatDay(day),
  )
