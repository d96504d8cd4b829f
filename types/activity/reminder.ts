/** 提醒 — sent by a deliberate act, only to those who have not acted yet, never in quiet hours. */
import * as v from 'valibot'
import { Id } from '../common'
import type { Template } from '../notice'

export const REMINDER_PURPOSES = ['notSignedUp', 'startsSoon', 'notConfirmed'] as const
/** 还没报名的、快开始了(还没签到的)、受邀还没回复的: each only to those who have not yet acted. */
export type ReminderPurpose = (typeof REMINDER_PURPOSES)[number]
export const ReminderInput = v.strictObject({
  activityId: Id,
  purpose: v.picklist(REMINDER_PURPOSES),
})
export const ListDeliveriesInput = v.strictObject({ activityId: Id })
export interface ReminderPreview {
  /** Who has not acted yet. */
  people: number
  /** Of those, how many get it on the phone as well. */
  withPhone: number
  text: string
  /** Quiet hours: it goes to the phones at this instant, to the inbox at once. */
  phonesAt?: string
}
export interface Delivery {
  id: string
  personName: string
  template: Template
  state: 'waiting' | 'sent' | 'failed'
  tries: number
  nextAt?: string
  sentAt?: string
  /** Why it failed, in words for an organiser. */
  problem?: string
}

export interface ReminderApi {
  'activity.previewReminder': {
    input: v.InferInput<typeof ReminderInput>
    output: ReminderPreview
  }
  'activity.sendReminder': {
    input: v.InferInput<typeof ReminderInput>
    output: { inbox: number; phones: number }
  }
  'activity.listDeliveries': {
    input: v.InferInput<typeof ListDeliveriesInput>
    output: Delivery[]
  }
}
