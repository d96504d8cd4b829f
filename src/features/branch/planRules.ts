/**
 * 《中国共产党支部工作条例(试行)》 arts. 4 and 5, shown while a plan is typed. The server decides when the
 * plan is submitted; this only says it earlier.
 */
import type { BranchKind, BranchWarning } from '@contract/branch'
import dayjs from 'dayjs'

export interface Plan {
  kind: BranchKind
  units: string[]
  plannedMembers?: number | undefined
  plannedFrom?: string | undefined
  plannedTo?: string | undefined
}

export type PlanRule = BranchWarning['rule']

/** Where the reason for going beyond a rule is kept. */
export const REASON_FIELD = {
  'P-2': 'overFiftyReason',
  'P-3': 'manyUnitsReason',
  'P-4': 'longDurationReason',
} as const satisfies Record<PlanRule, string>

export const LEAST_MEMBERS = 3
const USUAL_MOST_MEMBERS = 50
const USUAL_MOST_UNITS = 5
const REGULAR_FROM_MONTHS = 6

/** The rules that a plan goes beyond; each asks for a reason. */
export function rulesTouched(plan: Plan): PlanRule[] {
  const rules: PlanRule[] = []
  if ((plan.plannedMembers ?? 0) > USUAL_MOST_MEMBERS) rules.push('P-2')
  if (plan.kind === 'joint' && plan.units.length > USUAL_MOST_UNITS) rules.push('P-3')
  if (plan.kind === 'temporary' && lastsLong(plan)) rules.push('P-4')
  return rules
}

/** What goes beyond a rule: what has come of the branch, or as yet only its plan. */
export function factOf({ rule, people }: BranchWarning, branch: Plan): string {
  if (rule === 'P-3') return `联合单位超过 ${USUAL_MOST_UNITS} 个`
  if (rule === 'P-4') return lastsLong(branch) ? '计划存续 6 个月以上' : '存续已满 6 个月'
  const size = people ? `现有党员 ${people} 人` : `计划 ${branch.plannedMembers ?? 0} 人`
  return `${size}，超过 ${USUAL_MOST_MEMBERS} 人`
}

/** Fewer than three people cannot start a branch (P-1). */
export function isTooSmall({ plannedMembers }: Plan): boolean {
  return plannedMembers !== undefined && plannedMembers < LEAST_MEMBERS
}

function lastsLong({ plannedFrom, plannedTo }: Plan): boolean {
  if (!plannedFrom || !plannedTo) return false
  return !dayjs(plannedTo).isBefore(dayjs(plannedFrom).add(REGULAR_FROM_MONTHS, 'month'))
}
