import fc from 'fast-check'
import {
  type Counts,
  judge,
  leastOf,
  type Measure,
  periodOn,
  reaches,
  ruleFor,
} from '../../../cloudfunctions/features/decision/decisionRule'
import { type Fraction, MATTERS, type Matter, RULE_VERSIONS } from '../../../types/ruleVersions'

const TODAY = '2026-11-23'
const IN_2019 = '2019-06-20'
const ORDINARY: Matter = 5
const SPECIAL: Matter = 7
const nobody: Measure = { owners: 0, area: 0 }

/** Everybody with the same area, unless it is said otherwise. */
const counted = (
  all: number,
  yes: number,
  no: number,
  abstain = 0,
  areas: Partial<Counts> = {},
) => {
  const of = (owners: number): Measure => ({ owners, area: owners * 8935 })
  return { all: of(all), yes: of(yes), no: of(no), abstain: of(abstain), ...areas }
}
const verdictOf = (counts: Counts, matter: Matter, day = TODAY) =>
  judge(counts, ruleFor(matter, day)).verdict

describe('802 owners under 民法典278', () => {
  it.each([
    ['535 of 802 have to take part', 802, '2/3', 535],
    ['402 of 802 for an ordinary matter', 802, '1/2', 402],
    ['602 of 802 for a special one', 802, '3/4', 602],
    ['268 of 535 for an ordinary matter', 535, '1/2', 268],
    ['402 of 535 for a special one', 535, '3/4', 402],
  ])('%s', (_says, of, part, least) => {
    const fraction = FRACTIONS[part] as Fraction
    expect(leastOf(of, fraction)).toBe(least)
    expect(reaches(least, of, fraction)).toBe(true)
    expect(reaches(least - 1, of, fraction)).toBe(false)
  })

  it.each([
    [534, 534, 0, ORDINARY, 'tooFew'],
    [535, 268, 267, ORDINARY, 'passed'],
    [535, 267, 268, ORDINARY, 'rejected'],
    [535, 402, 133, SPECIAL, 'passed'],
    [535, 401, 134, SPECIAL, 'rejected'],
    [802, 402, 400, ORDINARY, 'passed'],
    [802, 401, 401, ORDINARY, 'rejected'],
    [802, 602, 200, SPECIAL, 'passed'],
    [802, 601, 201, SPECIAL, 'rejected'],
  ] as const)(
    '%d took part, %d agreed, %d did not: matter %d is %s',
    (_took, yes, no, matter, is) => {
      expect(verdictOf(counted(802, yes, no), matter)).toBe(is)
    },
  )

  it('counts an abstention as taking part, and not as agreeing', () => {
    expect(verdictOf(counted(802, 268, 0, 267), ORDINARY)).toBe('passed')
    expect(verdictOf(counted(802, 267, 0, 268), ORDINARY)).toBe('rejected')
    expect(verdictOf(counted(802, 534, 0, 1), SPECIAL)).toBe('passed')
  })
})

const FRACTIONS: Record<string, Fraction> = {
  '2/3': { numerator: 2, denominator: 3, inclusive: true },
  '1/2': { numerator: 1, denominator: 2, inclusive: false },
  '3/4': { numerator: 3, denominator: 4, inclusive: true },
}

