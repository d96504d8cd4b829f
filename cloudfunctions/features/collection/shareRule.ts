/**
 * How a gap is shared out among households (O-16): by agreement where there is one, else in proportion
 * to the exclusive area — 民法典第283条. Pure, over integers: fen and 0.01 m².
 */
import type { CollectionBasis, ShareProblem } from '@contract/collection'

interface Sharing {
  area: number | null
  agreedFen: number | null
}

/** The shares in the order of the households, or why there are none yet. */
export function sharesOf(
  basis: CollectionBasis,
  gapFen: number,
  households: readonly Sharing[],
): { shares: number[] } | { problem: ShareProblem } {
  if (households.length === 0) return { problem: 'noHouseholds' }
  if (basis === 'listed') return listed(gapFen, households)
  const weights = households.map(({ area }) => (basis === 'equal' ? 1 : (area ?? 0)))
  if (weights.includes(0)) return { problem: 'areaMissing' }
  const shares = shareOut(gapFen, weights)
  // Whoever owes nothing is no debtor of this collection.
  return shares.includes(0) ? { problem: 'shareZero' } : { shares }
}

function listed(gapFen: number, households: readonly Sharing[]) {
  const shares = households.map(({ agreedFen }) => agreedFen ?? 0)
  if (shares.includes(0)) return { problem: 'amountMissing' as const }
  const sum = shares.reduce((total, share) => total + share, 0)
  return sum === gapFen ? { shares } : { problem: 'amountsDiffer' as const }
}

/**
 * By largest remainder: everybody gets the whole fen of their exact share, and the fen that are left go
 * one each to the largest remainders. So the shares sum to the amount, and nobody is a fen or more away
 * from the exact share. Of equal remainders the one that comes first in the list is first.
 * @param fen the amount, at least 0
 * @param weights one for each household, integers above 0
 */
export function shareOut(fen: number, weights: readonly number[]): number[] {
  // Fen times area leaves the integers that a number holds.
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
  const exact = weights.map((weight) => BigInt(fen) * BigInt(weight))
  const shares = exact.map((part) => Number(part / total))
  const left = fen - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part % total }))
    .sort((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
    )
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}
