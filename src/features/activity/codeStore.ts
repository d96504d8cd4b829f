import type { ActivityDetail } from '@contract/activity'
import { makeAutoObservable } from 'mobx'
import { type Call, CallError } from '@/lib/call'
import type { KeyValue } from '@/lib/storage'
import { codeAt, doorAt, type KeptKey, keepKey, type ShownCode, wasMoved } from './checkInCodes'

const KEYS = 'checkInKeys'
const SEEN = 'clockSeen'
/** The last look at the clock is written down each so often, for a phone that is restarted. */
const SEEN_EVERY_MS = 20_000

interface Parts {
  call: Call
  storage: KeyValue
  me: () => { account: string | undefined }
  /** The phone's clock. */
  clock?: () => number
}

/** 签到码: the keys of the day, kept on the phone, so that codes are shown also without a signal. */
export class CodeStore {
  now: number
  /** The clock was moved since the server last set it right. */
  isClockDoubtful = false
  private kept: KeptKey[]
  private isInFront = false
  private readonly clock: () => number

  constructor(private readonly parts: Parts) {
    this.clock = parts.clock ?? Date.now
    this.now = this.clock()
    this.kept = parts.storage.read<KeptKey[]>(KEYS) ?? []
    makeAutoObservable<this, 'parts' | 'clock' | 'isInFront'>(
      this,
      { parts: false, clock: false, isInFront: false },
      { autoBind: true },
    )
  }

  find(activityId: string): KeptKey | undefined {
    const { account } = this.parts.me()
    return this.kept.find((key) => key.activityId === activityId && key.account === account)
  }

  /** What is to be shown now. */
  shown(activityId: string): ShownCode | undefined {
    const key = this.find(activityId)
    return key && codeAt(key, this.now)
  }

  door(activityId: string): ReturnType<typeof doorAt> | undefined {
    const key = this.find(activityId)
    return key && doorAt(key, this.now)
  }

  /** Fetches the key and sets the clock right. Whoever may no longer show codes loses the key. */
  async load(activity: ActivityDetail): Promise<void> {
    const { call, me } = this.parts
    const { account } = me()
    const sentAt = this.clock()
    try {
      const key = await call('activity.checkInKey', {
        activityId: activity.id,
      })
      if (!account) return
      this.put(keepKey(activity, key, { account, sentAt, receivedAt: this.clock() }))
    } catch (thrown) {
      if (thrown instanceof CallError && !thrown.isUncertain) this.drop(activity.id)
      throw thrown
    }
  }

  /** Beforehand, from the page of the activity: without a signal it is simply not kept. */
  async prepare(activity: ActivityDetail): Promise<void> {
    if (!activity.can.help || !activity.endsAt) return
    await this.load(activity).catch((thrown: unknown) => {
      if (!(thrown instanceof CallError)) throw thrown
    })
  }

  /** A look at the clock; each second while codes are shown. */
  tick(): void {
    const { storage } = this.parts
    const seenAt = this.isInFront ? this.now : storage.read<number>(SEEN)
    const at = this.clock()
    if (wasMoved(seenAt, at, this.isInFront)) this.isClockDoubtful = true
    if (!this.isInFront || Math.floor(at / SEEN_EVERY_MS) !== Math.floor(this.now / SEEN_EVERY_MS))
      remember(storage, SEEN, at)
    this.now = at
    this.isInFront = true
  }

  /** The page is left: from now on time passes unseen. */
  rest(): void {
    this.isInFront = false
  }

  /** Another person on this phone: the keys of others go. */
  forget(): void {
    const { account } = this.parts.me()
    this.keep(this.kept.filter((key) => key.account === account))
  }

  private put(key: KeptKey): void {
    this.now = this.clock()
    this.isClockDoubtful = false
    remember(this.parts.storage, SEEN, this.now)
    const others = this.kept.filter(
      ({ activityId, closesAt, offset }) =>
        activityId !== key.activityId && closesAt > this.now + offset,
    )
    this.keep([...others, key])
  }

  private drop(id: string): void {
    this.keep(this.kept.filter(({ activityId }) => activityId !== id))
  }

  private keep(keys: KeptKey[]): void {
    this.kept = keys
    if (keys.length > 0) remember(this.parts.storage, KEYS, keys)
    else this.parts.storage.remove(KEYS)
  }
}

/** On a phone that is full the codes are shown all the same, until the app is closed. */
function remember(storage: KeyValue, key: string, value: unknown): void {
  try {
    storage.write(key, value)
  } catch {
    storage.remove(key)
  }
}
