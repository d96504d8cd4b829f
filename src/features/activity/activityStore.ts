import type { Activity, ActivityDetail, DueRecord } from '@contract/activity'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

export type ActivityFilter = Omit<InputOf<'activity.list'>, 'cursor' | 'limit'>

interface List {
  filter: ActivityFilter
  ids: string[]
  nextCursor: string | undefined
  canCreate: boolean
}

interface Due {
  items: DueRecord[]
  nextCursor: string | undefined
}

type Known = Activity & Partial<ActivityDetail>

/** The activities this client knows, one object for each id, and their life from draft to recorded. */
export class ActivityStore {
  list: List | undefined = undefined
  due: Due | undefined = undefined
  /** Only those of this campaign are asked for in the tab. */
  campaign: { id: string; name: string } | undefined = undefined
  private readonly byId = new Map<string, Known>()
  private asked = 0

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call' | 'asked'>(
      this,
      { call: false, asked: false },
      { autoBind: true },
    )
  }

  get rows(): Activity[] {
    return (this.list?.ids ?? []).flatMap((id) => this.byId.get(id) ?? [])
  }

  find(id: string): ActivityDetail | undefined {
    const activity = this.byId.get(id)
    return activity?.can ? (activity as ActivityDetail) : undefined
  }

  nameOf(id: string): string {
    return this.byId.get(id)?.title ?? ''
  }

  look(campaign: { id: string; name: string } | undefined): void {
    this.campaign = campaign
  }

  /** The first page of an answer. Of two questions under way, the later one counts. */
  async search(filter: ActivityFilter): Promise<void> {
    this.asked += 1
    const mine = this.asked
    const page = await this.call('activity.list', filter)
    if (mine === this.asked) this.putPage(filter, page, [])
  }

  async more(): Promise<void> {
    if (!this.list?.nextCursor) return
    const { filter, nextCursor: cursor } = this.list
    const mine = this.asked
    const page = await this.call('activity.list', { ...filter, cursor })
    if (mine === this.asked) this.putPage(filter, page, this.list.ids)
  }

  async load(id: string): Promise<ActivityDetail> {
    return this.put(await this.call('activity.find', { id }))
  }

  async create(input: InputOf<'activity.create'>): Promise<ActivityDetail> {
    return this.put(await this.call('activity.create', input))
  }

  async update(input: InputOf<'activity.update'>): Promise<ActivityDetail> {
    return this.put(await this.call('activity.update', input))
  }

  async publish(id: string, version: number): Promise<ActivityDetail> {
    return this.put(await this.call('activity.publish', { id, version }))
  }

  async discard(id: string, version: number): Promise<void> {
    await this.call('activity.discardDraft', { id, version })
    this.drop(id)
  }

  async cancel(id: string, reason: string): Promise<ActivityDetail> {
    return this.put(await this.call('activity.cancel', { id, reason }))
  }

  async copy(id: string, startsOn: string): Promise<ActivityDetail> {
    return this.put(await this.call('activity.copy', { id, startsOn }))
  }

  async repeat(id: string, untilOn: string): Promise<ActivityDetail> {
    return this.put(await this.call('activity.repeat', { id, untilOn }))
  }

  async setCrew(input: InputOf<'activity.setCrew'>): Promise<ActivityDetail> {
    return this.put(await this.call('activity.setCrew', input))
  }

  async closeRecord(id: string): Promise<ActivityDetail> {
    return this.put(await this.call('activity.closeRecord', { id }))
  }

  async loadDue(): Promise<void> {
    const { items, nextCursor } = await this.call('activity.listOverdue', {})
    this.putDue({ items, nextCursor })
  }

  async moreDue(): Promise<void> {
    const { due } = this
    if (!due?.nextCursor) return
    const page = await this.call('activity.listOverdue', { cursor: due.nextCursor })
    this.putDue({ items: [...due.items, ...page.items], nextCursor: page.nextCursor })
  }

  /** In another role other things hold. */
  forget(): void {
    this.byId.clear()
    this.list = undefined
    this.due = undefined
    this.campaign = undefined
  }

  put(detail: ActivityDetail): ActivityDetail {
    this.byId.set(detail.id, detail)
    return detail
  }

  private drop(id: string): void {
    this.byId.delete(id)
    if (this.list) this.list.ids = this.list.ids.filter((one) => one !== id)
  }

  private putDue(due: Due): void {
    this.due = due
  }

  private putPage(
    filter: ActivityFilter,
    page: { items: Activity[]; nextCursor?: string; can: { create: boolean } },
    before: string[],
  ): void {
    for (const row of page.items) this.byId.set(row.id, { ...this.byId.get(row.id), ...row })
    this.list = {
      filter,
      ids: [...before, ...page.items.map(({ id }) => id)],
      nextCursor: page.nextCursor,
      canCreate: page.can.create,
    }
  }
}
