/** No small group can be told from the shares that everybody is shown, whatever is subtracted. */
import fc from 'fast-check'
import {
  type HeldRole,
  isShareTold,
  LEAST_PEOPLE,
} from '../../../cloudfunctions/features/station/shareRule'

let serial = 0
const people = (path: string, count: number): HeldRole[] =>
  Array.from({ length: count }, () => ({ path, personId: String(serial++) }))

it('tells of many, and not of few', () => {
  const roles = [...people('d/a/s1/', 12), ...people('d/b/s2/', 11)]
  expect(isShareTold(roles, '')).toBe(true)
  expect(isShareTold(roles, 'd/a/')).toBe(true)
  expect(isShareTold(people('d/a/s1/', 9), '')).toBe(false)
  expect(isShareTold(roles, 'd/nowhere/')).toBe(false)
})

it('hides a large part where the rest of the whole would be a small one', () => {
  const roles = [...people('d/a/s1/', 30), ...people('d/b/s2/', 20), ...people('d/c/s3/', 4)]
  expect(isShareTold(roles, 'd/a/')).toBe(true)
  expect(isShareTold(roles, 'd/b/')).toBe(false)
  expect(isShareTold(roles, 'd/c/')).toBe(false)
  // What lies in what is hidden would add up to it.
  expect(isShareTold([...roles, ...people('d/b/t/', 10)], 'd/b/s2/')).toBe(false)
})

it('counts a person once, at however many stations', () => {
  const nine = people('d/a/s1/', 9)
  expect(
    isShareTold([...nine, ...nine.map(({ personId }) => ({ path: 'd/a/s2/', personId }))], ''),
  ).toBe(false)
})

it('leaves of every shown place nothing, or enough people', () => {
  const station = fc.record({
    path: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })),
    count: fc.integer({ min: 1, max: 25 }),
  })
  fc.assert(
    fc.property(fc.array(station, { minLength: 1, maxLength: 14 }), (stations) => {
      const roles = stations.flatMap(({ path: [town, community], count }, n) =>
        people(`d/t${town}/c${community}/s${n}/`, count),
      )
      const places = new Set(
        roles.flatMap(({ path }) => {
          const parts = path.split('/').slice(0, -1)
          return ['', ...parts.map((_, n) => `${parts.slice(0, n + 1).join('/')}/`)]
        }),
      )
      const told = [...places].filter((place) => isShareTold(roles, place))
      const sizeOf = (place: string) => roles.filter(({ path }) => path.startsWith(place)).length
      for (const place of told) {
        expect(sizeOf(place)).toBeGreaterThanOrEqual(LEAST_PEOPLE)
        // The nearest told places inside: each told one whose told container is this one.
        const inside = told.filter((one) => one !== place && one.startsWith(place))
        const nearest = inside.filter(
          (one) => !inside.some((other) => other !== one && one.startsWith(other)),
        )
        const rest = sizeOf(place) - nearest.reduce((sum, one) => sum + sizeOf(one), 0)
        expect(rest === 0 || rest >= LEAST_PEOPLE).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
