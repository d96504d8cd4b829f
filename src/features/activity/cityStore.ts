import type { CityAnswer } from '@contract/activity'
import type { FileLink } from '@contract/common'
import { makeAutoObservable } from 'mobx'
import type { Call } from '@/lib/call'
import type { Picked } from '@/lib/pickPhotos'

type Upload = (picked: Picked, call: Call) => Promise<string>

/** What is handed over to the city's system, and what it answered the last time on this device. */
export class CityStore {
  private readonly answers = new Map<string, CityAnswer>()

  constructor(
    private readonly call: Call,
    private readonly upload: Upload,
  ) {
    makeAutoObservable<this, 'call' | 'upload'>(
      this,
      { call: false, upload: false },
      { autoBind: true },
    )
  }

  answerOf(activityId: string): CityAnswer | undefined {
    return this.answers.get(activityId)
  }

  exportFacts(activityId: string): Promise<FileLink> {
    return this.call('activity.exportFacts', { activityId })
  }

  async importAnswer(activityId: string, picked: Picked): Promise<void> {
    const fileId = await this.upload(picked, this.call)
    this.put(activityId, await this.call('activity.importAnswer', { activityId, fileId }))
  }

  forget(): void {
    this.answers.clear()
  }

  private put(activityId: string, answer: CityAnswer): void {
    this.answers.set(activityId, answer)
  }
}
