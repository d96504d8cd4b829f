import type { FileAnswer } from '@contract/common'
import type {
  Deliberation,
  DeliberationDetail,
  Doubt,
  MeetingDetail,
  MeetingPlan,
  Opinion,
  Progress,
  Step,
} from '@contract/deliberation'
import type { InputOf, Method, OutputOf } from '@contract/methods'
import type { Told } from '@contract/notice'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'
import type { Outbox, OutboxItem } from '@/lib/outbox'
import type { Picked } from '@/lib/pickPhotos'
import type { upload as Upload } from '@/lib/upload'

/** Commands that answer with the whole deliberation. */
type Change = {
  [M in Method]: OutputOf<M> extends DeliberationDetail ? M : never
}[Method]

interface Doors {
  call: Call
  outbox: Outbox
  upload: typeof Upload
}

/** 议事: what was asked and chosen, the evenings, doubts and visits, as the server says. */
export class DeliberationStore {
  list:
    | {
        regionId: string | undefined
        items: Deliberation[]
        next: string | undefined
        canBegin: boolean
      }
    | undefined = undefined
  private readonly details = new Map<string, DeliberationDetail>()
  private readonly progresses = new Map<string, Progress>()
  private readonly meetings = new Map<string, MeetingDetail>()
  private readonly doubts = new Map<string, Doubt[]>()
  private readonly opinions = new Map<string, { items: Opinion[]; next: string | undefined }>()

  constructor(private readonly doors: Doors) {
    makeAutoObservable<this, 'doors'>(this, { doors: false }, { autoBind: true })
  }

  find(id: string): DeliberationDetail | undefined {
    return this.details.get(id)
  }

  progressOf(id: string, step: Step): Progress | undefined {
    return this.progresses.get(`${id}/${step}`)
  }

  meeting(id: string): MeetingDetail | undefined {
    return this.meetings.get(id)
  }

  doubtsOf(id: string): Doubt[] | undefined {
    return this.doubts.get(id)
  }

  opinionsOf(questionId: string) {
    return this.opinions.get(questionId)
  }

  /** Visits to a door that have not reached the server. */
  keptVisits(doubtId: string): OutboxItem[] {
    return this.kept('deliberation.logVisit', (input) => input.doubtId === doubtId)
  }

  /** What was ticked for a household at a meeting and has not reached the server. */
  keptSignIn(meetingId: string, householdId: string): boolean | undefined {
    const items = this.kept(
      'deliberation.signIn',
      (input) => input.meetingId === meetingId && input.householdId === householdId,
    )
    return (items.at(-1)?.input as InputOf<'deliberation.signIn'> | undefined)?.isPresent
  }

  /** All, or those that lie in one place. */
  async search(regionId?: string): Promise<void> {
    const input = regionId ? { regionId } : {}
    this.putPage(regionId, [], await this.doors.call('deliberation.list', input))
  }

  async more(): Promise<void> {
    if (!this.list?.next) return
    const { items, next: cursor, regionId } = this.list
    const input = { cursor, ...(regionId && { regionId }) }
    this.putPage(regionId, items, await this.doors.call('deliberation.list', input))
  }

  async load(id: string): Promise<DeliberationDetail> {
    return this.put(await this.doors.call('deliberation.find', { id }))
  }

  /** One step of its course; the answer is how it stands afterwards. */
  async change<M extends Change>(method: M, input: InputOf<M>): Promise<DeliberationDetail> {
    return this.put((await this.doors.call(method, input)) as DeliberationDetail)
  }

  /** The owners' votes of an estate, of which one may be named. */
  async decisionsOf(regionId: string): Promise<{ id: string; title: string }[]> {
    const { items } = await this.doors.call('decision.list', { regionId })
    return items.map(({ id, title }) => ({ id, title }))
  }

  send(photo: Picked): Promise<string> {
    return this.doors.upload(photo, this.doors.call)
  }

  async loadProgress(id: string, step: Step, buildingId?: string): Promise<void> {
    const input = { id, step, ...(buildingId && { buildingId }) }
    this.putProgress(id, step, await this.doors.call('deliberation.progress', input))
  }

