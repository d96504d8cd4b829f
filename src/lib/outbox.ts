import type { InputOf, Method, OutputOf } from '@contract/methods'
import { makeAutoObservable, runInAction } from 'mobx'
import { type Call, CallError } from './call'
import type { KeyValue } from './storage'
import { uuid } from './uuid'

export interface OutboxItem {
  requestId: string
  /** Whose it is: only this account ever sends it. */
  account: string
  /** The role in which it was meant. */
  as?: string
  method: Method
  input: unknown
  /** What it is, in the person's words: 签到 公益月 桶边督导. */
  about: string
  at: number
  state: 'waiting' | 'rejected'
  /** Why the server refused it. */
  reason?: string
  tries: number
  photos?: KeptPhotos
}

interface KeptPhotos {
  /** Where in the input their ids go. */
  field: string
  /** As `keepPhoto` answered them. */
  kept: string[]
  /** The ids of those that the server already has, in the same order. */
  sent: string[]
}

export interface Draft<M extends Method> {
  method: M
  input: InputOf<M>
  about: string
  /** Sent before the rest; their ids go into this field of the input. */
  photos?: { field: string; kept: string[] }
}

/** What became of a write at once. Neither said nor refused: it is kept, and goes out with the next signal. */
export interface Outcome<M extends Method> {
  requestId: string
  /** What the server said. */
  answer?: OutputOf<M>
  /** Why the server refused it. */
  refusal?: CallError
}

const INDEX = 'outbox'
const keyOf = (requestId: string) => `outbox:${requestId}`

/** After so many unknown faults an item is set aside, so that it does not block those behind it. */
const PATIENCE = 5

interface Me {
  account: string | undefined
  as?: string | undefined
}

/**
 * Writes that must survive a dead zone. Kept on the phone with their request id, sent in order when
 * there is signal, never lost and never doubled, and never in another account's name.
 */
export class Outbox {
  items: OutboxItem[]
  isSending = false
  private underWay = Promise.resolve()
  /** Of those that somebody waits for in front of the screen. */
  private readonly outcomes = new Map<string, { answer?: unknown; refusal?: CallError }>()

  constructor(
    private readonly storage: KeyValue,
    private readonly call: Call,
    private readonly me: () => Me,
    private readonly upload: (kept: string) => Promise<string>,
    /** Takes a kept photo away, once its item is gone. */
    private readonly release: (kept: string) => void,
  ) {
    this.items = this.kept()
      .map((id) => storage.read<OutboxItem>(keyOf(id)))
      .filter((item): item is OutboxItem => item !== undefined)
    makeAutoObservable<
      this,
      'storage' | 'call' | 'me' | 'upload' | 'release' | 'underWay' | 'outcomes'
    >(
      this,
      {
        storage: false,
        call: false,
        me: false,
        upload: false,
        release: false,
        underWay: false,
        outcomes: false,
      },
      { autoBind: true },
    )
  }

  /** What this person sees: their own, oldest first. */
  get mine(): OutboxItem[] {
    const { account } = this.me()
    return this.items.filter((item) => item.account === account)
  }

  get waiting(): OutboxItem[] {
    return this.mine.filter(({ state }) => state === 'waiting')
  }

  get rejected(): OutboxItem[] {
    return this.mine.filter(({ state }) => state === 'rejected')
  }

  /**
   * Keeps a write and tries to send it at once, behind those that wait already. Throws `storage_full`
   * when it could not be kept.
   */
  async add<M extends Method>({ photos, ...draft }: Draft<M>): Promise<Outcome<M>> {
    const { account, as } = this.me()
    if (!account) throw new CallError('unauthenticated')
    const item: OutboxItem = {
      ...draft,
      requestId: uuid(),
      account,
      ...(as && { as }),
      at: Date.now(),
      state: 'waiting',
      tries: 0,
      ...(photos && { photos: { ...photos, sent: [] } }),
    }
    this.keep(item)
    const { requestId } = item
    this.outcomes.set(requestId, {})
    await this.flush().catch((thrown: unknown) => {
      this.outcomes.delete(requestId)
      throw thrown
    })
    const outcome = this.outcomes.get(requestId) as Omit<Outcome<M>, 'requestId'>
    this.outcomes.delete(requestId)
    return { requestId, ...outcome }
  }

