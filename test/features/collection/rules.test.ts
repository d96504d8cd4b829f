import fc from 'fast-check'
import { yuanText, yuanWords } from '../../../cloudfunctions/features/collection/moneyRule'
import {
  type Address,
  compareAddresses,
  labelOf,
} from '../../../cloudfunctions/features/collection/placeRule'
import { shareOut, sharesOf } from '../../../cloudfunctions/features/collection/shareRule'
import { dueOf, householdState } from '../../../cloudfunctions/features/collection/stateRule'

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const gaps = fc.integer({ min: 0, max: 10_000_000_000 })
const areas = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 400 })

describe('shares by largest remainder (O-16)', () => {
  it('always sum to the gap, to the fen', () => {
    fc.assert(fc.property(gaps, areas, (gap, of) => sum(shareOut(gap, of)) === gap))
  })

  it('are never a fen or more from the exact share', () => {
    fc.assert(
      fc.property(gaps, areas, (gap, of) => {
        const total = BigInt(sum(of))
        return shareOut(gap, of).every((share, index) => {
          const difference = BigInt(share) * total - BigInt(gap) * BigInt(of[index] ?? 0)
          return difference < total && -difference < total
        })
      }),
    )
  })

  it('are what a slow second way with one fen at a time gives', () => {
    // Whole fen first; then, again and again, one fen to whoever is furthest below the exact share.
    const slowly = (gap: number, of: number[]) => {
      const total = BigInt(sum(of))
      const shares = of.map((area) => (BigInt(gap) * BigInt(area)) / total)
      const missing = () => BigInt(gap) - shares.reduce((all, one) => all + one, 0n)
      while (missing() > 0n) {
        let poorest = 0
        const lack = (at: number) => BigInt(gap) * BigInt(of[at] ?? 0) - (shares[at] ?? 0n) * total
        for (const at of of.keys()) if (lack(at) > lack(poorest)) poorest = at
        shares[poorest] = (shares[poorest] ?? 0n) + 1n
      }
      return shares.map(Number)
    }
    const few = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(gaps, few, (gap, of) => {
        expect(shareOut(gap, of)).toEqual(slowly(gap, of))
      }),
    )
  })

  it('give equal areas shares that differ by a fen at most, the first first, every time the same', () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 500 }), (gap, count) => {
        const shares = shareOut(gap, new Array<number>(count).fill(7_777))
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
        expect(shares).toEqual([...shares].sort((a, b) => b - a))
        expect(shareOut(gap, new Array<number>(count).fill(7_777))).toEqual(shares)
      }),
    )
  })

  it('never give a larger flat less', () => {
    fc.assert(
      fc.property(gaps, areas, (gap, of) => {
        const sorted = [...of].sort((a, b) => b - a)
        const shares = shareOut(gap, sorted)
        return shares.every((share, at) => at === 0 || share <= (shares[at - 1] ?? 0))
      }),
    )
  })

  it('of the article: 7,003 yuan over 317 households', () => {
    const shares = shareOut(700_300, new Array<number>(317).fill(1))
    expect(sum(shares)).toBe(700_300)
    expect([...new Set(shares)]).toEqual([2_210, 2_209])
  })
})

describe('shares of a collection', () => {
  const flat = (area: number | null, agreedFen: number | null = null) => ({ area, agreedFen })

  it('go by area where nothing else is agreed, and want each area', () => {
    expect(sharesOf('area', 300, [flat(100), flat(200)])).toEqual({ shares: [100, 200] })
    expect(sharesOf('area', 300, [flat(100), flat(null)])).toEqual({ problem: 'areaMissing' })
  })

  it('go by agreement where there is one, and its amounts have to fit', () => {
    expect(sharesOf('equal', 5, [flat(null), flat(9)])).toEqual({ shares: [3, 2] })
    expect(sharesOf('listed', 5, [flat(1, 4), flat(1, 1)])).toEqual({ shares: [4, 1] })
    expect(sharesOf('listed', 5, [flat(1, 4), flat(1, 2)])).toEqual({ problem: 'amountsDiffer' })
    expect(sharesOf('listed', 5, [flat(1, 5), flat(1)])).toEqual({ problem: 'amountMissing' })
  })

  it('are none for nobody, and nobody owes nothing', () => {
    expect(sharesOf('equal', 5, [])).toEqual({ problem: 'noHouseholds' })
    expect(sharesOf('equal', 1, [flat(1), flat(1)])).toEqual({ problem: 'shareZero' })
  })
})

