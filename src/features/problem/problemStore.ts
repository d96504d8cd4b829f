import type { InputOf, Method, OutputOf } from '@contract/methods'
import type { DeskCounts, Problem, ProblemDetail } from '@contract/problem'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'
import type { Picked } from '@/lib/pickPhotos'

export type ProblemFilter = Omit<InputOf<'problem.list'>, 'cursor' | 'limit'>
export type Brought = Omit<InputOf<'problem.bring'>, 'photoIds'>

interface List {
  filter: ProblemFilter
  ids: string[]
  nextCursor: string | undefined
  /** Of a desk. */
  counts: DeskCounts | undefined
}

/** Every act that answers with the whole problem. */
type Act = {
  [M in Method]: M extends `problem.${string}`
    ? OutputOf<M> extends ProblemDetail
      ? M
      : never
    : never
}[Method]

type Known = Problem & Partial<ProblemDetail>

/** The problems this client knows, one object for each id, and what becomes of them. */
export class ProblemStore {
  list: List | undefined = undefined
  similar: Problem[] = []
  private readonly byId = new Map<string, Known>()
  private asked = 0
  private compared = 0

  constructor(
    private readonly call: Call,
    private readonly upload: (picked: Picked, call: Call) => Promise<string>,
  ) {
    makeAutoObservable<this, 'call' | 'upload' | 'asked' | 'compared'>(
      this,
      { call: false, upload: false, asked: false, compared: false },
      { autoBind: true },
    )
  }

  get rows(): Problem[] {
    return (this.list?.ids ?? []).flatMap((id) => this.byId.get(id) ?? [])
  }

  find(id: string): ProblemDetail | undefined {
    const problem = this.byId.get(id)
    return problem?.can ? (problem as ProblemDetail) : undefined
  }

  /** The first page of an answer. Of two questions under way, the later one counts. */
  async search(filter: ProblemFilter): Promise<void> {
    this.asked += 1
    const mine = this.asked
    const page = await this.call('problem.list', filter)
    if (mine === this.asked) this.putPage(filter, page, [])
  }

  async more(): Promise<void> {
    if (!this.list?.nextCursor) return
    const { filter, nextCursor: cursor } = this.list
    const mine = this.asked
    const page = await this.call('problem.list', { ...filter, cursor })
    if (mine === this.asked) this.putPage(filter, page, this.list.ids)
  }

  async load(id: string): Promise<ProblemDetail> {
    return this.put(await this.call('problem.find', { id }))
  }

  /** What others have brought of the same: asked while somebody writes. Too few words find nothing. */
  async compare(input: InputOf<'problem.findSimilar'>): Promise<void> {
    this.compared += 1
    const mine = this.compared
    const isEnough = input.words.trim().length >= 4
    const found = isEnough ? await this.call('problem.findSimilar', input) : []
    if (mine === this.compared) this.putSimilar(found)
  }

  async bring(input: Brought, photos: Picked[]): Promise<ProblemDetail> {
    const photoIds = await this.sendAll(photos)
    return this.put(await this.call('problem.bring', { ...input, photoIds }))
  }

  /** 答复 or 解决, with pictures. */
  async report(
    id: string,
    kind: 'answer' | 'solve',
    text: string,
    photos: Picked[],
  ): Promise<ProblemDetail> {
    const photoIds = await this.sendAll(photos)
    return kind === 'answer'
      ? this.do('problem.answer', { id, text, photoIds })
      : this.do('problem.solve', { id, result: text, photoIds })
  }

  async do<M extends Act>(method: M, input: InputOf<M>): Promise<ProblemDetail> {
    return this.put((await this.call(method, input)) as ProblemDetail)
  }

  /** In another role other things hold. */
  forget(): void {
    this.byId.clear()
    this.list = undefined
    this.similar = []
  }

  private sendAll(photos: Picked[]): Promise<string[]> {
    return Promise.all(photos.map((photo) => this.upload(photo, this.call)))
  }

  private put(detail: ProblemDetail): ProblemDetail {
    this.byId.set(detail.id, detail)
    return detail
  }

  private keep(items: Problem[]): string[] {
    for (const row of items) this.byId.set(row.id, { ...this.byId.get(row.id), ...row })
    return items.map(({ id }) => id)
  }

  private putSimilar(found: Problem[]): void {
    this.similar = found
  }

  private putPage(filter: ProblemFilter, page: OutputOf<'problem.list'>, before: string[]): void {
    this.list = {
      filter,
      ids: [...before, ...this.keep(page.items)],
      nextCursor: page.nextCursor,
      counts: page.counts ?? (before.length > 0 ? this.list?.counts : undefined),
    }
  }
}
