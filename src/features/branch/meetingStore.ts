import type { Meeting, MeetingDetail, MeetingDue } from '@contract/branch'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

type Known = Meeting & Partial<MeetingDetail>

/** 三会一课 and 主题党日 of the branches this client knows. */
export class MeetingStore {
  private readonly byId = new Map<string, Known>()
  private readonly idsOf = new Map<string, string[]>()
  private readonly dues = new Map<string, MeetingDue[]>()

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  find(id: string): MeetingDetail | undefined {
    const meeting = this.byId.get(id)
    return meeting?.can ? (meeting as MeetingDetail) : undefined
  }

  of(branchId: string): Meeting[] | undefined {
    return this.idsOf
      .get(branchId)
      ?.map((id) => this.byId.get(id))
      .filter((meeting) => meeting !== undefined)
  }

  /** What the rules expect of the branch now. */
  duesOf(branchId: string): MeetingDue[] {
    return this.dues.get(branchId) ?? []
  }

  async loadDues(branchId: string): Promise<void> {
    this.putDues(branchId, await this.call('branch.listDues', { branchId }))
  }

  async loadOf(branchId: string): Promise<void> {
    this.putList(branchId, await this.call('branch.listMeetings', { branchId }))
  }

  async load(id: string): Promise<void> {
    this.put(await this.call('branch.findMeeting', { id }))
  }

  async plan(input: InputOf<'branch.planMeeting'>): Promise<MeetingDetail> {
    return this.put(await this.call('branch.planMeeting', input))
  }

  async edit(input: InputOf<'branch.editMeeting'>): Promise<MeetingDetail> {
    return this.put(await this.call('branch.editMeeting', input))
  }

  async recordAttendance(input: InputOf<'branch.recordAttendance'>): Promise<MeetingDetail> {
    return this.put(await this.call('branch.recordAttendance', input))
  }

  async recordMotion(input: InputOf<'branch.recordMotion'>): Promise<MeetingDetail> {
    return this.put(await this.call('branch.recordMotion', input))
  }

  async voidMotion(input: InputOf<'branch.voidMotion'>): Promise<MeetingDetail> {
    return this.put(await this.call('branch.voidMotion', input))
  }

  async prepareMinutes(id: string, minutes: string): Promise<MeetingDetail> {
    return this.put(await this.call('branch.prepareMinutes', { id, minutes }))
  }

  async hold(id: string, minutes: string): Promise<MeetingDetail> {
    return this.put(await this.call('branch.holdMeeting', { id, minutes }))
  }

  async cancel(id: string): Promise<MeetingDetail> {
    return this.put(await this.call('branch.cancelMeeting', { id }))
  }

  /** In another role other things hold. */
  forget(): void {
    this.byId.clear()
    this.idsOf.clear()
    this.dues.clear()
  }

  private put(meeting: MeetingDetail): MeetingDetail {
    this.byId.set(meeting.id, meeting)
    return meeting
  }

  private putDues(branchId: string, dues: MeetingDue[]): void {
    this.dues.set(branchId, dues)
  }

  private putList(branchId: string, meetings: Meeting[]): void {
    for (const row of meetings) this.byId.set(row.id, { ...this.byId.get(row.id), ...row })
    this.idsOf.set(
      branchId,
      meetings.map(({ id }) => id),
    )
  }
}
