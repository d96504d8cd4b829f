import type { Giving, GivingDetail } from '@contract/activity'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

interface PublicList {
  ids: string[]
  nextCursor: string | undefined
}

type Known = Giving & Partial<GivingDetail>

/** 日常奉献: one's own, and those that others have chosen to show; one object for each id. */
export class GivingStore {
  shown: PublicList | undefined = undefined
  private ownIds: string[] | undefined = undefined
  private readonly byId = new Map<string, Known>()

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  /** Those that go on come first. */
  get own(): Giving[] | undefined {
    return this.ownIds && this.those(this.ownIds)
  }

  get publicOnes(): Giving[] {
    return this.those(this.shown?.ids ?? [])
  }

  find(id: string): GivingDetail | undefined {
    const giving = this.byId.get(id)
    return giving?.log ? (giving as GivingDetail) : undefined
  }

  async loadOwn(): Promise<void> {
    this.putOwn(await this.call('activity.myGivings', {}))
  }

  async load(id: string): Promise<void> {
    this.put(await this.call('activity.findGiving', { id }))
  }

  async start(input: InputOf<'activity.startGiving'>): Promise<string> {
    return this.put(await this.call('activity.startGiving', input))
  }

  async log(input: InputOf<'activity.logGiving'>): Promise<string> {
    return this.put(await this.call('activity.logGiving', input))
  }

  async publish(id: string, isPublic: boolean): Promise<string> {
    return this.put(await this.call('activity.publishGiving', { id, isPublic }))
  }

  async end(id: string): Promise<string> {
    return this.put(await this.call('activity.endGiving', { id }))
  }

  async loadPublic(): Promise<void> {
    const { items, nextCursor } = await this.call('activity.publicGivings', {})
    this.putPublic(items, nextCursor, [])
  }

  async morePublic(): Promise<void> {
    const { shown } = this
    if (!shown?.nextCursor) return
    const page = await this.call('activity.publicGivings', { cursor: shown.nextCursor })
    this.putPublic(page.items, page.nextCursor, shown.ids)
  }

  forget(): void {
    this.byId.clear()
    this.ownIds = undefined
    this.shown = undefined
  }

  private those(ids: string[]): Giving[] {
    return ids.flatMap((id) => this.byId.get(id) ?? [])
  }

  private put(giving: GivingDetail): string {
    this.byId.set(giving.id, giving)
    return giving.id
  }

  private putOwn(givings: Giving[]): void {
    for (const giving of givings)
      this.byId.set(giving.id, { ...this.byId.get(giving.id), ...giving })
    this.ownIds = givings.map(({ id }) => id)
  }

  private putPublic(givings: Giving[], nextCursor: string | undefined, before: string[]): void {
    for (const giving of givings)
      this.byId.set(giving.id, { ...this.byId.get(giving.id), ...giving })
    this.shown = { ids: [...before, ...givings.map(({ id }) => id)], nextCursor }
  }
}
