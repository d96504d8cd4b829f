import type { MyRecord, RecordItem } from '@contract/activity'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

/** 我的记录: the own hours of a year, or of all of them, as the server counts them. */
export class RecordStore {
  record: MyRecord | undefined = undefined
  /** Of what is shown; undefined is all of them. */
  year: number | undefined = undefined
  private asked = 0

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call' | 'asked'>(
      this,
      { call: false, asked: false },
      { autoBind: true },
    )
  }

  find(shiftId: string): RecordItem | undefined {
    return this.record?.items.find((item) => item.shiftId === shiftId)
  }

  /** Of two questions under way, the later one counts. */
  async load(year: number | undefined = this.year): Promise<void> {
    this.asked += 1
    const mine = this.asked
    const record = await this.call('activity.myRecord', year ? { year } : {})
    if (mine === this.asked) this.put(year, record)
  }

  async more(): Promise<void> {
    const { record, year } = this
    if (!record?.nextCursor) return
    const mine = this.asked
    const page = await this.call('activity.myRecord', {
      ...(year && { year }),
      cursor: record.nextCursor,
    })
    if (mine === this.asked) {
      this.put(year, { ...page, items: [...record.items, ...page.items] })
    }
  }

  /** 申请更正: of the entry that was read, so that nobody objects to what has changed meanwhile. */
  async object({ shiftId, entryId = '' }: RecordItem, reason: string): Promise<void> {
    this.replace(await this.call('activity.objectToHours', { shiftId, entryId, reason }))
  }

  forget(): void {
    this.record = undefined
    this.year = undefined
  }

  private put(year: number | undefined, record: MyRecord): void {
    this.year = year
    this.record = record
  }

  private replace(item: RecordItem): void {
    if (!this.record) return
    const items = this.record.items.map((other) => (other.shiftId === item.shiftId ? item : other))
    this.record = { ...this.record, items }
  }
}
