import type { LedgerEntry } from '@contract/collection'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'
import type { Picked } from '@/lib/pickPhotos'

type Filter = Omit<InputOf<'collection.listLedger'>, 'collectionId' | 'cursor'>

interface Book {
  filter: Filter
  entries: LedgerEntry[]
  nextCursor: string | undefined
}

/** 收支: what was written down of one collection, what waits for a second person, what was decided. */
export class LedgerStore {
  private readonly books = new Map<string, Book>()

  constructor(
    private readonly call: Call,
    private readonly upload: (picked: Picked, call: Call) => Promise<string>,
  ) {
    makeAutoObservable<this, 'call' | 'upload'>(
      this,
      { call: false, upload: false },
      { autoBind: true },
    )
  }

  of(collectionId: string): Book | undefined {
    return this.books.get(collectionId)
  }

  async load(collectionId: string, filter: Filter = {}): Promise<void> {
    const page = await this.call('collection.listLedger', { collectionId, limit: 100, ...filter })
    this.put(collectionId, { filter, entries: page.items, nextCursor: page.nextCursor })
  }

  async more(collectionId: string): Promise<void> {
    const book = this.books.get(collectionId)
    if (!book?.nextCursor) return
    const { filter, nextCursor: cursor } = book
    const page = await this.call('collection.listLedger', { collectionId, ...filter, cursor })
    const entries = [...book.entries, ...page.items]
    this.put(collectionId, { filter, entries, nextCursor: page.nextCursor })
  }

  /** @returns the numbers of the receipts that came of it */
  async decide(input: InputOf<'collection.decideEntries'>): Promise<number[]> {
    const { receiptNumbers } = await this.call('collection.decideEntries', input)
    await this.again(input.collectionId)
    return receiptNumbers
  }

  async withdraw(collectionId: string, entryId: string): Promise<void> {
    await this.call('collection.withdrawEntry', { entryId })
    await this.again(collectionId)
  }

  async reverse(collectionId: string, entryId: string, reason: string): Promise<void> {
    await this.call('collection.reverseEntry', { entryId, reason })
    await this.again(collectionId)
  }

  async record(
    money: Omit<InputOf<'collection.recordMoney'>, 'photoIds'>,
    photos: Picked[],
  ): Promise<void> {
    const photoIds: string[] = []
    for (const photo of photos) photoIds.push(await this.upload(photo, this.call))
    await this.call('collection.recordMoney', { ...money, photoIds })
    await this.again(money.collectionId)
  }

  forget(): void {
    this.books.clear()
  }

  private again(collectionId: string): Promise<void> {
    return this.load(collectionId, this.books.get(collectionId)?.filter)
  }

  private put(collectionId: string, book: Book): void {
    this.books.set(collectionId, book)
  }
}
