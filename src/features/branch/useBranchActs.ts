import type { BranchPost } from '@contract/branch'
import { toast } from '@/components/Toast'
import { back } from '@/lib/navigate'
import { BRANCHES } from '@/lib/tabs'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { toPerson } from './people'

/** The acts of the page of a branch, each with its own failure; what worked closes its sheet. */
export function useBranchActs(id: string, onDone: () => void) {
  const { branches, rosters } = useStores()
  const done = (words: string) => {
    onDone()
    toast(words)
  }
  return {
    submitting: useAction(async (version: number) => {
      await branches.submit({ id, version })
      toast('已提交，等待批准')
    }),
    discarding: useAction(async (version: number) => {
      await branches.discard(id, version)
      done('草稿已删除')
      back(BRANCHES)
    }),
    extending: useAction(async (longer: { plannedTo: string; reason: string }) => {
      await branches.extend({ id, ...longer })
      done('已延期')
    }),
    tying: useAction(async (stationId: string | undefined) => {
      await branches.tieStation(id, stationId)
      done(stationId ? '已关联互助站' : '不再关联互助站')
    }),
    sendingBack: useAction(async (reason: string) => {
      await branches.sendBack(id, reason)
      done('已退回修改')
    }),
    activating: useAction(async () => {
      await branches.activate(id)
      toast('支部已启动')
    }),
    giving: useAction(async (rule: 'P-2' | 'P-4', reason: string) => {
      await branches.giveReason({ id, rule, reason })
      done('理由已记录')
    }),
    appointing: useAction(async (post: BranchPost['post'], personId: string | undefined) => {
      await branches.appoint({ id, post, ...(personId && { personId }) })
      done(personId ? '已任命' : '职务已空出')
    }),
    dissolving: useAction(async (closing: { closedOn: string; summary: string }) => {
      await branches.dissolve({ id, ...closing })
      done('支部已撤销，可以查看小结')
    }),
    choosing: useAction(async (groupId: string) => {
      await rosters.chooseGroup(id, groupId)
      done('已选好任务组')
    }),
    agreeing: useAction(async () => {
      await branches.confirmMembership(id)
      toast('您已加入支部')
    }),
    leaving: useAction(async () => {
      await rosters.leave(id)
      done('已退出支部')
      back()
    }),
    searchLeaders: async (query: string) => (await branches.searchLeaders(query)).map(toPerson),
  }
}

export type BranchActs = ReturnType<typeof useBranchActs>
