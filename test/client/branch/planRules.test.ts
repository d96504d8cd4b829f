import { isTooSmall, type Plan, rulesTouched } from '@/features/branch/planRules'

const plan = (facts: Partial<Plan>): Plan => ({ kind: 'temporary', units: [], ...facts })

it('asks for a reason from the fifty-first member on', () => {
  expect(rulesTouched(plan({ plannedMembers: 50 }))).toEqual([])
  expect(rulesTouched(plan({ plannedMembers: 51 }))).toEqual(['P-2'])
})

it('asks for a reason for the sixth unit of a joint branch, and of no other', () => {
  const units = ['一', '二', '三', '四', '五', '六']
  expect(rulesTouched(plan({ kind: 'joint', units: units.slice(1) }))).toEqual([])
  expect(rulesTouched(plan({ kind: 'joint', units }))).toEqual(['P-3'])
  expect(rulesTouched(plan({ kind: 'temporary', units }))).toEqual([])
})

it('counts six months by the calendar, for a temporary branch only', () => {
  const from = '2026-08-31'
  expect(rulesTouched(plan({ plannedFrom: from, plannedTo: '2027-02-27' }))).toEqual([])
  expect(rulesTouched(plan({ plannedFrom: from, plannedTo: '2027-02-28' }))).toEqual(['P-4'])
  const regular = plan({ kind: 'regular', plannedFrom: from, plannedTo: '2030-01-01' })
  expect(rulesTouched(regular)).toEqual([])
})

it('says when a plan has fewer than three people, and nothing when it has no number', () => {
  expect(isTooSmall(plan({ plannedMembers: 2 }))).toBe(true)
  expect(isTooSmall(plan({ plannedMembers: 3 }))).toBe(false)
  expect(isTooSmall(plan({}))).toBe(false)
})