describe('exactly the threshold, in one dimension only', () => {
  const all = { owners: 900, area: 9_000_000 }
  const take = (owners: number, area: number, matter: Matter, yes: Measure) =>
    verdictOf(
      { all, yes, no: { owners: owners - yes.owners, area: area - yes.area }, abstain: nobody },
      matter,
    )

  it('two thirds of the owners and of the area is enough, and one less of either is not', () => {
    const yes = { owners: 500, area: 5_000_000 }
    expect(take(600, 6_000_000, ORDINARY, yes)).toBe('passed')
    expect(take(599, 6_000_000, ORDINARY, yes)).toBe('tooFew')
    expect(take(600, 5_999_999, ORDINARY, yes)).toBe('tooFew')
  })

  it('half is not more than half, in either dimension', () => {
    expect(take(600, 6_000_000, ORDINARY, { owners: 300, area: 4_000_000 })).toBe('rejected')
    expect(take(600, 6_000_000, ORDINARY, { owners: 400, area: 3_000_000 })).toBe('rejected')
    expect(take(600, 6_000_000, ORDINARY, { owners: 301, area: 3_000_001 })).toBe('passed')
  })

  it('three quarters is enough, and one less of either is not', () => {
    expect(take(600, 6_000_000, SPECIAL, { owners: 450, area: 4_500_000 })).toBe('passed')
    expect(take(600, 6_000_000, SPECIAL, { owners: 449, area: 4_500_000 })).toBe('rejected')
    expect(take(600, 6_000_000, SPECIAL, { owners: 450, area: 4_499_999 })).toBe('rejected')
  })

  it('areas whose sum is no multiple of the denominator are judged to the hundredth of a square metre', () => {
    const odd = { owners: 3, area: 26_805 * 3 + 1 }
    const share = FRACTIONS['2/3'] as Fraction
    expect(leastOf(odd.area, share)).toBe(53_611)
    expect(reaches(53_610, odd.area, share)).toBe(false)
  })
})

describe('the rule of the day', () => {
  it('is 物权法76 in 2019: of all owners, and without a participation', () => {
    const { participation, approval } = ruleFor(SPECIAL, IN_2019)
    expect(participation).toBeUndefined()
    expect(approval).toMatchObject({ id: 'O-18', article: '《物权法》第七十六条' })
    expect(verdictOf(counted(802, 534, 0), SPECIAL, IN_2019)).toBe('rejected')
    expect(verdictOf(counted(802, 535, 0), SPECIAL, IN_2019)).toBe('passed')
    expect(verdictOf(counted(802, 401, 0), 8, IN_2019)).toBe('rejected')
    expect(verdictOf(counted(802, 402, 0), 8, IN_2019)).toBe('passed')
    // 使用维修资金 was a matter of two thirds then, and is one of the half now.
    expect(ruleFor(5, IN_2019).approval.value.share).toEqual(FRACTIONS['2/3'])
    expect(ruleFor(5, TODAY).approval.value.share).toEqual(FRACTIONS['1/2'])
  })

  it('changes between the notice and the vote: the day of the close decides', () => {
    const votes = counted(802, 420, 115)
    expect(ruleFor(SPECIAL, '2020-12-31').approval.id).toBe('O-18')
    expect(ruleFor(SPECIAL, '2021-01-01').approval.id).toBe('O-3')
    expect(verdictOf(votes, SPECIAL, '2020-12-31')).toBe('rejected')
    expect(verdictOf(votes, SPECIAL, '2021-01-01')).toBe('passed')
  })

  it('is there once for each matter on each day since 2007, with its article and its source', () => {
    for (const matter of MATTERS) {
      for (const day of ['2007-10-01', IN_2019, '2020-12-31', '2021-01-01', TODAY]) {
        const rows = RULE_VERSIONS.filter(
          ({ value, from, to }) =>
            value.kind === 'approval' &&
            value.matters.includes(matter) &&
            from <= day &&
            (!to || day <= to),
        )
        expect([matter, day, rows.length]).toEqual([matter, day, 1])
      }
    }
    expect(() => ruleFor(1, '2007-09-30')).toThrow(RangeError)
    for (const { article, source, confidence, from, to } of RULE_VERSIONS) {
      expect(article).toMatch(/^《.+》第.+条$/)
      expect(source && confidence && (to ?? '9') > from).toBeTruthy()
    }
  })

  it('gives the periods: 15 days of notice, and a low confidence where no law names the days', () => {
    expect(periodOn('noticeDays', TODAY)).toMatchObject({ days: 15, rule: { confidence: 'high' } })
    expect(periodOn('objectionDays', TODAY)).toMatchObject({ days: 7, rule: { confidence: 'low' } })
    expect(periodOn('noticeDays', '1999-01-01')).toEqual({ days: 0, rule: undefined })
  })
})