  /** Sends what waits, in order, until the signal is gone. Safe to call at any time. */
  flush(): Promise<void> {
    if (!this.isSending) this.underWay = this.sendAll()
    return this.underWay
  }

  private async sendAll(): Promise<void> {
    this.isSending = true
    try {
      for (let next = this.waiting[0]; next; next = this.waiting[0]) {
        if (!(await this.send(next))) break
      }
    } finally {
      // In the same turn as the last look at what waits: whatever is added next begins anew.
      runInAction(() => {
        this.isSending = false
      })
    }
  }

  /** The person gives a refused item up, or the server has it. */
  remove(requestId: string): void {
    const gone = this.items.find((item) => item.requestId === requestId)
    this.items = this.items.filter((item) => item.requestId !== requestId)
    this.storage.write(
      INDEX,
      this.kept().filter((id) => id !== requestId),
    )
    this.storage.remove(keyOf(requestId))
    for (const photo of gone?.photos?.kept ?? []) this.release(photo)
  }

  /** Tries a refused item again, behind the others. */
  async retry(requestId: string): Promise<void> {
    const item = this.items.find((other) => other.requestId === requestId)
    if (!item) return
    const { reason: _old, ...rest } = item
    this.put({ ...rest, state: 'waiting', tries: 0 })
    await this.flush()
  }

  /** Answers whether the next one may be tried. */
  private async send(next: OutboxItem): Promise<boolean> {
    const { requestId, method, as } = next
    try {
      const input = await this.completeInput(next)
      const answer = await this.call(method, input as InputOf<Method>, { requestId, as })
      if (this.outcomes.has(requestId)) this.outcomes.set(requestId, { answer })
      this.remove(requestId)
      return true
    } catch (thrown) {
      const item = this.items.find((other) => other.requestId === requestId)
      if (!item || !(thrown instanceof CallError)) throw thrown
      return this.setAside(item, thrown)
    }
  }

  /** Sends the photos that the server does not have yet, remembering each, so that none goes twice. */
  private async completeInput({ requestId, input, photos }: OutboxItem): Promise<unknown> {
    if (!photos) return input
    let { sent } = photos
    for (const kept of photos.kept.slice(sent.length)) {
      sent = [...sent, await this.upload(kept)]
      const item = this.items.find((other) => other.requestId === requestId)
      if (item) this.put({ ...item, photos: { ...photos, sent } })
    }
    return { ...(input as object), [photos.field]: sent }
  }

  private setAside(item: OutboxItem, refusal: CallError): boolean {
    const { code, message } = refusal
    // No signal, or nobody signed in: nothing is wrong with the item, and the next would fare no better.
    if (code === 'offline' || code === 'unavailable' || code === 'unauthenticated') return false
    const tries = item.tries + 1
    if (code === 'internal' && tries < PATIENCE) {
      this.put({ ...item, tries })
      return false
    }
    if (this.outcomes.has(item.requestId)) this.outcomes.set(item.requestId, { refusal })
    // The server no longer has photos that it once took: with the next try they go again.
    const again = code === 'file_missing' && item.photos && { photos: { ...item.photos, sent: [] } }
    this.put({ ...item, ...again, tries, state: 'rejected', reason: message })
    return true
  }

  private put(item: OutboxItem): void {
    this.items = this.items.map((other) => (other.requestId === item.requestId ? item : other))
    this.storage.write(keyOf(item.requestId), item)
  }

  /** What is kept now; another window of the same browser may have kept more since this one opened. */
  private kept(): string[] {
    return this.storage.read<string[]>(INDEX) ?? []
  }

  /** The item first, then the index: a phone that dies between the two loses nothing it has shown. */
  private keep(item: OutboxItem): void {
    this.storage.write(keyOf(item.requestId), item)
    this.storage.write(INDEX, [...this.kept(), item.requestId])
    this.items = [...this.items, item]
  }
}
