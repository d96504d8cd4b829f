/** 通知 — what to tell whom and when: the inbox, and messages to the phone by an own, deliberate act. */
import * as v from 'valibot'
import { Id, list, type Page, page } from './common'

export const NOTICE_KINDS = [
  'activityChanged',
  'activityCancelled',
  'movedUp',
  'invitedToShift',
  'swapOffered',
  'swapAnswered',
  'hoursConfirmed',
  'hoursObjected',
  'objectionAnswered',
  'recordNoted',
  'sealDecided',
  'stationDecided',
  'invitedToStation',
  'stationClosed',
  'stationOffered',
  'stationAnswered',
  'reminder',
  'problemMoved',
  'problemAssigned',
  'branchDecided',
  'branchAppointed',
  'branchLong',
  'branchOver',
  'decisionAnnounced',
  'voteReminder',
  'decisionClosed',
  'decisionAnswered',
  'evening',
  'replyReminder',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

export interface Notice {
  id: string
  kind: NoticeKind
  title: string
  text: string
  at: string
  isRead: boolean
  /** What to open. */
  subjectKind: 'activity' | 'sheet' | 'station' | 'problem' | 'branch' | 'decision' | 'deliberation'
  subjectId: string
}

/** One purpose, one template of WeChat; the person says yes to each from a tap (W-9). */
export const TEMPLATES = ['reminder', 'change', 'result'] as const
/** 活动提醒、活动变更、办理结果. */
export type Template = (typeof TEMPLATES)[number]

/** How many were told in their inbox, and to how many phones it goes. */
export interface Told {
  people: number
  phones: number
}

export interface Inbox extends Page<Notice> {
  unread: number
}
export const ListNoticesInput = v.strictObject({ ...page })
export const ReadNoticesInput = v.strictObject({
  /** Absent: all of them. */
  ids: v.optional(v.pipe(list(Id, 100), v.minLength(1))),
})
/** What the person answered to WeChat's question: one message more for each that is accepted. */
export const RecordConsentInput = v.strictObject({
  accepted: v.pipe(list(v.picklist(TEMPLATES), 3), v.minLength(1)),
})
export interface Consents {
  /** WeChat's ids of the templates, to ask with; empty where messages are not set up. */
  templateIds: Partial<Record<Template, string>>
  remaining: Record<Template, number>
}

export interface NoticeApi {
  'notice.list': { input: v.InferInput<typeof ListNoticesInput>; output: Inbox }
  'notice.read': { input: v.InferInput<typeof ReadNoticesInput>; output: { unread: number } }
  'notice.consents': { input: Record<string, never>; output: Consents }
  'notice.recordConsent': { input: v.InferInput<typeof RecordConsentInput>; output: Consents }
}
