import type { Band, CheckInAnswer } from '@contract/activity'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import { type Call, CallError } from '@/lib/call'
import type { Outbox, OutboxItem } from '@/lib/outbox'
import type { KeyValue } from '@/lib/storage'
import { uuid } from '@/lib/uuid'
import type { Direction } from './attendanceSteps'

type CheckInInput = InputOf<'activity.checkIn'>

/** One moment at the door. */
export interface Visit {
  activityId: string
  /** For 待发送, in the person's words. */
  title: string
  direction: Direction
  /** When the code was scanned, by this phone's clock. */
  scannedAt: string
  /** Only with the person's own consent. */
  band?: Band
}

const DEVICE = 'device'

/** 签到签退: a scan is kept until the server has it, digits that are read aloud go at once or not at all. */
export class CheckInStore {
  constructor(
    private readonly call: Call,
    private readonly outbox: Outbox,
    private readonly storage: KeyValue,
  ) {
    makeAutoObservable<this, 'call' | 'outbox' | 'storage'>(
      this,
      { call: false, outbox: false, storage: false },
      { autoBind: true },
    )
  }

  /** What was scanned here and has not reached the server. */
  keptFor(activityId: string): OutboxItem[] {
    return this.outbox.waiting.filter((item) => isFor(item, activityId))
  }

  /** What the server has refused later, without anybody looking. */
  rejectedFor(activityId: string): OutboxItem[] {
    return this.outbox.rejected.filter((item) => isFor(item, activityId))
  }

  /** Undefined when it is kept on the phone. A refusal that is read at once leaves nothing behind. */
  async scan(visit: Visit, token: string): Promise<CheckInAnswer | undefined> {
    const { requestId, answer, refusal } = await this.outbox.add({
      method: 'activity.checkIn',
      input: this.inputOf(visit, { kind: 'scan', token }),
      about: `${visit.direction === 'in' ? '签到' : '签退'}：${visit.title}`,
    })
    if (!refusal) return answer
    this.outbox.remove(requestId)
    throw refusal
  }

  /** Six digits prove nothing later, so they are never kept. */
  async type(visit: Visit, code: string): Promise<CheckInAnswer> {
    return this.call('activity.checkIn', this.inputOf(visit, { kind: 'code', code }))
  }

  drop(requestId: string): void {
    this.outbox.remove(requestId)
  }

  private inputOf(visit: Visit, proof: CheckInInput['proof']): CheckInInput {
    const { activityId, direction, scannedAt, band } = visit
    return { activityId, direction, proof, scannedAt, device: this.device(), ...(band && { band }) }
  }

  /** A random name of this phone, to notice one phone for many; it says nothing of whose it is. */
  private device(): string {
    const kept = this.storage.read<string>(DEVICE)
    if (kept) return kept
    const name = uuid()
    try {
      this.storage.write(DEVICE, name)
    } catch (thrown) {
      // No room to remember it is no reason to turn somebody away at the door.
      if (!(thrown instanceof CallError)) throw thrown
    }
    return name
  }
}

const isFor = ({ method, input }: OutboxItem, activityId: string) =>
  method === 'activity.checkIn' && (input as CheckInInput).activityId === activityId
