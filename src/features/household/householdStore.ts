import type { CodeAnswer, Household, HouseholdCode } from '@contract/household'
import type { Region } from '@contract/region'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'

/** The households that the caller speaks for, and the codes that a visitor hands out. */
export class HouseholdStore {
  mine: Household[] | undefined = undefined

  constructor(private readonly call: Call) {
    makeAutoObservable<this, 'call'>(this, { call: false }, { autoBind: true })
  }

  async load(): Promise<void> {
    this.put(await this.call('household.mine', {}))
  }

  below(parentId: string): Promise<Region[]> {
    return this.call('region.list', { parentId })
  }

  async speakFor(householdId: string, code: string): Promise<CodeAnswer> {
    const answer = await this.call('household.useCode', { householdId, code })
    if (answer.isRight) await this.load()
    return answer
  }

  async leave(householdId: string): Promise<void> {
    this.put(await this.call('household.leave', { householdId }))
  }

  giveCode(householdId: string): Promise<HouseholdCode> {
    return this.call('household.giveCode', { householdId })
  }

  async release(householdId: string): Promise<void> {
    await this.call('household.release', { householdId })
  }

  forget(): void {
    this.mine = undefined
  }

  private put(households: Household[]): void {
    this.mine = households
  }
}
