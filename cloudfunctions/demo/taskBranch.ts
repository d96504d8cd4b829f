/** A temporary branch as it is written down here, and the rows that come of it. */

import { at } from './clock'
import type { Planned, SomeRows } from './district'
import { grantRow } from './offices'
import type { Member } from './people'
import { idOf } from './random'

export interface Group {
  id: string
  name: string
  leader: Member
  members: Member[]
}

export interface TaskBranch {
  id: string
  /** From this day on there are groups, tasks and logs. */
  activeOn: string
  dissolvedOn?: string
  secretary: string
  /** Who approved it and appointed its secretary. */
  approver: string
  groups: Group[]
}

export const branchIdOf = (name: string, createdAt: Date): string => idOf(createdAt, 'branch', name)

interface GroupPlan {
  name: string
  aim: string
  leader: Member
  members: Member[]
}

export function groupsOf(branchId: string, madeAt: Date, plans: readonly GroupPlan[]) {
  return plans.map((plan, index) => {
    const id = idOf(madeAt, 'group', branchId, plan.name)
    const row: Planned<'taskGroup'> = {
      id,
      branchId,
      name: plan.name,
      aim: plan.aim,
      position: index + 1,
      createdAt: madeAt,
    }
    return { row, group: { id, name: plan.name, leader: plan.leader, members: plan.members } }
  })
}

/** Secretary, deputy and leaders; when the branch is dissolved, their roles end with it. */
export function postsOf(branch: TaskBranch, deputy?: string): Planned<'roleGrant'>[] {
  const until = branch.dissolvedOn ? at(branch.dissolvedOn, '17:00') : undefined
  const since = at(branch.activeOn, '10:00')
  const inBranch = { placeKind: 'branch', placeId: branch.id, since, until } as const
  const by = branch.approver
  return [
    grantRow({ ...inBranch, role: 'secretary', personId: branch.secretary, by }),
    ...(deputy ? [grantRow({ ...inBranch, role: 'deputySecretary', personId: deputy, by })] : []),
    ...branch.groups.map(({ id, leader }) =>
      grantRow({
        personId: leader.id,
        role: 'leader',
        placeKind: 'taskGroup',
        placeId: id,
        since,
        until,
        by: branch.secretary,
      }),
    ),
  ]
}

/** What a part of the demonstration gives: the branch for those after it, and its rows. */
export interface BranchPart {
  branch: TaskBranch
  rows: SomeRows
}
