import type { ActivityDetail, Qualification, Swap } from '@contract/activity'
import type { InputOf } from '@contract/methods'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'
import type { ActivityStore } from './activityStore'

/** More than one branch is the rule for few; more than this for nobody. */
const MOST_BRANCHES = 10

/** 报名、换班、资质: what somebody does to take part. */
export class SignUpStore {
  qualifications: Qualification[] | undefined = undefined
  private readonly swaps = new Map<string, Swap[]>()
  private branchIds: string[] | undefined = undefined

  constructor(
    private readonly call: Call,
    private readonly activities: ActivityStore,
  ) {
    makeAutoObservable<this, 'call' | 'activities' | 'branchIds'>(
      this,
      { call: false, activities: false, branchIds: false },
      { autoBind: true },
    )
  }

  /** Swaps of this activity that are still open, of which the caller is one side. */
  openSwaps(activityId: string): Swap[] {
    return (this.swaps.get(activityId) ?? []).filter(({ state }) => state === 'offered')
  }

  async signUp(input: InputOf<'activity.signUp'>): Promise<ActivityDetail> {
    return this.activities.put(await this.call('activity.signUp', input))
  }

  async withdraw(shiftId: string): Promise<ActivityDetail> {
    return this.activities.put(await this.call('activity.withdraw', { shiftId }))
  }

  async answerInvitation(input: InputOf<'activity.answerInvitation'>): Promise<ActivityDetail> {
    return this.activities.put(await this.call('activity.answerInvitation', input))
  }

  async loadSwaps(activityId: string): Promise<void> {
    this.putSwaps(activityId, await this.call('activity.listSwaps', { activityId }))
  }

  async offerSwap(activityId: string, shiftId: string, toPersonId: string): Promise<void> {
    await this.call('activity.offerSwap', { shiftId, toPersonId })
    await this.loadSwaps(activityId)
  }

  /** The place changes hands with it, so the activity is asked for again. */
  async answerSwap(activityId: string, input: InputOf<'activity.answerSwap'>): Promise<void> {
    await this.call('activity.answerSwap', input)
    await Promise.all([this.loadSwaps(activityId), this.activities.load(activityId)])
  }

  async endSwap(activityId: string, id: string): Promise<void> {
    await this.call('activity.endSwap', { id })
    await this.loadSwaps(activityId)
  }

  /** Members of the caller's own branches, by name. */
  async findBranchmates(query: string): Promise<{ id: string; name: string; facts: string }[]> {
    this.branchIds ??= await this.listOwnBranches()
    const lists = await Promise.all(
      this.branchIds.map((branchId) =>
        this.call('branch.listMembers', { branchId, ...(query && { query }) }),
      ),
    )
    const found = new Map(lists.flat().map((member) => [member.id, member]))
    return [...found.values()].map(({ id, name, homeBranchName }) => ({
      id,
      name,
      facts: homeBranchName,
    }))
  }

  async loadQualifications(): Promise<void> {
    this.putQualifications(await this.call('activity.listQualifications', {}))
  }

  async declare(input: InputOf<'activity.declareQualification'>): Promise<void> {
    await this.call('activity.declareQualification', input)
    await this.loadQualifications()
  }

  async removeQualification(id: string): Promise<void> {
    await this.call('activity.removeQualification', { id })
    await this.loadQualifications()
  }

  forget(): void {
    this.swaps.clear()
    this.qualifications = undefined
    this.branchIds = undefined
  }

  private async listOwnBranches(): Promise<string[]> {
    const { items } = await this.call('branch.list', { mine: true, limit: MOST_BRANCHES })
    return items.map(({ id }) => id)
  }

  private putSwaps(activityId: string, swaps: Swap[]): void {
    this.swaps.set(activityId, swaps)
  }

  private putQualifications(qualifications: Qualification[]): void {
    this.qualifications = qualifications
  }
}
