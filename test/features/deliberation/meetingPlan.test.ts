import * as fc from 'fast-check'
import {
  planEvenings,
  uncoveredOf,
} from '../../../cloudfunctions/features/deliberation/meetingPlanRule'

const buildings = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `b${index + 1}`,
    name: `${index + 1}号楼`,
    households: 32,
  }))
const wish = { firstOn: '2026-04-20', evenings: 12, perEvening: 2 }

describe('the planner of evening meetings', () => {
  it('says that two buildings on twelve evenings are not twenty-five', () => {
    const plan = planEvenings(buildings(25), { ...wish, fitAll: false })
    expect(plan.evenings).toHaveLength(12)
    expect(plan.evenings[0]?.day).toBe('2026-04-20')
    expect(plan.evenings[11]?.day).toBe('2026-05-01')
    expect(plan.uncovered.map(({ name }) => name)).toEqual(['25号楼'])
  })

  it('lets the last evening take three when asked to', () => {
    const plan = planEvenings(buildings(25), { ...wish, fitAll: true })
    expect(plan.uncovered).toEqual([])
    expect(plan.evenings.map((evening) => evening.buildings.length)).toEqual([
      ...Array(11).fill(2),
      3,
    ])
  })

  it('plans no empty evening, and each building once or not at all', () => {
    void fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 10 }),
        fc.boolean(),
        (count, evenings, perEvening, fitAll) => {
          const plan = planEvenings(buildings(count), { ...wish, evenings, perEvening, fitAll })
          const planned = plan.evenings.flatMap((evening) => evening.buildings.map(({ id }) => id))
          const all = [...planned, ...plan.uncovered.map(({ id }) => id)]
          expect(new Set(all).size).toBe(count)
          expect(all).toHaveLength(count)
          expect(plan.evenings.every((evening) => evening.buildings.length > 0)).toBe(true)
          if (fitAll) expect(plan.uncovered).toEqual([])
        },
      ),
    )
  })

  it('counts a building as covered by a meeting that takes place, not by a cancelled one', () => {
    const meetings = [
      { state: 'held', buildings: [{ id: 'b1' }] },
      { state: 'planned', buildings: [{ id: 'b2' }] },
      { state: 'cancelled', buildings: [{ id: 'b3' }] },
    ]
    expect(uncoveredOf(buildings(3), meetings).map(({ id }) => id)).toEqual(['b3'])
  })
})
