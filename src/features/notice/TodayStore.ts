import type { MyGroup, Today, Todo } from '@contract/notice'
import { makeAutoObservable } from 'mobx'
import { type Call, CallError } from '@/lib/call'

/** What needs me, by due time. */
export class TodayStore {
  todos: Todo[] | undefined = undefined
  groups: MyGroup[] = []

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  get count(): number {
    return this.todos?.length ?? 0
  }

  async load(): Promise<void> {
    this.put(await this.call('notice.today', {}))
  }

  /** For the figure in the rail: without signal the last one stays. */
  async refresh(): Promise<void> {
    await this.load().catch((thrown: unknown) => {
      if (!(thrown instanceof CallError)) throw thrown
    })
  }

  forget(): void {
    this.todos = undefined
    this.groups = []
  }

  private put({ todos, groups }: Today): void {
    this.todos = todos
    this.groups = groups
  }
}
