import { factOf, isTooSmall, type Plan, rulesTouched } from '@/features/branch/planRules'

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

it('says whether there are more than fifty people or only a plan for them', () => {
  const planned = plan({ plannedMembers: 86 })
  expect(factOf({ rule: 'P-2' }, planned)).toBe('计划 86 人，超过 50 人')
  expect(factOf({ rule: 'P-2', people: 51 }, planned)).toBe('现有党员 51 人，超过 50 人')
})

it('says whether six months are planned or have passed', () => {
  const short = plan({ plannedFrom: '2026-07-01', plannedTo: '2026-12-20' })
  expect(factOf({ rule: 'P-4' }, short)).toBe('存续已满 6 个月')
  expect(factOf({ rule: 'P-4' }, { ...short, plannedTo: '2027-01-01' })).toBe('计划存续 6 个月以上')
})
