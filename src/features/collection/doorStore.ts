import type { Agreement } from '@contract/agreement'
import type {
  CollectionDetail,
  Household,
  HouseholdFacts,
  HouseholdImport,
  HouseholdList,
} from '@contract/collection'
import type { FileAnswer } from '@contract/common'
import type { InputOf, Method } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import { type AgreementDraft, toAgreement } from '@/lib/agreement'
import type { Call } from '@/lib/call'
import type { Draft, Outbox, OutboxItem } from '@/lib/outbox'
import type { Picked } from '@/lib/pickPhotos'
import type { KeyValue } from '@/lib/storage'
import type { CollectionStore } from './collectionStore'

const KEPT = 'collection-doors'

/** The last list that was walked with, for a stairwell without signal. */
interface Kept {
  account: string
  collection: CollectionDetail
  households: Household[]
}

interface Parts {
  call: Call
  outbox: Outbox
  storage: KeyValue
  collections: CollectionStore
  upload: (picked: Picked, call: Call) => Promise<string>
  me: () => { account: string | undefined }
}

/** Whether the server has it, or the phone keeps it until there is signal. */
export type Outcome = 'done' | 'kept'

type AtDoor = 'collection.enterPayment' | 'collection.recordVisit'
const isAtDoor = (method: Method): method is AtDoor =>
  method === 'collection.enterPayment' || method === 'collection.recordVisit'

/** 住户: the list of a draft, and the way from door to door, with signal or without. */
export class DoorStore {
  private readonly lists = new Map<string, HouseholdList>()

  constructor(private readonly parts: Parts) {
    makeAutoObservable<this, 'parts'>(this, { parts: false }, { autoBind: true })
  }

  of(collectionId: string): HouseholdList | undefined {
    return this.lists.get(collectionId)
  }

  /** The collection and its doors; without signal what was last seen of both. */
  async load(collectionId: string): Promise<void> {
    this.restore(collectionId)
    const collection = await this.parts.collections.load(collectionId)
    this.put(collectionId, await this.parts.call('collection.listHouseholds', { collectionId }))
    this.keep(collection)
  }

  /** How many taps at doors the server has not heard of. */
  get keptCount(): number {
    return this.parts.outbox.waiting.filter(({ method }) => isAtDoor(method)).length
  }

  /** What was tapped at this door and has not reached the server, or was refused later. */
  tappedAt(householdId: string): OutboxItem | undefined {
    return this.parts.outbox.mine.findLast(
      ({ method, input }) =>
        isAtDoor(method) && (input as { householdId: string }).householdId === householdId,
    )
  }

  drop(requestId: string): void {
    this.parts.outbox.remove(requestId)
  }

  pay(
    collectionId: string,
    household: Household,
    payment: Omit<InputOf<'collection.enterPayment'>, 'householdId' | 'amountFen'>,
  ): Promise<Outcome> {
    return this.atDoor(collectionId, {
      method: 'collection.enterPayment',
      input: { ...payment, householdId: household.id, amountFen: household.dueFen },
      about: `收款：${household.label}`,
    })
  }

  visit(
    collectionId: string,
    household: Household,
    visit: Omit<InputOf<'collection.recordVisit'>, 'householdId'>,
  ): Promise<Outcome> {
    return this.atDoor(collectionId, {
      method: 'collection.recordVisit',
      input: { ...visit, householdId: household.id },
      about: `上门：${household.label}`,
    })
  }

  /** In person, and so with signal: the household's hand or code goes along. */
  async agree(
    collectionId: string,
    input: Pick<InputOf<'collection.recordVisit'>, 'householdId' | 'visitedOn' | 'saidBy'>,
    draft: AgreementDraft,
  ): Promise<void> {
    const { call, upload } = this.parts
    const agreement = await toAgreement(draft, (picked) => upload(picked, call))
    const visit = { ...input, outcome: 'agreed' as const, agreement }
    this.replace(collectionId, await call('collection.recordVisit', visit))
  }

  showAgreement(householdId: string): Promise<Agreement> {
    return this.parts.call('collection.showAgreement', { householdId })
  }

  async waive(collectionId: string, input: InputOf<'collection.waiveShare'>): Promise<void> {
    this.replace(collectionId, await this.parts.call('collection.waiveShare', input))
  }

  async refund(collectionId: string, input: InputOf<'collection.enterRefund'>): Promise<void> {
    this.replace(collectionId, await this.parts.call('collection.enterRefund', input))
  }

  async add(collectionId: string, households: HouseholdFacts[]): Promise<void> {
    const input = { collectionId, households }
    this.put(collectionId, await this.parts.call('collection.addHouseholds', input))
  }

  /** The households of the estate, as its own list has them. */
  async take(collectionId: string): Promise<number> {
    const before = this.of(collectionId)?.items.length ?? 0
    this.put(collectionId, await this.parts.call('collection.takeHouseholds', { collectionId }))
    return (this.of(collectionId)?.items.length ?? 0) - before
  }

  async correct(
    collectionId: string,
    input: InputOf<'collection.correctHousehold'>,
  ): Promise<void> {
    this.put(collectionId, await this.parts.call('collection.correctHousehold', input))
  }

  async remove(collectionId: string, ids: string[]): Promise<void> {
    const input = { collectionId, ids }
    this.put(collectionId, await this.parts.call('collection.removeHouseholds', input))
  }

  template(): Promise<FileAnswer> {
    return this.parts.call('collection.householdTemplate', {})
  }

  async importSheet(collectionId: string, picked: Picked): Promise<HouseholdImport> {
    const fileId = await this.parts.upload(picked, this.parts.call)
    const answer = await this.parts.call('collection.importHouseholds', { collectionId, fileId })
    if (answer.added > 0) await this.load(collectionId)
    return answer
  }

  /** In another role other things hold. */
  forget(): void {
    this.lists.clear()
    if (this.parts.storage.read<Kept>(KEPT)?.account !== this.parts.me().account) {
      this.parts.storage.remove(KEPT)
    }
  }

  /** At once where there is signal, else kept under its request; a refusal that is read leaves nothing. */
  private async atDoor<M extends AtDoor & Method>(
    collectionId: string,
    draft: Draft<M>,
  ): Promise<Outcome> {
    const { requestId, answer, refusal } = await this.parts.outbox.add(draft)
    if (refusal) {
      this.parts.outbox.remove(requestId)
      throw refusal
    }
    if (!answer) return 'kept'
    this.replace(collectionId, answer as Household)
    return 'done'
  }

  private put(collectionId: string, list: HouseholdList): void {
    this.lists.set(collectionId, list)
  }

  private replace(collectionId: string, household: Household): void {
    const list = this.lists.get(collectionId)
    if (!list) return
    const items = list.items.map((other) => (other.id === household.id ? household : other))
    this.put(collectionId, { ...list, items })
  }

  private keep(collection: CollectionDetail): void {
    const { account } = this.parts.me()
    const list = this.lists.get(collection.id)
    if (!account || !list || !collection.can.collect) return
    const kept: Kept = { account, collection, households: list.items }
    try {
      this.parts.storage.write(KEPT, kept)
    } catch {
      // A full phone keeps no list, and loses nothing that was tapped.
      this.parts.storage.remove(KEPT)
    }
  }

  private restore(collectionId: string): void {
    if (this.lists.has(collectionId)) return
    const kept = this.parts.storage.read<Kept>(KEPT)
    if (kept?.collection.id !== collectionId || kept.account !== this.parts.me().account) return
    this.put(collectionId, { items: kept.households })
    if (!this.parts.collections.find(collectionId)) this.parts.collections.put(kept.collection)
  }
}
