import type { Branch, BranchDetail, BranchKind, BranchState, BranchSummary } from '@contract/branch'
import type { Member } from '@contract/member'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import { type Call, CallError } from '@/lib/call'

export interface BranchFilter {
  query?: string | undefined
  kind?: BranchKind | undefined
  state?: BranchState | undefined
}

type Known = Branch & Partial<BranchDetail>

/** The branches this client knows, one object for each id, and their life from draft to dissolution. */
export class BranchStore {
  private readonly byId = new Map<string, Known>()
  private readonly summaries = new Map<string, BranchSummary>()
  private mineIds: string[] | undefined = undefined
  private listedIds: string[] | undefined = undefined
  private filter: BranchFilter = {}
  private nextCursor: string | undefined = undefined
  canCreate = false

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call' | 'filter'>(
      this,
      { call: false, filter: false },
      { autoBind: true },
    )
  }

  get isLoaded(): boolean {
    return this.mineIds !== undefined && this.listedIds !== undefined
  }

  /** Those that run and that I belong to or answer for. */
  get mine(): Branch[] {
    return this.rows(this.mineIds).filter(({ state }) => state === 'approved' || state === 'active')
  }

  get listed(): Branch[] {
    return this.rows(this.listedIds)
  }

  get hasMore(): boolean {
    return this.nextCursor !== undefined
  }

  find(id: string): BranchDetail | undefined {
    const branch = this.byId.get(id)
    return branch?.can ? (branch as BranchDetail) : undefined
  }

  summaryOf(id: string): BranchSummary | undefined {
    return this.summaries.get(id)
  }

  /** My own with all their facts, and the first page of those in my scope. */
  async loadHome(filter: BranchFilter): Promise<void> {
    const [mine] = await Promise.all([
      this.call('branch.list', { mine: true, limit: 20 }),
      this.search(filter),
    ])
    this.putMine(mine.items)
    await Promise.all(this.mine.slice(0, 5).map(({ id }) => this.loadListed(id)))
  }

  async search(filter: BranchFilter): Promise<void> {
    this.filter = filter
    const page = await this.call('branch.list', { ...filter, limit: 50 })
    if (this.filter === filter) this.putPage(page.items, page.nextCursor, page.can.create)
  }

  async more(): Promise<void> {
    if (!this.nextCursor) return
    const { filter, nextCursor: cursor } = this
    const page = await this.call('branch.list', { ...filter, limit: 50, cursor })
    const known = this.filter === filter ? this.listed : []
    this.putPage([...known, ...page.items], page.nextCursor, page.can.create)
  }

  async load(id: string): Promise<BranchDetail> {
    return this.put(await this.call('branch.find', { id }))
  }

  /** One that has gone since it was listed goes from the list, and takes nothing else along. */
  private async loadListed(id: string): Promise<void> {
    try {
      await this.load(id)
    } catch (error) {
      if (!(error instanceof CallError && error.code === 'not_found')) throw error
      this.drop(id)
    }
  }

  async loadSummary(id: string): Promise<void> {
    this.putSummary(await this.call('branch.summary', { id }))
  }

  async create(input: InputOf<'branch.create'>): Promise<BranchDetail> {
    return this.put(await this.call('branch.create', input))
  }

  async update(input: InputOf<'branch.update'>): Promise<BranchDetail> {
    return this.put(await this.call('branch.update', input))
  }

  async discard(id: string, version: number): Promise<void> {
    await this.call('branch.discardDraft', { id, version })
    this.drop(id)
  }

  async submit({ id, version }: { id: string; version: number }): Promise<BranchDetail> {
    return this.put(await this.call('branch.submit', { id, version }))
  }

  async sendBack(id: string, reason: string): Promise<BranchDetail> {
    return this.put(await this.call('branch.return', { id, reason }))
  }

  async approve(input: InputOf<'branch.approve'>): Promise<BranchDetail> {
    return this.put(await this.call('branch.approve', input))
  }

  async appoint(input: InputOf<'branch.appoint'>): Promise<BranchDetail> {
    return this.put(await this.call('branch.appoint', input))
  }

  /** The appointed person says that they want to be in it. */
  async confirmMembership(id: string): Promise<BranchDetail> {
    return this.put(await this.call('branch.confirmMembership', { branchId: id }))
  }

  async activate(id: string): Promise<BranchDetail> {
    return this.put(await this.call('branch.activate', { id }))
  }

  async giveReason(input: InputOf<'branch.giveReason'>): Promise<BranchDetail> {
    return this.put(await this.call('branch.giveReason', input))
  }

  async tieStation(id: string, stationId: string | undefined): Promise<BranchDetail> {
    return this.put(await this.call('branch.tieStation', { id, ...(stationId && { stationId }) }))
  }

  async extend(input: InputOf<'branch.extend'>): Promise<BranchDetail> {
    return this.put(await this.call('branch.extend', input))
  }

  async dissolve(input: InputOf<'branch.dissolve'>): Promise<BranchDetail> {
    return this.put(await this.call('branch.dissolve', input))
  }

  /** Members of the roster, for designating who leads. */
  /** Full members: they alone can be designated. */
  async searchLeaders(query: string): Promise<Member[]> {
    const input = { query: query || undefined, category: 'full', limit: 20 } as const
    const { items } = await this.call('member.list', input)
    return items
  }

  /** In another role other things hold. */
  forget(): void {
    this.byId.clear()
    this.summaries.clear()
    this.mineIds = undefined
    this.listedIds = undefined
    this.nextCursor = undefined
    this.canCreate = false
  }

  put(detail: BranchDetail): BranchDetail {
    this.byId.set(detail.id, detail)
    return detail
  }

  private drop(id: string): void {
    this.byId.delete(id)
    this.listedIds = this.listedIds?.filter((one) => one !== id)
    this.mineIds = this.mineIds?.filter((one) => one !== id)
  }

  private rows(ids: string[] = []): Branch[] {
    return ids.map((id) => this.byId.get(id)).filter((row) => row !== undefined)
  }

  private keep(items: Branch[]): string[] {
    for (const row of items) this.byId.set(row.id, { ...this.byId.get(row.id), ...row })
    return items.map(({ id }) => id)
  }

  private putMine(items: Branch[]): void {
    this.mineIds = this.keep(items)
  }

  private putPage(items: Branch[], nextCursor: string | undefined, canCreate: boolean): void {
    this.listedIds = this.keep(items)
    this.nextCursor = nextCursor
    this.canCreate = canCreate
  }

  private putSummary(summary: BranchSummary): void {
    this.summaries.set(summary.branch.id, summary)
  }
}
