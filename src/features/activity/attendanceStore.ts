import type { ActivityDetail, Roster, RosterEntry } from '@contract/activity'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import { type Call, CallError } from '@/lib/call'
import type { Outbox, OutboxItem } from '@/lib/outbox'
import type { KeyValue } from '@/lib/storage'
import type { ActivityStore } from './activityStore'

const KEPT = 'roster'
/** A list that is longer is not kept on a phone. */
const MOST_KEPT = 500
/** Why the moment is another one than when the server hears of it (V-14). */
export const LATE_REASON = '现场没有信号，离线补登'

/** The last list that was looked at, for a place without signal. */
interface Kept {
  account: string
  activity: ActivityDetail
  roster: Roster
  offset: number
}

interface Parts {
  call: Call
  outbox: Outbox
  storage: KeyValue
  activities: ActivityStore
  me: () => { account: string | undefined }
  /** The phone's clock. */
  clock?: () => number
}

type At = Pick<RosterEntry, 'shiftId' | 'personId'>
type Newcomer = Omit<InputOf<'activity.registerVolunteer'>, 'present'>
/** Whether the server has it, or the phone keeps it until there is signal. */
export type Outcome = 'done' | 'kept'

const isOf =
  ({ shiftId, personId }: At) =>
  (other: At) =>
    other.shiftId === shiftId && other.personId === personId

/** Who was to come, who came, and their hours: 现场名单 and the organiser's desk. */
export class AttendanceStore {
  private readonly rosters = new Map<string, Roster>()
  private readonly clock: () => number
  /** Milliseconds by which the phone's clock is behind the server's. */
  private offset = 0

  constructor(private readonly parts: Parts) {
    this.clock = parts.clock ?? Date.now
    makeAutoObservable<this, 'parts' | 'clock' | 'offset'>(
      this,
      { parts: false, clock: false, offset: false },
      { autoBind: true },
    )
  }

  of(activityId: string): Roster | undefined {
    return this.rosters.get(activityId)
  }

  /** The activity and its people; without signal what was last seen of both. */
  async load(activityId: string): Promise<void> {
    this.restore(activityId)
    const activity = await this.parts.activities.load(activityId)
    await this.read(activityId)
    this.keep(activity)
  }

  /** Again and again while it is looked at; without signal what is there stays. */
  async refresh(activityId: string): Promise<void> {
    await this.read(activityId).catch((thrown: unknown) => {
      if (!(thrown instanceof CallError)) throw thrown
    })
  }

  /** What was tapped for this person and has not reached the server. */
  waitingFor(entry: At): OutboxItem | undefined {
    return this.parts.outbox.mine.findLast(
      ({ method, input }) => method === 'activity.checkInFor' && isOf(entry)(input as At),
    )
  }

  /** People who were written down here and whom the server does not know yet. */
  newcomers({ shifts }: ActivityDetail): OutboxItem[] {
    return this.parts.outbox.mine.filter(
      ({ method, input }) =>
        method === 'activity.registerVolunteer' &&
        shifts.some(({ id }) => id === (input as Newcomer).shiftId),
    )
  }

  /** Now; in a dead zone with the moment of the tap, as soon as there is signal. */
  async checkIn(
    activityId: string,
    entry: RosterEntry,
    direction: 'in' | 'out',
    told: Pick<InputOf<'activity.checkInFor'>, 'bornOn' | 'guardian'> = {},
  ): Promise<Outcome> {
    const { shiftId, personId } = entry
    const input = { shiftId, personId, direction, ...told }
    const present = { at: this.serverNow(), reason: LATE_REASON }
    return this.orLater(
      async () => this.replace(activityId, await this.parts.call('activity.checkInFor', input)),
      {
        method: 'activity.checkInFor',
        input: { ...input, ...present },
        about: `${direction === 'in' ? '签到' : '签退'} ${entry.name}`,
      },
    )
  }

  /** Another moment than now, with a reason. */
  async recordMoment(activityId: string, input: InputOf<'activity.checkInFor'>): Promise<void> {
    this.replace(activityId, await this.parts.call('activity.checkInFor', input))
    await this.refresh(activityId)
  }

