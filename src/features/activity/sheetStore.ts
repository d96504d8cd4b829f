import type { RecordSheet, SealRequest, VerifiedSheet } from '@contract/activity'
import type { FileAnswer } from '@contract/common'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

/** Sheets of the own record, what waits for a seal, and the check of a sheet that somebody shows. */
export class SheetStore {
  /** The latest first. */
  sheets: RecordSheet[] | undefined = undefined
  requests: SealRequest[] | undefined = undefined
  verified: VerifiedSheet | undefined = undefined

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  async load(): Promise<void> {
    this.putAll(await this.call('activity.listSheets', {}))
  }

  async issue(input: InputOf<'activity.issueSheet'>): Promise<RecordSheet> {
    return this.put(await this.call('activity.issueSheet', input))
  }

  async requestSeal(id: string): Promise<RecordSheet> {
    return this.put(await this.call('activity.requestSeal', { id }))
  }

  print(id: string): Promise<FileAnswer> {
    return this.call('activity.printSheet', { id })
  }

  async loadRequests(): Promise<void> {
    this.putRequests(await this.call('activity.listSealRequests', {}))
  }

  async decide(input: InputOf<'activity.decideSeal'>): Promise<string> {
    const { id } = await this.call('activity.decideSeal', input)
    this.putRequests((this.requests ?? []).filter((request) => request.id !== id))
    return id
  }

  /** What was shown before goes first, so that nobody reads it for what was asked now. */
  async verify(input: InputOf<'activity.verifySheet'>): Promise<void> {
    this.putVerified(undefined)
    this.putVerified(await this.call('activity.verifySheet', input))
  }

  forget(): void {
    this.sheets = undefined
    this.requests = undefined
    this.verified = undefined
  }

  private put(sheet: RecordSheet): RecordSheet {
    const others = (this.sheets ?? []).filter(({ id }) => id !== sheet.id)
    this.sheets = [...others, sheet].sort((a, b) => b.number.localeCompare(a.number))
    return sheet
  }

  private putAll(sheets: RecordSheet[]): void {
    this.sheets = sheets
  }

  private putRequests(requests: SealRequest[]): void {
    this.requests = requests
  }

  private putVerified(sheet: VerifiedSheet | undefined): void {
    this.verified = sheet
  }
}
