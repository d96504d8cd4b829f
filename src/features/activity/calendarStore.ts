import type { HoursSettings, WorkCalendar } from '@contract/activity'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

/** The working calendar and the settings of hours: what the ten working days are counted by. */
export class CalendarStore {
  settings: HoursSettings | undefined = undefined
  private readonly years = new Map<number, WorkCalendar>()

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  of(year: number): WorkCalendar | undefined {
    return this.years.get(year)
  }

  async load(year: number): Promise<void> {
    this.put(await this.call('activity.workCalendar', { year }))
  }

  async setDay(input: InputOf<'activity.setCalendarDay'>): Promise<void> {
    this.put(await this.call('activity.setCalendarDay', input))
  }

  async loadSettings(): Promise<void> {
    this.putSettings(await this.call('activity.hoursSettings', {}))
  }

  async saveSettings(input: InputOf<'activity.setHoursSettings'>): Promise<void> {
    this.putSettings(await this.call('activity.setHoursSettings', input))
  }

  forget(): void {
    this.years.clear()
    this.settings = undefined
  }

  private put(calendar: WorkCalendar): void {
    this.years.set(calendar.year, calendar)
  }

  private putSettings(settings: HoursSettings): void {
    this.settings = settings
  }
}
