import type { InputOf } from '@contract/methods'
import type { Organization, OrganizationDetail, OrganizationPage } from '@contract/organization'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

export type OrganizationFilter = Omit<InputOf<'organization.list'>, 'cursor' | 'limit'>

interface List {
  filter: OrganizationFilter
  ids: string[]
  counts: OrganizationPage['counts']
  nextCursor: string | undefined
  can: OrganizationPage['can']
}

/** The social organisations this client knows, one object for each id, and the list as asked for. */
export class OrganizationStore {
  list: List | undefined = undefined
  private readonly byId = new Map<string, Organization>()
  private readonly details = new Map<string, OrganizationDetail>()
  private asked = 0

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call' | 'asked'>(
      this,
      { call: false, asked: false },
      { autoBind: true },
    )
  }

  get rows(): Organization[] {
    return (this.list?.ids ?? []).flatMap((id) => this.byId.get(id) ?? [])
  }

  /** Of all types together. */
  get total(): number {
    return Object.values(this.list?.counts ?? {}).reduce((sum, count) => sum + count, 0)
  }

  find(id: string): OrganizationDetail | undefined {
    return this.details.get(id)
  }

  nameOf(id: string): string {
    return this.byId.get(id)?.name ?? ''
  }

  /** The first page of an answer. Of two questions under way, the later one counts. */
  async search(filter: OrganizationFilter): Promise<void> {
    this.asked += 1
    const mine = this.asked
    const page = await this.call('organization.list', filter)
    if (mine === this.asked) this.putPage(filter, page, [])
  }

  async more(): Promise<void> {
    if (!this.list?.nextCursor) return
    const { filter, nextCursor: cursor } = this.list
    const mine = this.asked
    const page = await this.call('organization.list', { ...filter, cursor })
    if (mine === this.asked) this.putPage(filter, page, this.list.ids)
  }

  async open(id: string): Promise<OrganizationDetail> {
    const organization = await this.call('organization.find', { id })
    this.put(organization)
    return organization
  }

  async add(input: InputOf<'organization.add'>): Promise<string> {
    return this.put(await this.call('organization.add', input))
  }

  async correct(input: InputOf<'organization.correct'>): Promise<string> {
    return this.put(await this.call('organization.correct', input))
  }

  async setStaff(input: InputOf<'organization.setStaff'>): Promise<string> {
    return this.put(await this.call('organization.setStaff', input))
  }

  async cancel(id: string, reason: string): Promise<string> {
    return this.put(await this.call('organization.cancel', { id, reason }))
  }

  forget(): void {
    this.list = undefined
    this.byId.clear()
    this.details.clear()
  }

  private put(organization: OrganizationDetail): string {
    this.details.set(organization.id, organization)
    this.byId.set(organization.id, organization)
    return organization.id
  }

  private putPage(filter: OrganizationFilter, page: OrganizationPage, before: string[]): void {
    for (const organization of page.items) this.byId.set(organization.id, organization)
    const { counts, nextCursor, can } = page
    this.list = {
      filter,
      ids: [...before, ...page.items.map(({ id }) => id)],
      counts,
      nextCursor,
      can,
    }
  }
}
