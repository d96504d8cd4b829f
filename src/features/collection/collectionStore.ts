import type { Collection, CollectionDetail, PublicAccount, Receipt } from '@contract/collection'
import type { FileAnswer, FileLink } from '@contract/common'
import type { InputOf } from '@contract/methods'
import type { Station } from '@contract/station'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

interface List {
  filter: InputOf<'collection.list'>
  ids: string[]
  nextCursor: string | undefined
  canCreate: boolean
}

/** The collections this client knows, their public accounts, and a receipt that somebody shows. */
export class CollectionStore {
  list: List | undefined = undefined
  receipt: Receipt | undefined = undefined
  /** Of the caller's own, those that may collect. */
  stations: Station[] = []
  private readonly byId = new Map<string, Collection>()
  private readonly details = new Map<string, CollectionDetail>()
  private readonly accounts = new Map<string, PublicAccount>()
  private asked = 0

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call' | 'asked'>(
      this,
      { call: false, asked: false },
      { autoBind: true },
    )
  }

  get rows(): Collection[] {
    return (this.list?.ids ?? []).flatMap((id) => this.byId.get(id) ?? [])
  }

  find(id: string): CollectionDetail | undefined {
    return this.details.get(id)
  }

  accountOf(id: string): PublicAccount | undefined {
    return this.accounts.get(id)
  }

  /** The first page of an answer. Of two questions under way, the later one counts. */
  async search(filter: InputOf<'collection.list'>): Promise<void> {
    this.asked += 1
    const mine = this.asked
    const page = await this.call('collection.list', filter)
    if (mine === this.asked) this.putPage(filter, page, [])
  }

  async more(): Promise<void> {
    if (!this.list?.nextCursor) return
    const { filter, nextCursor: cursor } = this.list
    const mine = this.asked
    const page = await this.call('collection.list', { ...filter, cursor })
    if (mine === this.asked) this.putPage(filter, page, this.list.ids)
  }

  async load(id: string): Promise<CollectionDetail> {
    return this.put(await this.call('collection.find', { id }))
  }

  async loadStations(): Promise<void> {
    const { items } = await this.call('station.list', { mine: true, state: 'open', limit: 50 })
    this.putStations(items)
  }

  async create(input: InputOf<'collection.create'>): Promise<CollectionDetail> {
    return this.put(await this.call('collection.create', input))
  }

  async update(input: InputOf<'collection.update'>): Promise<CollectionDetail> {
    return this.put(await this.call('collection.update', input))
  }

  async discard({ id, version }: CollectionDetail): Promise<void> {
    await this.call('collection.discard', { id, version })
    this.drop(id)
  }

  async open({ id, version }: CollectionDetail): Promise<CollectionDetail> {
    return this.put(await this.call('collection.open', { id, version }))
  }

  async close({ id, version }: CollectionDetail, closing: string): Promise<CollectionDetail> {
    return this.put(await this.call('collection.close', { id, version, closing }))
  }

  async reopen(id: string, reason: string): Promise<CollectionDetail> {
    return this.put(await this.call('collection.reopen', { id, reason }))
  }

  async setCrew(input: InputOf<'collection.setCrew'>): Promise<CollectionDetail> {
    return this.put(await this.call('collection.setCrew', input))
  }

  async endCrew(id: string, personId: string): Promise<CollectionDetail> {
    return this.put(await this.call('collection.endCrew', { id, personId }))
  }

  async loadAccount(collectionId: string): Promise<void> {
    this.putAccount(collectionId, await this.call('collection.account', { collectionId }))
  }

  exportAccount(collectionId: string): Promise<FileLink> {
    return this.call('collection.exportAccount', { collectionId })
  }

  /** What was shown before goes first, so that nobody reads it for what was asked now. */
  async check(input: InputOf<'collection.findReceipt'>): Promise<void> {
    this.putReceipt(undefined)
    this.putReceipt(await this.call('collection.findReceipt', input))
  }

  async claim(code: string): Promise<void> {
    this.putReceipt(await this.call('collection.claimHousehold', { code }))
  }

  print(id: string): Promise<FileAnswer> {
    return this.call('collection.printReceipt', { id })
  }

  printAll(input: InputOf<'collection.printReceipts'>): Promise<FileAnswer> {
    return this.call('collection.printReceipts', input)
  }

  forget(): void {
    this.list = undefined
    this.receipt = undefined
    this.stations = []
    this.byId.clear()
    this.details.clear()
    this.accounts.clear()
  }

  /** What a phone has kept of it, to show it without signal. */
  put(collection: CollectionDetail): CollectionDetail {
    this.details.set(collection.id, collection)
    this.byId.set(collection.id, collection)
    return collection
  }

  private drop(id: string): void {
    this.details.delete(id)
    if (this.list) this.list.ids = this.list.ids.filter((other) => other !== id)
  }

  private putStations(items: Station[]): void {
    this.stations = items.filter(({ isInvited }) => !isInvited)
  }

  private putAccount(id: string, account: PublicAccount): void {
    this.accounts.set(id, account)
  }

  private putReceipt(receipt: Receipt | undefined): void {
    this.receipt = receipt
  }

  private putPage(
    filter: List['filter'],
    page: { items: Collection[]; nextCursor?: string; can: { create: boolean } },
    before: string[],
  ): void {
    for (const item of page.items) this.byId.set(item.id, item)
    this.list = {
      filter,
      ids: [...before, ...page.items.map(({ id }) => id)],
      nextCursor: page.nextCursor,
      canCreate: page.can.create,
    }
  }
}
