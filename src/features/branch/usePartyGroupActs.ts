import type { BranchMember, PartyGroup } from '@contract/branch'
import { toast } from '@/components/Toast'
import { useAction } from '@/lib/useAction'
import { useStores } from '@/stores/root'

/** The acts of the page of party groups, each with its own failure; what worked closes its sheet. */
export function usePartyGroupActs(branchId: string, onDone: () => void) {
  const { rosters } = useStores()
  const done = (words: string) => {
    onDone()
    toast(words)
  }
  const place = (people: BranchMember[], partyGroupId?: string) =>
    rosters.changePartyGroups(branchId, 'branch.placeInPartyGroup', {
      branchId,
      ...(partyGroupId && { partyGroupId }),
      people: people.map(({ id, partyGroup }) => ({
        personId: id,
        ...(partyGroup && { from: partyGroup.id }),
      })),
    })
  return {
    saving: useAction(async (group: PartyGroup | 'new', name: string) => {
      if (group === 'new') {
        await rosters.changePartyGroups(branchId, 'branch.createPartyGroup', { branchId, name })
      } else {
        const input = { id: group.id, name }
        await rosters.changePartyGroups(branchId, 'branch.renamePartyGroup', input)
      }
      done('党小组已保存')
    }),
    removing: useAction(async ({ id }: PartyGroup) => {
      await rosters.changePartyGroups(branchId, 'branch.removePartyGroup', { id })
      done('党小组已撤销')
    }),
    naming: useAction(async ({ id }: PartyGroup, personId: string | undefined) => {
      const input = { id, ...(personId && { personId }) }
      await rosters.changePartyGroups(branchId, 'branch.namePartyLeader', input)
      done(personId ? '已指定组长' : '组长已空出')
    }),
    placing: useAction(async ({ id }: PartyGroup, into: BranchMember[], out: BranchMember[]) => {
      if (out.length > 0) await place(out)
      if (into.length > 0) await place(into, id)
      done(`已调整 ${into.length + out.length} 名党员`)
    }),
  }
}
