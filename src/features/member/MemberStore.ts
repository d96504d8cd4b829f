import type { FileAnswer } from '@contract/common'
import type { ImportPreview, Member, MemberDetail, MemberPage, RosterFile } from '@contract/member'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'
import type { Picked } from '@/lib/pickPhotos'

export type MemberFilter = Omit<InputOf<'member.list'>, 'cursor' | 'limit'>
type Upload = (picked: Picked, call: Call) => Promise<string>

interface List {
  filter: MemberFilter
  ids: string[]
  total: number | undefined
  nextCursor: string | undefined
  can: MemberPage['can']
}

/** The Party members this client knows, one object for each id, and the roster as it was asked for. */
export class MemberStore {
  list: List | undefined = undefined
  private readonly byId = new Map<string, Member>()
  private readonly details = new Map<string, MemberDetail>()
  private asked = 0

  constructor(
    private readonly call: Call,
    private readonly upload: Upload,
  ) {
    makeAutoObservable<this, 'call' | 'upload' | 'asked'>(
      this,
      { call: false, upload: false, asked: false },
      { autoBind: true },
    )
  }

  get rows(): Member[] {
    return (this.list?.ids ?? []).flatMap((id) => this.byId.get(id) ?? [])
  }

  find(id: string): MemberDetail | undefined {
    return this.details.get(id)
  }

  nameOf(id: string): string {
    return this.byId.get(id)?.name ?? ''
  }

  /** The first page of an answer. Of two questions under way, the later one counts. */
  async search(filter: MemberFilter): Promise<void> {
    this.asked += 1
    const mine = this.asked
    const page = await this.call('member.list', filter)
    if (mine === this.asked) this.putPage(filter, page, [])
  }

  async more(): Promise<void> {
    if (!this.list?.nextCursor) return
    const { filter, nextCursor: cursor } = this.list
    const mine = this.asked
    const page = await this.call('member.list', { ...filter, cursor })
    if (mine === this.asked) this.putPage(filter, page, this.list.ids)
  }

  /** A few for choosing one; the roster on the screen stays as it is. */
  async look(query: string): Promise<Member[]> {
    return (await this.call('member.list', { query, limit: 20 })).items
  }

  async open(id: string): Promise<MemberDetail> {
    const member = await this.call('member.find', { id })
    this.put(member)
    return member
  }

  /** Regular branches of this system, for choosing the home branch. */
  async lookBranches(query: string): Promise<{ id: string; name: string; regionName: string }[]> {
    const filter = { kind: 'regular', state: 'active', limit: 20 } as const
    return (await this.call('branch.list', { ...filter, ...(query && { query }) })).items
  }

  async add(input: InputOf<'member.add'>): Promise<string> {
    return this.put(await this.call('member.add', input))
  }

  async correct(input: InputOf<'member.correct'>): Promise<string> {
    return this.put(await this.call('member.correct', input))
  }

  async return(input: InputOf<'member.return'>): Promise<string> {
    return this.put(await this.call('member.return', input))
  }

  async leave(input: InputOf<'member.leave'>): Promise<string> {
    return this.put(await this.call('member.leave', input))
  }

  async revealPhone(id: string, reason: string): Promise<string> {
    return (await this.call('member.revealPhone', { id, reason })).phone
  }

  createBindingCode(personId: string) {
    return this.call('account.createBindingCode', { personId })
  }

  template(): Promise<FileAnswer> {
    return this.call('member.importTemplate', {})
  }

  export(): Promise<RosterFile> {
    return this.call('member.export', this.list?.filter ?? {})
  }

  /** Sends a spreadsheet and learns what it would do; nothing is written yet. */
  async previewImport(picked: Picked, regionId: string): Promise<ImportPreview> {
    const fileId = await this.upload(picked, this.call)
    return this.call('member.previewImport', { fileId, regionId })
  }

  confirmImport(id: string) {
    return this.call('member.confirmImport', { id })
  }

  forget(): void {
    this.list = undefined
    this.byId.clear()
    this.details.clear()
  }

  private put(member: MemberDetail): string {
    this.details.set(member.id, member)
    this.byId.set(member.id, member)
    return member.id
  }

  private putPage(
    filter: MemberFilter,
    { items, total, nextCursor, can }: MemberPage,
    before: string[],
  ) {
    for (const member of items) this.byId.set(member.id, member)
    const ids = [...before, ...items.map(({ id }) => id)]
    // Only the first page is counted; the others belong to the same answer.
    this.list = {
      filter,
      ids,
      total: before.length > 0 ? this.list?.total : total,
      nextCursor,
      can,
    }
  }
}
