import type { Urgency } from '@contract/problem'
import { toast } from '@/components/Toast'
import type { Picked } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** The acts of the page of a problem, each with its own failure; what worked closes its sheet. */
export function useProblemActs(id: string, onDone: () => void) {
  const { problems, today } = useStores()
  const done = (words: string) => {
    onDone()
    toast(words)
    void today.refresh()
  }
  return {
    takingIn: useAction(async (urgency: Urgency) => {
      await problems.do('problem.takeIn', { id, urgency })
      done('已受理，提出人会收到通知')
    }),
    declining: useAction(async (reason: string) => {
      await problems.do('problem.decline', { id, reason })
      done('没有受理，提出人看得到原因')
    }),
    merging: useAction(async (intoId: string) => {
      await problems.do('problem.merge', { id, intoId })
      done('已并入相同的问题')
    }),
    assigning: useAction(async (personId: string) => {
      await problems.do('problem.assign', { id, personId })
      done('已分派')
    }),
    answering: useAction(async (text: string, photos: Picked[]) => {
      await problems.report(id, 'answer', text, photos)
      done('已答复')
    }),
    handingOver: useAction(async (dueOn: string, reason: string) => {
      await problems.do('problem.handOver', { id, dueOn, reason })
      done('已交社区')
    }),
    solving: useAction(async (text: string, photos: Picked[]) => {
      await problems.report(id, 'solve', text, photos)
      done('已解决，提出人会收到通知')
    }),
    rating: useAction(async (stars: number, words: string) => {
      await problems.do('problem.rate', { id, stars, words })
      done('谢谢您的评价')
    }),
    passing: useAction(async (stepId: string) => {
      await problems.do('problem.review', { id, stepId, approve: true })
      done('邻居看得到了')
    }),
    hiding: useAction(async (stepId: string, reason: string) => {
      await problems.do('problem.review', { id, stepId, approve: false, reason })
      done('没有公开，写的人看得到原因')
    }),
  }
}

export type ProblemActs = ReturnType<typeof useProblemActs>
