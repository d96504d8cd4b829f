import type { Delivery, ReminderPreview, ReminderPurpose } from '@contract/activity'
import type { OutputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

/** 提醒: whom it would reach, and what became of it. */
export class ReminderStore {
  private readonly sent = new Map<string, Delivery[]>()

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  deliveriesOf(activityId: string): Delivery[] | undefined {
    return this.sent.get(activityId)
  }

  preview(activityId: string, purpose: ReminderPurpose): Promise<ReminderPreview> {
    return this.call('activity.previewReminder', { activityId, purpose })
  }

  send(activityId: string, purpose: ReminderPurpose): Promise<OutputOf<'activity.sendReminder'>> {
    return this.call('activity.sendReminder', { activityId, purpose })
  }

  async loadDeliveries(activityId: string): Promise<void> {
    this.put(activityId, await this.call('activity.listDeliveries', { activityId }))
  }

  /** In another role other things hold. */
  forget(): void {
    this.sent.clear()
  }

  private put(activityId: string, deliveries: Delivery[]): void {
    this.sent.set(activityId, deliveries)
  }
}
