import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import type { Votes } from './components/MotionSheet'
import { useMarks } from './useMarks'

/** The acts of the page of a meeting, each with its own failure; what worked closes its sheet. */
export function useMeetingActs(id: string, onDone: () => void) {
  const { meetings } = useStores()
  const done = (words: string) => {
    onDone()
    toast(words)
  }
  return {
    marking: useMarks((entries) => meetings.recordAttendance({ id, entries })),
    voting: useAction(async (votes: Votes) => {
      await meetings.recordMotion({ id, ...votes })
      done('表决已记录')
    }),
    voiding: useAction(async (motionId: string, reason: string) => {
      await meetings.voidMotion({ id, motionId, reason })
      done('已作废')
    }),
    preparing: useAction(async (minutes: string) => {
      await meetings.prepareMinutes(id, minutes)
      done('会议记录已保存')
    }),
    holding: useAction(async (minutes: string) => {
      const { isShort } = await meetings.hold(id, minutes)
      done(isShort ? '记录已存档，未达到法定人数，不计入' : '会议已结束，记录已存档')
    }),
    cancelling: useAction(async () => {
      await meetings.cancel(id)
      done('会议已取消')
    }),
  }
}

export type MeetingActs = ReturnType<typeof useMeetingActs>