describe('how a household stands', () => {
  const owes = {
    shareFen: 2_210,
    paidFen: 0,
    waivedFen: 0,
    refundedFen: 0,
    hasPendingPayment: false,
    mark: null,
  }

  it.each([
    ['due', {}, 2_210],
    ['entered', { hasPendingPayment: true }, 2_210],
    ['paid', { paidFen: 2_210 }, 0],
    ['paid', { paidFen: 2_210, refundedFen: 10 }, 0],
    ['refunded', { paidFen: 2_210, refundedFen: 2_210 }, 2_210],
    ['waived', { waivedFen: 2_210 }, 0],
    ['due', { waivedFen: 1_000 }, 1_210],
    ['paid', { waivedFen: 1_000, paidFen: 1_210 }, 0],
    // A vacant flat still owes (O-17), and is no refusal.
    ['vacant', { mark: 'vacant' as const }, 2_210],
    ['disputed', { mark: 'disputed' as const }, 2_210],
    ['due', { mark: 'settled' as const }, 2_210],
    ['paid', { mark: 'vacant' as const, paidFen: 2_210 }, 0],
  ])('is %s with %j', (state, facts, due) => {
    expect(householdState({ ...owes, ...facts })).toBe(state)
    expect(dueOf({ ...owes, ...facts })).toBe(due)
  })
})

describe('addresses', () => {
  it('are written as people write them', () => {
    const address = { estateName: '俞范新村', building: '7', entrance: '2', room: '301' }
    expect(labelOf(address)).toBe('俞范新村 7号楼 2单元 301室')
    expect(labelOf({ building: '甲楼', room: '东首' })).toBe('甲楼 东首')
  })

  it('are walked building by building and floor by floor, 10 after 9', () => {
    const door = (
      building: string,
      entrance: string | null,
      floor: number | null,
      room: string,
    ) => ({
      building,
      entrance,
      floor,
      room,
    })
    const walk: Address[] = [
      door('2', '1', 1, '101'),
      door('2', '1', 1, '102'),
      door('2', '1', 9, '901'),
      door('2', '1', 10, '1001'),
      door('2', '2', 1, '101'),
      door('10', null, 1, '101'),
      { ...door('1', '1', 1, '101'), estateName: '新村' },
    ]
    const mixed = fc.shuffledSubarray(walk, { minLength: walk.length })
    fc.assert(
      fc.property(mixed, (doors) => {
        expect([...doors].sort(compareAddresses)).toEqual(walk)
      }),
    )
  })
})

describe('money on paper', () => {
  it.each([
    [2_208, '22.08', '贰拾贰元零捌分'],
    [2_210, '22.10', '贰拾贰元壹角整'],
    [2_200, '22.00', '贰拾贰元整'],
    [5, '0.05', '伍分'],
    [30, '0.30', '叁角整'],
    [100_050, '1,000.50', '壹仟元伍角整'],
    [1_000_500, '10,005.00', '壹万零伍元整'],
    [6_700_000, '67,000.00', '陆万柒仟元整'],
    [10_010_000_99, '10,010,000.99', '壹仟零壹万元玖角玖分'],
    [10_000_000_000, '100,000,000.00', '壹亿元整'],
    [-100, '−1.00', ''],
  ])('%i fen is %s, %s', (fen, text, words) => {
    expect(yuanText(fen)).toBe(text)
    if (words) expect(yuanWords(fen)).toBe(words)
  })
})
