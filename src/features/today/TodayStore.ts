import type { MyGroup, NextShift, Today, Todo } from '@contract/today'
import { makeAutoObservable } from 'mobx'
import { type Call, CallError } from '@/lib/call'
import type { KeyValue } from '@/lib/storage'

const KEPT = 'today'

interface Kept extends Today {
  /** When the server said so. */
  at: number
}

/** What needs me, by due time. The last answer is kept on the phone for places without signal. */
export class TodayStore {
  private kept: Kept | undefined

  constructor(
    private readonly call: Call,
    private readonly storage: KeyValue,
  ) {
    this.kept = storage.read<Kept>(KEPT)
    makeAutoObservable<this, 'call' | 'storage'>(
      this,
      { call: false, storage: false },
      { autoBind: true },
    )
  }

  /** Undefined until the server has once said what waits. */
  get todos(): Todo[] | undefined {
    return this.kept?.todos
  }

  get groups(): MyGroup[] {
    return this.kept?.groups ?? []
  }

  /** The activity that comes next, also where there is no signal. */
  get next(): NextShift | undefined {
    return this.kept?.next
  }

  get unread(): number {
    return this.kept?.unread ?? 0
  }

  get seenAt(): number | undefined {
    return this.kept?.at
  }

  get count(): number {
    return this.todos?.length ?? 0
  }

  async load(): Promise<void> {
    this.put(await this.call('today.show', {}))
  }

  /** For the figure in the rail: without signal the last one stays. */
  async refresh(): Promise<void> {
    await this.load().catch((thrown: unknown) => {
      if (!(thrown instanceof CallError)) throw thrown
    })
  }

  /** Someone else, or another role: other things wait. */
  forget(): void {
    this.kept = undefined
    this.storage.remove(KEPT)
  }

  private put(today: Today): void {
    this.kept = { ...today, at: Date.now() }
    this.storage.write(KEPT, this.kept)
  }
}
