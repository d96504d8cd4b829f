import type { CrewRole } from '@contract/activity'
import { toast } from '@/components/Toast'
import { back, replace } from '@/lib/navigate'
import { ACTIVITIES } from '@/lib/tabs'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'
import { pathOf } from './paths'

/** The acts of the page of an activity, each with its own failure; what worked closes its sheet. */
export function useActivityActs(id: string, onDone: () => void) {
  const { activities, attendance, members } = useStores()
  const done = (words: string) => {
    onDone()
    toast(words)
  }
  return {
    publishing: useAction(async (version: number) => {
      await activities.publish(id, version)
      done('活动已发布，可以报名了')
    }),
    discarding: useAction(async (version: number) => {
      await activities.discard(id, version)
      done('草稿已删除')
      back(ACTIVITIES)
    }),
    cancelling: useAction(async (reason: string) => {
      await activities.cancel(id, reason)
      done('活动已取消，报名的人会收到通知')
    }),
    copying: useAction(async (startsOn: string) => {
      const copy = await activities.copy(id, startsOn)
      done('已复制为草稿')
      replace(`${pathOf('edit')}?id=${copy.id}`)
    }),
    repeating: useAction(async (untilOn: string) => {
      const { series } = await activities.repeat(id, untilOn)
      done(`已排好，一共 ${series?.dates.length ?? 1} 次`)
    }),
    crewing: useAction(async (personId: string, role: CrewRole | undefined) => {
      await activities.setCrew({
        activityId: id,
        personId,
        ...(role && { role }),
      })
      toast(role ? '已加入工作人员' : '已移出工作人员')
      return true
    }),
    inviting: useAction(async (shiftId: string, personIds: string[]) => {
      const { invited, already } = await attendance.invite(shiftId, personIds)
      done(inviteWords(invited, already))
    }),
    closing: useAction(async () => {
      await activities.closeRecord(id)
      done('记录已完成')
    }),
    searchPeople: async (query: string) =>
      (await members.look(query)).map((member) => ({
        id: member.id,
        name: member.name,
        facts: [member.regionName, member.phoneMasked].filter(Boolean).join(' · '),
      })),
  }
}

function inviteWords(invited: number, already: number): string {
  if (invited === 0) return '他们都已经报名、受邀或婉拒过了'
  return already > 0
    ? `已邀请 ${invited} 人，另有 ${already} 人之前已有答复`
    : `已邀请 ${invited} 人`
}

export type ActivityActs = ReturnType<typeof useActivityActs>
