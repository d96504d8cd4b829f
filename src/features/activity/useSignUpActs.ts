import type { ActivityDetail } from '@contract/activity'
import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import type { Declared } from './components/SignUpSheet'

/** The acts of someone who takes part; what worked closes its sheet, or asks about messages. */
export function useSignUpActs(
  { id }: { id: string },
  show: (sheet: 'notices' | undefined) => void,
) {
  const { signUps, notices, today } = useStores()
  const done = (words: string) => {
    show(undefined)
    toast(words)
    void today.refresh()
  }
  /** A place is a moment at which one wants to hear more: WeChat may ask, from the next tap. */
  const taken = (activity: ActivityDetail, shiftId: string, words: string) => {
    const position = activity.shifts.find((shift) => shift.id === shiftId)?.mine?.position
    done(position ? `已进入候补，第 ${position} 位` : words)
    if (notices.askable.length > 0) show('notices')
  }
  return {
    signingUp: useAction(async (declared: Declared) => {
      taken(await signUps.signUp(declared), declared.shiftId, '报名成功')
    }),
    withdrawing: useAction(async (shiftId: string) => {
      await signUps.withdraw(shiftId)
      done('已取消')
    }),
    accepting: useAction(async ({ note: _none, ...declared }: Declared) => {
      const activity = await signUps.answerInvitation({ ...declared, accept: true })
      taken(activity, declared.shiftId, '已确认参加')
    }),
    declining: useAction(async (shiftId: string) => {
      await signUps.answerInvitation({ shiftId, accept: false })
      done('已婉拒')
    }),
    offering: useAction(async (shiftId: string, toPersonId: string) => {
      await signUps.offerSwap(id, shiftId, toPersonId)
      done('已发出，等对方答复；对方同意前请照常准备')
    }),
    taking: useAction(
      async (swapId: string, { shiftId: _same, note: _no, ...declared }: Declared) => {
        await signUps.answerSwap(id, { ...declared, id: swapId, accept: true })
        done('换班成功，您在这个班次了')
      },
    ),
    refusing: useAction(async (swapId: string) => {
      await signUps.answerSwap(id, { id: swapId, accept: false })
      done('已告诉对方')
    }),
    ending: useAction(async (swapId: string) => {
      await signUps.endSwap(id, swapId)
      done('已收回')
    }),
  }
}

export type SignUpActs = ReturnType<typeof useSignUpActs>
