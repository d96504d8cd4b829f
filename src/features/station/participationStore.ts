import type { InputOf, OutputOf } from '@contract/methods'
import type { Participation, StationEvent, StationEventDetail } from '@contract/station'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

interface Held {
  participation: Participation
  events: StationEvent[]
  nextCursor: string | undefined
}

/** What stations hold, who took part, and what is reported of their years. */
export class ParticipationStore {
  private readonly byStation = new Map<string, Held>()
  private readonly byId = new Map<string, StationEventDetail>()

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  of(stationId: string): Held | undefined {
    return this.byStation.get(stationId)
  }

  find(id: string): StationEventDetail | undefined {
    return this.byId.get(id)
  }

  async load(id: string): Promise<void> {
    const [participation, page] = await Promise.all([
      this.call('station.participation', { id }),
      this.call('station.listEvents', { id }),
    ])
    this.putHeld(id, { participation, events: page.items, nextCursor: page.nextCursor })
  }

  async more(id: string): Promise<void> {
    const held = this.byStation.get(id)
    if (!held?.nextCursor) return
    const page = await this.call('station.listEvents', { id, cursor: held.nextCursor })
    this.putHeld(id, {
      ...held,
      events: [...held.events, ...page.items],
      nextCursor: page.nextCursor,
    })
  }

  async loadEvent(id: string): Promise<void> {
    this.putEvent(await this.call('station.findEvent', { id }))
  }

  async addEvent(input: InputOf<'station.addEvent'>): Promise<StationEventDetail> {
    return this.putEvent(await this.call('station.addEvent', input))
  }

  async cancelEvent(id: string, reason: string): Promise<void> {
    this.putEvent(await this.call('station.cancelEvent', { id, reason }))
  }

  async signIn(id: string, code: string): Promise<void> {
    this.putEvent(await this.call('station.signIn', { id, code }))
  }

  async countEvent(input: InputOf<'station.countEvent'>): Promise<void> {
    this.putEvent(await this.call('station.countEvent', input))
  }

  async reportYear(input: InputOf<'station.reportYear'>): Promise<void> {
    this.putYears(input.id, await this.call('station.reportYear', input))
  }

  async withdrawYear(input: InputOf<'station.withdrawYear'>): Promise<void> {
    this.putYears(input.id, await this.call('station.withdrawYear', input))
  }

  /** In another role other things hold. */
  forget(): void {
    this.byStation.clear()
    this.byId.clear()
  }

  private putHeld(id: string, held: Held): void {
    this.byStation.set(id, held)
  }

  private putYears(id: string, participation: OutputOf<'station.participation'>): void {
    const held = this.byStation.get(id)
    if (held) this.byStation.set(id, { ...held, participation })
  }

  private putEvent(event: StationEventDetail): StationEventDetail {
    this.byId.set(event.id, event)
    return event
  }
}
