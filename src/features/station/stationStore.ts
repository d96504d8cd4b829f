import type { InputOf, OutputOf } from '@contract/methods'
import type { PartyShare, Station, StationDetail } from '@contract/station'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

export type StationFilter = Omit<InputOf<'station.list'>, 'cursor' | 'limit'>

interface List {
  filter: StationFilter
  ids: string[]
  nextCursor: string | undefined
  total: number
  /** Of the place that was asked for; not told of a few people. */
  partyShare: PartyShare | undefined
  canInitiate: boolean
}

type Known = Station & Partial<StationDetail>

/** The stations this client knows, one object for each id, and their life from proposal to closing. */
export class StationStore {
  list: List | undefined = undefined
  private readonly byId = new Map<string, Known>()
  private asked = 0

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call' | 'asked'>(
      this,
      { call: false, asked: false },
      { autoBind: true },
    )
  }

  get rows(): Station[] {
    return (this.list?.ids ?? []).flatMap((id) => this.byId.get(id) ?? [])
  }

  find(id: string): StationDetail | undefined {
    const station = this.byId.get(id)
    return station?.can ? (station as StationDetail) : undefined
  }

  nameOf(id: string): string {
    return this.byId.get(id)?.name ?? ''
  }

  /** The first page of an answer. Of two questions under way, the later one counts. */
  async search(filter: StationFilter): Promise<void> {
    this.asked += 1
    const mine = this.asked
    const page = await this.call('station.list', filter)
    if (mine === this.asked) this.putPage(filter, page, [])
  }

  async more(): Promise<void> {
    if (!this.list?.nextCursor) return
    const { filter, nextCursor: cursor } = this.list
    const mine = this.asked
    const page = await this.call('station.list', { ...filter, cursor })
    if (mine === this.asked) this.putPage(filter, page, this.list.ids)
  }

  async load(id: string): Promise<StationDetail> {
    return this.put(await this.call('station.find', { id }))
  }

  async initiate(input: InputOf<'station.initiate'>): Promise<StationDetail> {
    return this.put(await this.call('station.initiate', input))
  }

  async approve(id: string): Promise<StationDetail> {
    return this.put(await this.call('station.approve', { id }))
  }

  async decline(id: string, reason: string): Promise<StationDetail> {
    return this.put(await this.call('station.decline', { id, reason }))
  }

  async invite(input: InputOf<'station.inviteCoordinator'>): Promise<StationDetail> {
    return this.put(await this.call('station.inviteCoordinator', input))
  }

  async answer(input: InputOf<'station.answerInvitation'>): Promise<StationDetail> {
    return this.put(await this.call('station.answerInvitation', input))
  }

  async showParty(id: string, showsParty: boolean): Promise<StationDetail> {
    return this.put(await this.call('station.showParty', { id, showsParty }))
  }

  async handOver(id: string, personId: string): Promise<StationDetail> {
    return this.put(await this.call('station.handOver', { id, personId }))
  }

  async answerHandOver(id: string, accept: boolean): Promise<StationDetail> {
    return this.put(await this.call('station.answerHandOver', { id, accept }))
  }

  async rest(id: string, reason: string): Promise<StationDetail> {
    return this.put(await this.call('station.rest', { id, reason }))
  }

  async reopen(id: string): Promise<StationDetail> {
    return this.put(await this.call('station.reopen', { id }))
  }

  async close(id: string, reason: string): Promise<StationDetail> {
    return this.put(await this.call('station.close', { id, reason }))
  }

  /** In another role other things hold. */
  forget(): void {
    this.byId.clear()
    this.list = undefined
  }

  private put(detail: StationDetail): StationDetail {
    this.byId.set(detail.id, detail)
    return detail
  }

  private putPage(filter: StationFilter, page: OutputOf<'station.list'>, before: string[]): void {
    for (const row of page.items) this.byId.set(row.id, { ...this.byId.get(row.id), ...row })
    this.list = {
      filter,
      ids: [...before, ...page.items.map(({ id }) => id)],
      nextCursor: page.nextCursor,
      total: page.total,
      partyShare: page.partyShare,
      canInitiate: page.can.initiate,
    }
  }
}
