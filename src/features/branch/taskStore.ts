import type { Board, BranchLog, Task, TaskDetail, TaskPage, TaskState } from '@contract/branch'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'
import { keepPhoto } from '@/lib/keepPhoto'
import type { Outbox, OutboxItem } from '@/lib/outbox'
import type { Picked } from '@/lib/pickPhotos'

type Known = Task & Partial<TaskDetail>
type LogInput = InputOf<'branch.logTask'>

/** A board whose columns name their tasks; the tasks themselves are kept once. */
interface KnownBoard extends Omit<Board, 'columns'> {
  columns: (KnownPage & { state: TaskState })[]
}

interface KnownPage {
  ids: string[]
  total: number
  nextCursor?: string | undefined
}

const OPEN_STATES: TaskState[] = ['todo', 'doing']
const isOpen = ({ state }: Task) => OPEN_STATES.includes(state)

/** The tasks of task groups, their boards, and the log that is written also without signal. */
export class TaskStore {
  private readonly byId = new Map<string, Known>()
  private readonly boards = new Map<string, KnownBoard>()
  private readonly logs = new Map<string, { items: BranchLog[]; next: string | undefined }>()
  private readonly openPages = new Map<string, KnownPage>()

  constructor(
    private readonly call: Call,
    private readonly outbox: Outbox,
  ) {
    makeAutoObservable<this, 'call' | 'outbox'>(
      this,
      { call: false, outbox: false },
      { autoBind: true },
    )
  }

  find(id: string): TaskDetail | undefined {
    const task = this.byId.get(id)
    return task?.can ? (task as TaskDetail) : undefined
  }

  board(groupId: string): Board | undefined {
    const board = this.boards.get(groupId)
    if (!board) return undefined
    const columns = board.columns.map(({ ids, nextCursor, ...column }) => ({
      ...column,
      items: this.rows(ids),
      ...(nextCursor && { nextCursor }),
    }))
    return { ...board, columns }
  }

  /** The open tasks of a branch that come due first, and how many there are in all. */
  openOf(branchId: string): TaskPage | undefined {
    const page = this.openPages.get(branchId)
    if (!page) return undefined
    const rows = this.rows(page.ids)
    const items = rows.filter(isOpen)
    // Those closed since then are no longer counted either.
    return { items, total: page.total - (rows.length - items.length) }
  }

  /** The latest entries of the log of a branch, and whether there are older ones. */
  logsOf(branchId: string): { items: BranchLog[]; next: string | undefined } | undefined {
    return this.logs.get(branchId)
  }

  /** What was written for a task and has not reached the server. */
  keptLogs(id: string): OutboxItem[] {
    return this.outbox.mine.filter(
      (item) => item.method === 'branch.logTask' && (item.input as LogInput).id === id,
    )
  }

  async load(id: string): Promise<void> {
    this.put(await this.call('branch.findTask', { id }))
  }

  async loadBoard(groupId: string): Promise<void> {
    const shown = this.boards.get(groupId)?.columns
    const board = await this.call('branch.board', { groupId })
    // Coming back from a task far down a column finds it still there.
    const columns = board.columns.map((column, index) =>
      this.readOn(board, column, shown?.[index]?.ids.length ?? 0),
    )
    this.putBoard({ ...board, columns: await Promise.all(columns) })
  }

  async moreOf(groupId: string, state: TaskState): Promise<void> {
    const board = this.board(groupId)
    if (!board) return
    const columns = board.columns.map((column) =>
      column.state === state ? this.readOn(board, column, column.items.length + 1) : column,
    )
    this.putBoard({ ...board, columns: await Promise.all(columns) })
  }

  async loadOpen(branchId: string): Promise<void> {
    const input = { branchId, states: OPEN_STATES, limit: 10 }
    this.putOpen(branchId, await this.call('branch.listTasks', input))
  }

  async loadLogs(branchId: string): Promise<void> {
    const { items, nextCursor } = await this.call('branch.listLogs', { branchId, limit: 3 })
    this.putLogs(branchId, items, nextCursor)
  }

  async moreLogs(branchId: string): Promise<void> {
    const { items: known, next } = this.logs.get(branchId) ?? { items: [] }
    if (!next) return
    const input = { branchId, limit: 20, cursor: next }
    const { items, nextCursor } = await this.call('branch.listLogs', input)
    this.putLogs(branchId, [...known, ...items], nextCursor)
  }

  async create(input: InputOf<'branch.createTask'>): Promise<TaskDetail> {
    return this.put(await this.call('branch.createTask', input))
  }

  async edit(input: InputOf<'branch.editTask'>): Promise<TaskDetail> {
    return this.put(await this.call('branch.editTask', input))
  }

  async assign({ id, version }: Task, assigneeId: string | undefined): Promise<TaskDetail> {
    const input = { id, version, ...(assigneeId && { assigneeId }) }
    return this.put(await this.call('branch.assignTask', input))
  }

  async take(id: string): Promise<TaskDetail> {
    return this.put(await this.call('branch.takeTask', { id }))
  }

  async setState({ id, version }: Task, state: TaskState): Promise<TaskDetail> {
    return this.put(await this.call('branch.setTaskState', { id, version, state }))
  }

  /** Writes a line into the log with its photos: at once, or as soon as there is signal. */
  async log(input: LogInput, photos: Picked[], about: string): Promise<void> {
    const kept = await Promise.all(photos.map(keepPhoto))
    const sending = kept.length > 0 && { photos: { field: 'photoIds', kept } }
    await this.outbox.add({ method: 'branch.logTask', input, about, ...sending })
    if (this.keptLogs(input.id).length === 0) await this.load(input.id)
  }

  retryLog(requestId: string): Promise<void> {
    return this.outbox.retry(requestId)
  }

  dropLog(requestId: string): void {
    this.outbox.remove(requestId)
  }

  /** In another role other things hold. */
  forget(): void {
    this.byId.clear()
    this.boards.clear()
    this.logs.clear()
    this.openPages.clear()
  }

  private rows(ids: string[]): Task[] {
    return ids.map((id) => this.byId.get(id)).filter((task) => task !== undefined)
  }

  private put(task: TaskDetail): TaskDetail {
    this.byId.set(task.id, task)
    return task
  }

  private keep(tasks: Task[]): string[] {
    for (const task of tasks) this.byId.set(task.id, { ...this.byId.get(task.id), ...task })
    return tasks.map(({ id }) => id)
  }

  /** Page after page of a column, until this many are there. */
  private async readOn(
    { branch, group }: Board,
    column: Board['columns'][number],
    wanted: number,
  ): Promise<Board['columns'][number]> {
    let { items, nextCursor, total } = column
    const input = { branchId: branch.id, groupId: group.id, states: [column.state] }
    while (nextCursor && items.length < wanted) {
      const page = await this.call('branch.listTasks', { ...input, cursor: nextCursor })
      items = [...items, ...page.items]
      ;({ nextCursor, total } = page)
    }
    return { state: column.state, items, total, ...(nextCursor && { nextCursor }) }
  }

  private putBoard({ columns, ...board }: Board): void {
    const known = columns.map(({ items, ...column }) => ({ ...column, ids: this.keep(items) }))
    this.boards.set(board.group.id, { ...board, columns: known })
  }

  private putLogs(branchId: string, items: BranchLog[], next: string | undefined): void {
    this.logs.set(branchId, { items, next })
  }

  private putOpen(branchId: string, { items, ...page }: TaskPage): void {
    this.openPages.set(branchId, { ...page, ids: this.keep(items) })
  }
}
