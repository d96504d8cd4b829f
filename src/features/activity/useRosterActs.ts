import type { RosterEntry } from '@contract/activity'
import type { InputOf } from '@contract/methods'
import { useEffect } from 'react'
import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

const KEPT = '没有信号，已记在这台手机里，联网后自动送出'

type Told = Pick<InputOf<'activity.checkInFor'>, 'bornOn' | 'guardian'>

/** The acts on the people of an activity, each with its own failure; what worked closes its sheet. */
export function useRosterActs(id: string, onDone: () => void) {
  const { attendance } = useStores()
  const done = (words: string) => {
    onDone()
    toast(words)
  }
  const acts = {
    checking: useAction(async (entry: RosterEntry, direction: 'in' | 'out') => {
      const outcome = await attendance.checkIn(id, entry, direction)
      const word = direction === 'in' ? '已签到' : '已签退'
      toast(outcome === 'done' ? `${entry.name} ${word}` : `${entry.name}：${KEPT}`)
      if (outcome === 'done') await attendance.refresh(id)
    }),
    telling: useAction(async (entry: RosterEntry, told: Told) => {
      const outcome = await attendance.checkIn(id, entry, 'in', told)
      done(outcome === 'done' ? `${entry.name} 已签到` : `${entry.name}：${KEPT}`)
      if (outcome === 'done') await attendance.refresh(id)
    }),
    registering: useAction(
      async (newcomer: Parameters<typeof attendance.register>[1], isPresent: boolean) => {
        const outcome = await attendance.register(id, newcomer, isPresent)
        const word = isPresent ? '已登记并签到' : '已登记'
        done(outcome === 'done' ? `${newcomer.name} ${word}` : `${newcomer.name}：${KEPT}`)
        if (outcome === 'done') await attendance.refresh(id)
      },
    ),
    recording: useAction(async (input: InputOf<'activity.checkInFor'>) => {
      await attendance.recordMoment(id, input)
      done('时间已补登')
    }),
    absenting: useAction(async (input: InputOf<'activity.markAbsent'>) => {
      await attendance.markAbsent(id, input)
      done(input.kind === 'excused' ? '已记为请假' : '已记为未到')
    }),
    verifying: useAction(async (qualificationId: string) => {
      await attendance.verify(id, qualificationId)
      toast('已核对资质')
    }),
    confirming: useAction(async (items: InputOf<'activity.confirmHours'>['items']) => {
      await attendance.confirm({ activityId: id, items })
      done(`已确认 ${items.length} 人的时长，他们会收到通知`)
    }),
    correcting: useAction(async (input: InputOf<'activity.correctHours'>) => {
      await attendance.correct(input)
      done('时长已更正，本人会收到通知')
    }),
    upholding: useAction(async (input: InputOf<'activity.upholdHours'>) => {
      await attendance.uphold(input)
      done('已维持原记录，本人会收到通知')
    }),
  }
  const { confirming, correcting, upholding } = acts
  const isStale = [confirming, correcting, upholding].some(({ code }) => code === 'stale')
  useEffect(() => {
    if (isStale) void attendance.refresh(id)
  }, [isStale, attendance, id])
  return acts
}

export type RosterActs = ReturnType<typeof useRosterActs>
