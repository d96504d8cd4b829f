import type { BindingRequest, EventInfo, GrantList } from '@contract/account'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

type Subject = Pick<InputOf<'account.listEvents'>, 'subjectKind' | 'subjectId'>

interface EventRecord {
  /** What it is the record of. */
  subject: { name: string }
  items: EventInfo[]
  nextCursor?: string | undefined
}

const keyOf = ({ subjectKind, subjectId }: Subject) => `${subjectKind}:${subjectId}`

/** What an office does with accounts: who asks to be bound, who holds which office, what was done. */
export class OfficeStore {
  requests: BindingRequest[] | undefined = undefined
  private readonly grants = new Map<string, GrantList>()
  private readonly records = new Map<string, EventRecord>()

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  async loadRequests(): Promise<void> {
    this.putRequests(await this.call('account.listBindingRequests', {}))
  }

  async decide(id: string, approve: boolean, reason?: string): Promise<string> {
    await this.call('account.decideBinding', { id, approve, ...(reason && { reason }) })
    this.putRequests((this.requests ?? []).filter((request) => request.id !== id))
    return id
  }

  grantsIn(regionId: string): GrantList | undefined {
    return this.grants.get(regionId)
  }

  async loadGrants(regionId: string): Promise<void> {
    this.putGrants(regionId, await this.call('account.listGrants', { regionId }))
  }

  /** Given at a place that may lie deeper than the one on the screen. */
  async grant(shownRegionId: string, input: InputOf<'account.grantRole'>): Promise<string> {
    const { id } = await this.call('account.grantRole', input)
    await this.loadGrants(shownRegionId)
    return id
  }

  async endGrant(regionId: string, id: string): Promise<string> {
    await this.call('account.endGrant', { id })
    await this.loadGrants(regionId)
    return id
  }

  recordOf(subject: Subject): EventRecord | undefined {
    return this.records.get(keyOf(subject))
  }

  async loadRecord(subject: Subject): Promise<void> {
    this.putRecord(subject, await this.call('account.listEvents', subject))
  }

  async loadMoreOf(subject: Subject): Promise<void> {
    const known = this.recordOf(subject)
    if (!known?.nextCursor) return
    const page = await this.call('account.listEvents', { ...subject, cursor: known.nextCursor })
    this.putRecord(subject, { ...page, items: [...known.items, ...page.items] })
  }

  forget(): void {
    this.requests = undefined
    this.grants.clear()
    this.records.clear()
  }

  private putRequests(requests: BindingRequest[]): void {
    this.requests = requests
  }

  private putGrants(regionId: string, grants: GrantList): void {
    this.grants.set(regionId, grants)
  }

  private putRecord(subject: Subject, record: EventRecord): void {
    this.records.set(keyOf(subject), record)
  }
}
