import type { Notice, NoticeKind, Template } from '@contract/notice'
import type { Optional, Row } from './row'

export interface NoticeTable extends Row {
  personId: string
  kind: NoticeKind
  title: string
  body: string
  subjectKind: Notice['subjectKind']
  subjectId: string
  createdAt: Date
  readAt: Optional<Date>
}

export interface NoticeConsentTable {
  districtId: string
  accountId: string
  template: Template
  remaining: number
  updatedAt: Date
}

export interface NoticeDeliveryTable extends Row {
  noticeId: string
  accountId: string
  template: Template
  state: 'waiting' | 'sent' | 'failed'
  tries: number
  nextAt: Optional<Date>
  sentAt: Optional<Date>
  problem: Optional<string>
  createdAt: Date
}
