import type { Campaign, CampaignDetail, CampaignPhase } from '@contract/campaign'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

export interface CampaignFilter {
  phase?: CampaignPhase
}

interface List {
  filter: CampaignFilter
  ids: string[]
  nextCursor: string | undefined
  canCreate: boolean
}

/** The campaigns this client knows, one object for each id. */
export class CampaignStore {
  list: List | undefined = undefined
  private readonly byId = new Map<string, Campaign>()
  private readonly details = new Map<string, CampaignDetail>()
  private openIds: string[] = []
  private asked = 0

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call' | 'asked'>(
      this,
      { call: false, asked: false },
      { autoBind: true },
    )
  }

  get rows(): Campaign[] {
    return this.take(this.list?.ids)
  }

  /** Those that go on, then those that come: what an activity may belong to. */
  get open(): Campaign[] {
    return this.take(this.openIds)
  }

  find(id: string): CampaignDetail | undefined {
    return this.details.get(id)
  }

  nameOf(id: string): string {
    return this.byId.get(id)?.name ?? ''
  }

  async loadOpen(): Promise<void> {
    const [running, upcoming] = await Promise.all([
      this.call('campaign.list', { phase: 'running', limit: 5 }),
      this.call('campaign.list', { phase: 'upcoming', limit: 5 }),
    ])
    this.putOpen([...running.items, ...upcoming.items])
  }

  /** The first page of an answer. Of two questions under way, the later one counts. */
  async search(filter: CampaignFilter): Promise<void> {
    this.asked += 1
    const mine = this.asked
    const page = await this.call('campaign.list', filter)
    if (mine === this.asked) this.putPage(filter, page, [])
  }

  async more(): Promise<void> {
    if (!this.list?.nextCursor) return
    const { filter, nextCursor: cursor } = this.list
    const mine = this.asked
    const page = await this.call('campaign.list', { ...filter, cursor })
    if (mine === this.asked) this.putPage(filter, page, this.list.ids)
  }

  async load(id: string): Promise<CampaignDetail> {
    return this.put(await this.call('campaign.find', { id }))
  }

  async create(input: InputOf<'campaign.create'>): Promise<CampaignDetail> {
    return this.put(await this.call('campaign.create', input))
  }

  async update(input: InputOf<'campaign.update'>): Promise<CampaignDetail> {
    return this.put(await this.call('campaign.update', input))
  }

  async publish(id: string): Promise<CampaignDetail> {
    return this.put(await this.call('campaign.publish', { id }))
  }

  async discard(id: string, version: number): Promise<void> {
    await this.call('campaign.discardDraft', { id, version })
    this.drop(id)
  }

  async cancel(id: string, reason: string): Promise<CampaignDetail> {
    return this.put(await this.call('campaign.cancel', { id, reason }))
  }

  forget(): void {
    this.list = undefined
    this.openIds = []
    this.byId.clear()
    this.details.clear()
  }

  private drop(id: string): void {
    this.byId.delete(id)
    this.details.delete(id)
    this.openIds = this.openIds.filter((one) => one !== id)
    if (this.list) this.list = { ...this.list, ids: this.list.ids.filter((one) => one !== id) }
  }

  private take(ids: string[] = []): Campaign[] {
    return ids.flatMap((id) => this.byId.get(id) ?? [])
  }

  private keep(items: Campaign[]): string[] {
    for (const campaign of items) this.byId.set(campaign.id, campaign)
    return items.map(({ id }) => id)
  }

  private put(campaign: CampaignDetail): CampaignDetail {
    this.details.set(campaign.id, campaign)
    this.keep([campaign])
    return campaign
  }

  private putOpen(items: Campaign[]): void {
    this.openIds = this.keep(items)
  }

  private putPage(
    filter: CampaignFilter,
    page: { items: Campaign[]; nextCursor?: string; can: { create: boolean } },
    before: string[],
  ): void {
    this.list = {
      filter,
      ids: [...before, ...this.keep(page.items)],
      nextCursor: page.nextCursor,
      canCreate: page.can.create,
    }
  }
}
