import type { FileLink } from '@contract/common'
import type { ListBehind, SubjectKind, SubjectPage } from '@contract/dashboard'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

/** The pages of branches and organisations, with what they have organised. */
export class SubjectStore {
  private readonly pages = new Map<string, SubjectPage>()
  private readonly organised = new Map<string, ListBehind>()

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  find(id: string): SubjectPage | undefined {
    return this.pages.get(id)
  }

  organisedBy(id: string): ListBehind | undefined {
    return this.organised.get(id)
  }

  async load(kind: SubjectKind, id: string): Promise<void> {
    const [page, list] = await Promise.all([
      this.call(`dashboard.${kind}`, { id }),
      this.call('dashboard.listOrganised', { kind, id }),
    ])
    this.put(page)
    this.putList(id, list)
  }

  async loadMore(kind: SubjectKind, id: string): Promise<void> {
    const known = this.organised.get(id)
    const cursor = known?.nextCursor
    if (!known || !cursor) return
    const next = await this.call('dashboard.listOrganised', { kind, id, cursor })
    this.putList(id, { ...next, items: [...known.items, ...next.items] })
  }

  export(kind: SubjectKind, id: string): Promise<FileLink> {
    return this.call('dashboard.exportSubject', { kind, id })
  }

  forget(): void {
    this.pages.clear()
    this.organised.clear()
  }

  private put(page: SubjectPage): void {
    this.pages.set(page.id, page)
  }

  private putList(id: string, list: ListBehind): void {
    this.organised.set(id, list)
  }
}
