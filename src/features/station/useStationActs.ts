import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import type { Invited } from './components/InviteSheet'

/** The acts of the page of a station, each with its own failure; what worked closes its sheet. */
export function useStationActs(id: string, onDone: () => void) {
  const { stations } = useStores()
  const done = (words: string) => {
    onDone()
    toast(words)
  }
  return {
    approving: useAction(async () => {
      await stations.approve(id)
      done('已批准，互助站开放了')
    }),
    declining: useAction(async (reason: string) => {
      await stations.decline(id, reason)
      done('没有批准，发起人看得到原因')
    }),
    inviting: useAction(async (whom: Invited) => {
      await stations.invite({ id, ...whom })
      done(`已邀请${whom.name}，等本人答复`)
    }),
    accepting: useAction(async (showsParty: boolean) => {
      await stations.answer({ id, accept: true, showsParty })
      done('您已经是协调人')
    }),
    refusing: useAction(async () => {
      await stations.answer({ id, accept: false, showsParty: false })
      done('已婉拒')
    }),
    offering: useAction(async (personId: string) => {
      const { offered } = await stations.handOver(id, personId)
      done(`已请${offered?.name ?? '对方'}接任，等本人答复`)
    }),
    takingOver: useAction(async () => {
      await stations.answerHandOver(id, true)
      done('您已经是负责人')
    }),
    leavingHead: useAction(async () => {
      await stations.answerHandOver(id, false)
      done('已婉拒，负责人不变')
    }),
    resting: useAction(async (reason: string) => {
      await stations.rest(id, reason)
      done('互助站已暂停')
    }),
    reopening: useAction(async () => {
      await stations.reopen(id)
      done('互助站恢复开放')
    }),
    closing: useAction(async (reason: string) => {
      await stations.close(id, reason)
      done('互助站已关闭')
    }),
  }
}

export type StationActs = ReturnType<typeof useStationActs>
