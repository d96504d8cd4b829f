import type { BranchMember, PartyGroup, TaskGroup } from '@contract/branch'
import type { Filter } from '@/components/FilterChips'
import { shortGroup } from './words'

export const ALL = 'all'
export const NONE = 'none'
const OUTSIDE = 'outside'

/** 未分组 first when there are some, then each task group, then each party group, with its count. */
export function filtersOf(
  members: BranchMember[],
  groups: TaskGroup[],
  partyGroups: PartyGroup[],
): Filter[] {
  const loose = groups.length > 0 ? members.filter(({ groupId }) => !groupId).length : 0
  const outside = members.filter(({ isOutside }) => isOutside).length
  return [
    ...(loose > 0 ? [{ key: NONE, text: '未分组', count: loose }] : []),
    { key: ALL, text: '全部', count: members.length },
    ...groups.map(({ id, name }) => ({
      key: id,
      text: shortGroup(name),
      count: members.filter(({ groupId }) => groupId === id).length,
    })),
    ...partyGroups.map(({ id, name }) => ({
      key: id,
      text: name,
      count: members.filter(({ partyGroup }) => partyGroup?.id === id).length,
    })),
    ...(outside > 0 ? [{ key: OUTSIDE, text: '关系在外', count: outside }] : []),
  ]
}

/** Whether a member answers to the filter and to the words. */
export function matches(member: BranchMember, filter: string, query: string): boolean {
  const words = query.trim()
  if (filter === NONE && member.groupId) return false
  if (filter === OUTSIDE && !member.isOutside) return false
  const isOne = [member.groupId, member.partyGroup?.id].includes(filter)
  if (![ALL, NONE, OUTSIDE].includes(filter) && !isOne) return false
  if (words === '') return true
  return [member.name, member.homeBranchName, ...member.skills].some((text) => text.includes(words))
}
