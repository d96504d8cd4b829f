import type { PersonNote, SampledEntry, ServiceNote, YearFigures } from '@contract/activity'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

/** 培训、表彰、评价: the own ones, those of an activity; and what an office looks over. */
export class NoteStore {
  own: ServiceNote[] | undefined = undefined
  figures: YearFigures | undefined = undefined
  sample: SampledEntry[] | undefined = undefined
  private readonly notes = new Map<string, PersonNote[]>()

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  /** What stands in the record of somebody because of this activity; undefined until it is read. */
  of(activityId: string, personId: string): PersonNote[] | undefined {
    return this.notes.get(activityId)?.filter((note) => note.personId === personId)
  }

  async load(activityId: string): Promise<void> {
    this.put(activityId, await this.call('activity.listNotes', { activityId }))
  }

  async add(input: InputOf<'activity.addNote'>): Promise<void> {
    this.put(input.activityId, await this.call('activity.addNote', input))
  }

  async takeBack(activityId: string, id: string, reason: string): Promise<void> {
    this.put(activityId, await this.call('activity.takeBackNote', { id, reason }))
  }

  async loadOwn(): Promise<void> {
    this.putOwn(await this.call('activity.myNotes', {}))
  }

  /** 年度数据 of a place, and a lot drawn from it. */
  async look(regionId: string, year: number, draw: number): Promise<void> {
    const figures = await this.call('activity.yearFigures', { regionId, year })
    this.putLook(figures, await this.call('activity.sampleEntries', { regionId, year, draw }))
  }

  forget(): void {
    this.own = undefined
    this.figures = undefined
    this.sample = undefined
    this.notes.clear()
  }

  private put(activityId: string, notes: PersonNote[]): void {
    this.notes.set(activityId, notes)
  }

  private putOwn(notes: ServiceNote[]): void {
    this.own = notes
  }

  private putLook(figures: YearFigures, sample: SampledEntry[]): void {
    this.figures = figures
    this.sample = sample
  }
}