  /** 现场登记, and checked in by the same act where the doors are open. */
  async register(activityId: string, newcomer: Newcomer, isPresent: boolean): Promise<Outcome> {
    const late = { present: { at: this.serverNow(), reason: LATE_REASON } }
    const input = { ...newcomer, ...(isPresent && { present: {} }) }
    return this.orLater(
      async () =>
        this.replace(activityId, await this.parts.call('activity.registerVolunteer', input)),
      {
        method: 'activity.registerVolunteer',
        input: { ...newcomer, ...(isPresent && late) },
        about: `现场登记 ${newcomer.name}`,
      },
    )
  }

  async markAbsent(activityId: string, input: InputOf<'activity.markAbsent'>): Promise<void> {
    this.replace(activityId, await this.parts.call('activity.markAbsent', input))
    await this.refresh(activityId)
  }

  async verify(activityId: string, qualificationId: string): Promise<void> {
    await this.parts.call('activity.verifyQualification', {
      id: qualificationId,
      activityId,
    })
    await this.refresh(activityId)
  }

  async confirm(input: InputOf<'activity.confirmHours'>): Promise<void> {
    this.put(await this.parts.call('activity.confirmHours', input))
  }

  async correct(input: InputOf<'activity.correctHours'>): Promise<void> {
    this.put(await this.parts.call('activity.correctHours', input))
  }

  async uphold(input: InputOf<'activity.upholdHours'>): Promise<void> {
    this.put(await this.parts.call('activity.upholdHours', input))
  }

  invite(shiftId: string, personIds: string[]): Promise<{ invited: number; already: number }> {
    return this.parts.call('activity.inviteToShift', { shiftId, personIds })
  }

  /** In another role other things hold. */
  forget(): void {
    this.rosters.clear()
    if (this.parts.storage.read<Kept>(KEPT)?.account !== this.parts.me().account) {
      this.parts.storage.remove(KEPT)
    }
  }

  private serverNow = (): string => new Date(this.clock() + this.offset).toISOString()

  /** At once; what the line swallowed goes into the outbox with the moment in which it was tapped. */
  private async orLater(
    act: () => Promise<void>,
    draft: Parameters<Outbox['add']>[0],
  ): Promise<Outcome> {
    try {
      await act()
      return 'done'
    } catch (thrown) {
      if (!(thrown instanceof CallError)) throw thrown
      if (thrown.code !== 'offline' && thrown.code !== 'unavailable') throw thrown
      const { requestId } = await this.parts.outbox.add(draft)
      return this.parts.outbox.mine.some((item) => item.requestId === requestId) ? 'kept' : 'done'
    }
  }

  private async read(activityId: string): Promise<void> {
    const roster = await this.parts.call('activity.roster', { activityId })
    this.offset = Date.parse(roster.asOf) - this.clock()
    this.put(roster)
  }

  private put(roster: Roster): void {
    this.rosters.set(roster.activityId, roster)
  }

  private replace(activityId: string, entry: RosterEntry): void {
    const roster = this.rosters.get(activityId)
    if (!roster) return
    const others = roster.entries.filter((other) => !isOf(entry)(other))
    const entries =
      others.length < roster.entries.length
        ? roster.entries.map((other) => (isOf(entry)(other) ? entry : other))
        : [entry, ...others]
    this.put({ ...roster, entries })
  }

  private keep(activity: ActivityDetail): void {
    const { account } = this.parts.me()
    const roster = this.rosters.get(activity.id)
    if (!account || !roster || roster.entries.length > MOST_KEPT || !activity.can.help) return
    const kept: Kept = { account, activity, roster, offset: this.offset }
    try {
      this.parts.storage.write(KEPT, kept)
    } catch {
      // A full phone keeps no list, and loses nothing that was tapped.
      this.parts.storage.remove(KEPT)
    }
  }

  private restore(activityId: string): void {
    if (this.rosters.has(activityId)) return
    const kept = this.parts.storage.read<Kept>(KEPT)
    if (kept?.activity.id !== activityId || kept.account !== this.parts.me().account) return
    this.offset = kept.offset
    this.put(kept.roster)
    if (!this.parts.activities.find(activityId)) this.parts.activities.put(kept.activity)
  }
}
