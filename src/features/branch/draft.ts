import { type BranchDetail, type BranchKind, CreateBranchInput } from '@contract/branch'
import * as v from 'valibot'
import type { Place } from '@/components/RegionPicker'
import type { Plan } from './planRules'

/** What the form of a branch holds while it is typed. */
export interface Draft {
  kind: BranchKind
  place: Place | null
  name: string
  purpose: string
  units: string[]
  plannedFrom: string
  plannedTo: string
  plannedMembers: string
  overFiftyReason: string
  manyUnitsReason: string
  longDurationReason: string
}

/** A new one, or the one that is to be changed. */
export function draftOf(branch: BranchDetail | undefined): Draft {
  const reasonOf = (rule: string) => branch?.warnings.find((one) => one.rule === rule)?.reason ?? ''
  return {
    kind: branch?.kind ?? 'temporary',
    place: branch ? { id: branch.regionId, name: branch.regionName } : null,
    name: branch?.name ?? '',
    purpose: branch?.purpose ?? '',
    units: branch?.units ?? [],
    plannedFrom: branch?.plannedFrom ?? '',
    plannedTo: branch?.plannedTo ?? '',
    plannedMembers: branch?.plannedMembers ? String(branch.plannedMembers) : '',
    overFiftyReason: reasonOf('P-2'),
    manyUnitsReason: reasonOf('P-3'),
    longDurationReason: reasonOf('P-4'),
  }
}

export function planOf({ kind, units, plannedFrom, plannedTo, plannedMembers }: Draft): Plan {
  return {
    kind,
    units,
    plannedFrom: plannedFrom || undefined,
    plannedTo: plannedTo || undefined,
    plannedMembers: plannedMembers ? Number(plannedMembers) : undefined,
  }
}

/** As the server wants it: what was left empty is left out. */
export function inputOf(draft: Draft) {
  const { place, plannedMembers, kind, ...rest } = draft
  return {
    ...rest,
    kind,
    regionId: place?.id ?? '',
    units: kind === 'joint' ? rest.units : [],
    plannedFrom: rest.plannedFrom || undefined,
    plannedTo: rest.plannedTo || undefined,
    plannedMembers: plannedMembers ? Number(plannedMembers) : undefined,
  }
}

/** The contract's own check, in the words of a form that chooses a place. */
export const DraftInput = v.object({
  ...CreateBranchInput.entries,
  regionId: v.pipe(v.string(), v.minLength(1, '请选择所在区域'), v.uuid()),
})

export const STEPS = ['类型', '名称和区域', '计划']
const FIRST_FIELDS: Record<string, number> = { kind: 0, regionId: 1, name: 1, purpose: 1 }

/** On which step a field is, so that what is wrong is also seen. */
export function stepOf(path: string | undefined): number | undefined {
  return path === undefined ? undefined : (FIRST_FIELDS[path.split('.')[0] ?? ''] ?? 2)
}
