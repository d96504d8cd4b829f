/** Two branches that are not running yet: one waits for its approval, one is still being written. */
import { castId } from './cast'
import { at } from './clock'
import type { Planned } from './district'
import type { Community } from './regions'
import { branchIdOf } from './taskBranch'

export const SUBMITTED_AT = at('2026-11-20', '16:35')
const LIFTS = '后大街社区加装电梯协调临时党支部'
const WRITTEN_AT = at('2026-11-18', '19:50')
export const SUBMITTED_ID = branchIdOf(LIFTS, WRITTEN_AT)

const WINDOWS = '俞范旧楼道窗户改造临时党支部'
const DRAFTED_AT = at('2026-11-21', '10:25')
export const DRAFT_ID = branchIdOf(WINDOWS, DRAFTED_AT)

export function plannedBranchRows(here: Community, yufan: Community): Planned<'branch'>[] {
  return [
    {
      id: SUBMITTED_ID,
      kind: 'temporary',
      name: LIFTS,
      state: 'submitted',
      regionId: here.id,
      regionPath: here.path,
      purpose: '协调6栋楼加装电梯：听取低层住户意见，商定方案，配合施工',
      units: [],
      plannedFrom: '2026-12-07',
      plannedTo: '2027-04-30',
      plannedMembers: 24,
      submittedBy: castId('secretary'),
      createdBy: castId('secretary'),
      version: 2,
      createdAt: WRITTEN_AT,
      updatedAt: SUBMITTED_AT,
    },
    {
      id: DRAFT_ID,
      kind: 'temporary',
      name: WINDOWS,
      state: 'draft',
      regionId: yufan.id,
      regionPath: yufan.path,
      purpose: '俞范东路小区、俞范新村楼道窗户关不上，分楼道协调修理和费用分摊',
      units: [],
      plannedFrom: '2026-12-01',
      plannedTo: '2027-01-31',
      // Above fifty and without a reason yet: the form asks for it (P-2).
      plannedMembers: 58,
      createdBy: castId('otherSecretary'),
      version: 1,
      createdAt: DRAFTED_AT,
      updatedAt: DRAFTED_AT,
    },
  ]
}
