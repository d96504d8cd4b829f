import type { DeliberationDetail } from '@contract/deliberation'
import { useState } from 'react'
import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** The steps of its course that ask for something first. */
export type CourseAct =
  | 'openConsultation'
  | 'openMenu'
  | 'extend'
  | 'startDeciding'
  | 'startWorks'
  | 'link'
  | 'work'
  | 'account'
  | 'finish'
  | 'cancel'
  | 'doubt'
  | 'edit'

/** Which sheet is open, and the one act behind all of them. */
export function useCourse() {
  const { deliberations } = useStores()
  const [act, setAct] = useState<CourseAct>()
  const doing = useAction(async (work: () => Promise<DeliberationDetail>, said: string) => {
    await work()
    setAct(undefined)
    toast(said)
  })
  return {
    act,
    open: (next: CourseAct) => {
      doing.clear()
      setAct(next)
    },
    close: () => setAct(undefined),
    busy: doing.isBusy,
    error: Object.values(doing.problems)[0] ?? doing.error,
    /** Says yes and closes the sheet; on a refusal it stays open with the sentence. */
    run: doing.run,
    store: deliberations,
  }
}