  /** The first page anew, or the next one. */
  async loadOpinions(id: string, questionId: string, which?: 'first'): Promise<void> {
    if (which) this.opinions.delete(questionId)
    const cursor = this.opinions.get(questionId)?.next
    const input = { id, questionId, ...(cursor && { cursor }) }
    const { items, nextCursor } = await this.doors.call('deliberation.listOpinions', input)
    this.putOpinions(questionId, items, nextCursor)
  }

  printBoard(id: string): Promise<FileAnswer> {
    return this.doors.call('deliberation.printBoard', { id })
  }

  printInvitation(meetingId: string): Promise<FileAnswer> {
    return this.doors.call('deliberation.printInvitation', { meetingId })
  }

  propose(input: InputOf<'deliberation.proposePlan'>): Promise<MeetingPlan> {
    return this.doors.call('deliberation.proposePlan', input)
  }

  async loadMeeting(meetingId: string): Promise<MeetingDetail> {
    return this.putMeeting(await this.doors.call('deliberation.findMeeting', { meetingId }))
  }

  tellEvening(meetingId: string): Promise<Told> {
    return this.doors.call('deliberation.tellEvening', { meetingId })
  }

  remind(id: string): Promise<Told> {
    return this.doors.call('deliberation.remind', { id })
  }

  async holdMeeting(meetingId: string, minutes: string): Promise<void> {
    const input = { meetingId, minutes }
    this.putMeeting(await this.doors.call('deliberation.holdMeeting', input))
  }

  async cancelMeeting(meetingId: string, reason: string): Promise<void> {
    const input = { meetingId, reason }
    this.putMeeting(await this.doors.call('deliberation.cancelMeeting', input))
  }

  /** Ticks a household off at the door of the hall, also without a signal. */
  async signIn(input: InputOf<'deliberation.signIn'>, about: string): Promise<void> {
    const { answer, refusal } = await this.doors.outbox.add({
      method: 'deliberation.signIn',
      input,
      about,
    })
    if (refusal) throw refusal
    if (answer) this.putMeeting(answer)
  }

  async loadDoubts(id: string): Promise<void> {
    this.putDoubts(id, await this.doors.call('deliberation.listDoubts', { id }))
  }

  /** Writes down a visit at once, or as soon as there is signal. */
  async logVisit(
    id: string,
    input: InputOf<'deliberation.logVisit'>,
    about: string,
  ): Promise<'sent' | 'kept'> {
    const { answer, refusal } = await this.doors.outbox.add({
      method: 'deliberation.logVisit',
      input,
      about,
    })
    if (refusal) throw refusal
    if (!answer) return 'kept'
    const known = this.doubts.get(id) ?? []
    this.putDoubts(
      id,
      known.map((doubt) => (doubt.id === answer.id ? answer : doubt)),
    )
    return 'sent'
  }

  forget(): void {
    this.list = undefined
    for (const known of [
      this.details,
      this.progresses,
      this.meetings,
      this.doubts,
      this.opinions,
    ]) {
      known.clear()
    }
  }

  private kept<M extends Method>(method: M, fits: (input: InputOf<M>) => boolean): OutboxItem[] {
    return this.doors.outbox.mine.filter(
      (item) => item.method === method && fits(item.input as InputOf<M>),
    )
  }

  private put(detail: DeliberationDetail): DeliberationDetail {
    this.details.set(detail.id, detail)
    return detail
  }

  private putPage(
    regionId: string | undefined,
    before: Deliberation[],
    { items, nextCursor, can }: OutputOf<'deliberation.list'>,
  ): void {
    this.list = {
      regionId,
      items: [...before, ...items],
      next: nextCursor,
      canBegin: can.begin,
    }
  }

  private putProgress(id: string, step: Step, progress: Progress): void {
    this.progresses.set(`${id}/${step}`, progress)
  }

  private putOpinions(questionId: string, items: Opinion[], next: string | undefined): void {
    const known = this.opinions.get(questionId)?.next ? this.opinions.get(questionId)?.items : []
    this.opinions.set(questionId, { items: [...(known ?? []), ...items], next })
  }

  private putMeeting(meeting: MeetingDetail): MeetingDetail {
    this.meetings.set(meeting.id, meeting)
    return meeting
  }

  private putDoubts(id: string, doubts: Doubt[]): void {
    this.doubts.set(id, doubts)
  }
}
