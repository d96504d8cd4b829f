import type { FileLink } from '@contract/common'
import type {
  ChartTaken,
  FigureName,
  ListBehind,
  ListName,
  PlacePage,
  ReportedEntry,
} from '@contract/dashboard'
import type { InputOf, OutputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

type Bulletins = OutputOf<'dashboard.listBulletins'>

/** The place that one acts for, before its id is known. */
const OWN = ''

/** The pages of places, and what was ever reported for a figure. */
export class DashboardStore {
  private readonly came = new Map<string, number>()
  private readonly pages = new Map<string, PlacePage>()
  private readonly lists = new Map<string, ListBehind>()
  private readonly bulletins = new Map<string, Bulletins>()
  private readonly histories = new Map<string, ReportedEntry[]>()

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  /** Without an id the place that one acts for. */
  find(regionId = OWN): PlacePage | undefined {
    return this.pages.get(regionId)
  }

  /** When the page that is shown came, in milliseconds. */
  cameAt(regionId: string): number {
    return this.came.get(regionId) ?? 0
  }

  entriesOf(regionId: string, name: FigureName): ReportedEntry[] | undefined {
    return this.histories.get(`${regionId} ${name}`)
  }

  async load(regionId?: string): Promise<PlacePage> {
    return this.put(
      regionId ?? OWN,
      await this.call('dashboard.page', regionId ? { regionId } : {}),
    )
  }

  export(regionId: string): Promise<FileLink> {
    return this.call('dashboard.export', { regionId })
  }

  listOf(regionId: string, list: ListName): ListBehind | undefined {
    return this.lists.get(`${regionId} ${list}`)
  }

  /** The list behind a number from its beginning. */
  async loadList(regionId: string, list: ListName): Promise<void> {
    this.putList(regionId, list, await this.call('dashboard.list', { regionId, list }))
  }

  async loadMore(regionId: string, list: ListName): Promise<void> {
    const known = this.listOf(regionId, list)
    const cursor = known?.nextCursor
    if (!known || !cursor) return
    const next = await this.call('dashboard.list', { regionId, list, cursor })
    this.putList(regionId, list, { ...next, items: [...known.items, ...next.items] })
  }

  print(regionId: string): Promise<FileLink> {
    return this.call('dashboard.print', { regionId })
  }

  /** What a picture is drawn from: a command, because it leaves the house. */
  takeChart(regionId: string): Promise<ChartTaken> {
    return this.call('dashboard.takeChart', { regionId })
  }

  bulletinsOf(regionId: string): Bulletins | undefined {
    return this.bulletins.get(regionId)
  }

  async loadBulletins(regionId: string): Promise<void> {
    this.putBulletins(regionId, await this.call('dashboard.listBulletins', { regionId }))
  }

  printBulletin(id: string): Promise<FileLink> {
    return this.call('dashboard.printBulletin', { id })
  }

  exportList(regionId: string, list: ListName): Promise<FileLink> {
    return this.call('dashboard.exportList', { regionId, list })
  }

  async loadEntries(regionId: string, name: FigureName): Promise<void> {
    const { entries } = await this.call('dashboard.listReported', { regionId, name })
    this.putEntries(regionId, name, entries)
  }

  async enter(input: InputOf<'dashboard.enterReported'>): Promise<void> {
    const { entries } = await this.call('dashboard.enterReported', input)
    this.putEntries(input.regionId, input.name, entries)
  }

  async withdraw(input: InputOf<'dashboard.withdrawReported'>): Promise<void> {
    const { entries } = await this.call('dashboard.withdrawReported', input)
    this.putEntries(input.regionId, input.name, entries)
  }

  forget(): void {
    this.pages.clear()
    this.lists.clear()
    this.bulletins.clear()
    this.histories.clear()
  }

  private put(key: string, page: PlacePage): PlacePage {
    this.pages.set(key, page)
    this.pages.set(page.place.id, page)
    this.came.set(page.place.id, Date.now())
    return page
  }

  private putBulletins(regionId: string, bulletins: Bulletins): void {
    this.bulletins.set(regionId, bulletins)
  }

  private putList(regionId: string, list: ListName, behind: ListBehind): void {
    this.lists.set(`${regionId} ${list}`, behind)
  }

  private putEntries(regionId: string, name: FigureName, entries: ReportedEntry[]): void {
    this.histories.set(`${regionId} ${name}`, entries)
  }
}
