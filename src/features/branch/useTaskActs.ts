import type { TaskState } from '@contract/branch'
import { useEffect } from 'react'
import { toast } from '@/components/Toast'
import type { Picked } from '@/lib/pickPhotos'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { TASK_STATE } from './words'

/** The acts of the page of a task; what somebody else has changed meanwhile is read anew. */
export function useTaskActs(id: string, onDone: () => void) {
  const { rosters, tasks } = useStores()
  const done = (words: string) => {
    onDone()
    toast(words)
  }
  const known = () => {
    const task = tasks.find(id)
    if (!task) throw new Error('a task that is shown is known')
    return task
  }
  const taking = useAction(async () => {
    await tasks.take(id)
    done('已领取，任务交给您了')
  })
  const setting = useAction(async (state: TaskState) => {
    await tasks.setState(known(), state)
    done(state === 'todo' ? '任务已重新打开' : `任务${TASK_STATE[state].text}`)
  })
  const assigning = useAction(async (personId: string | undefined) => {
    await tasks.assign(known(), personId)
    done(personId ? '已交给新的组员' : '已放回组里，等组员领取')
  })
  const opening = useAction(async () => {
    const { branchId } = known()
    if (!rosters.of(branchId)) await rosters.load(branchId)
  })
  const logging = useAction(async (said: string, doneOn: string, photos: Picked[]) => {
    await tasks.log({ id, said, doneOn }, photos, `记一笔 ${known().title}`)
    done(tasks.keptLogs(id).length > 0 ? '已保存在手机里，联网后自动送出' : '记录已保存')
  })
  const refreshing = useAction(() => tasks.load(id))
  const isStale = [taking, setting, assigning].some(({ code }) => code === 'stale')
  const { run: refresh } = refreshing
  useEffect(() => {
    if (isStale) void refresh()
  }, [isStale, refresh])
  return { taking, setting, assigning, opening, logging }
}