/** The obvious way: fractions as they are written, of whole numbers without end. */
function slowVerdict(counts: Counts, matter: Matter, day: string) {
  const rational = (have: number, of: number) => ({ above: BigInt(have), below: BigInt(of) })
  const compare = (a: { above: bigint; below: bigint }, b: { above: bigint; below: bigint }) =>
    a.above * b.below === b.above * a.below ? 0 : a.above * b.below > b.above * a.below ? 1 : -1
  const [half, twoThirds, threeQuarters] = [rational(1, 2), rational(2, 3), rational(3, 4)]
  const took = (of: keyof Measure) => counts.yes[of] + counts.no[of] + counts.abstain[of]
  const dimensions = ['owners', 'area'] as const
  if (day < '2021-01-01') {
    const isTwoThirds = [5, 6, 7].includes(matter)
    const enough = dimensions.every((of) => {
      const share = rational(counts.yes[of], counts.all[of])
      return isTwoThirds ? compare(share, twoThirds) >= 0 : compare(share, half) > 0
    })
    return enough ? 'passed' : 'rejected'
  }
  if (dimensions.some((of) => compare(rational(took(of), counts.all[of]), twoThirds) < 0)) {
    return 'tooFew'
  }
  const enough = dimensions.every((of) => {
    const share = rational(counts.yes[of], took(of))
    return [6, 7, 8].includes(matter)
      ? compare(share, threeQuarters) >= 0
      : compare(share, half) > 0
  })
  return enough ? 'passed' : 'rejected'
}

describe('the engine and the obvious way agree', () => {
  /** Owners one by one, most of them near a threshold; each with an area and what they said. */
  const owners = fc.array(
    fc.record({
      area: fc.integer({ min: 1, max: 40_000 }),
      said: fc.constantFrom('yes', 'yes', 'yes', 'no', 'abstain', 'nothing'),
    }),
    { minLength: 1, maxLength: 60 },
  )
  const sum = (list: { area: number }[]): Measure => ({
    owners: list.length,
    area: list.reduce((total, { area }) => total + area, 0),
  })

  it('for every estate, matter and day', () => {
    fc.assert(
      fc.property(
        owners,
        fc.constantFrom(...MATTERS),
        fc.constantFrom(IN_2019, '2020-12-31', '2021-01-01', TODAY),
        (list, matter, day) => {
          const of = (said: string) => sum(list.filter((owner) => owner.said === said))
          const counts = { all: sum(list), yes: of('yes'), no: of('no'), abstain: of('abstain') }
          expect(verdictOf(counts, matter, day)).toBe(slowVerdict(counts, matter, day))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('for every whole and every part: the least that is enough is the least', () => {
    const fraction = fc.constantFrom(...Object.values(FRACTIONS))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 49 }), fraction, (of, share) => {
        const least = leastOf(of, share)
        const [n, d] = [BigInt(share.numerator), BigInt(share.denominator)]
        const isEnough = (have: bigint) =>
          share.inclusive ? have * d >= BigInt(of) * n : have * d > BigInt(of) * n
        expect(isEnough(BigInt(least))).toBe(true)
        expect(least === 0 || !isEnough(BigInt(least) - 1n)).toBe(true)
        expect(reaches(least, of, share)).toBe(true)
      }),
    )
  })

  it('and one more who agrees never turns a passed decision into a rejected one', () => {
    fc.assert(
      fc.property(owners, fc.constantFrom(...MATTERS), (list, matter) => {
        const of = (said: string) => sum(list.filter((owner) => owner.said === said))
        const before = { all: sum(list), yes: of('yes'), no: of('no'), abstain: of('abstain') }
        fc.pre(verdictOf(before, matter) === 'passed' && before.no.owners > 0)
        const turned = list.map((owner) =>
          owner.said === 'no' ? { ...owner, said: 'yes' } : owner,
        )
        const ofTurned = (said: string) => sum(turned.filter((owner) => owner.said === said))
        const after = { ...before, yes: ofTurned('yes'), no: ofTurned('no') }
        expect(verdictOf(after, matter)).toBe('passed')
      }),
    )
  })

  it('refuses what is no whole number', () => {
    const share = FRACTIONS['2/3'] as Fraction
    for (const bad of [1.5, -1, Number.NaN, 2 ** 52]) {
      expect(() => reaches(bad, 802, share)).toThrow(RangeError)
      expect(() => reaches(1, bad, share)).toThrow(RangeError)
    }
  })
})
