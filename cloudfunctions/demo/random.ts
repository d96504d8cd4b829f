/** Chance that always falls the same way. Each part has a stream of its own, so that one does not move another. */
import { createHash } from 'node:crypto'
import { v7 } from 'uuid'

export interface Random {
  /** A whole number of `from` to `to`, both included. */
  int(from: number, to: number): number
  pick<T>(items: readonly T[]): T
  /** `count` different ones. */
  some<T>(items: readonly T[], count: number): T[]
  /** True in `percent` of a hundred cases. */
  chance(percent: number): boolean
}

/** mulberry32, seeded by a name. */
export function randomOf(stream: string): Random {
  let state = createHash('sha256').update(stream).digest().readUInt32LE()
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    int,
    pick: (items) => itemAt(items, int(0, items.length - 1)),
    some(items, count) {
      const left = [...items]
      return Array.from({ length: Math.min(count, left.length) }, () =>
        itemAt(left.splice(int(0, left.length - 1), 1), 0),
      )
    },
    chance: (percent) => next() * 100 < percent,
  }
}

/** The item at a place counted round and round; an empty list is a fault of the program. */
export function itemAt<T>(items: readonly T[], index: number): T {
  if (items.length === 0) throw new Error('nothing to take from')
  return items[index % items.length] as T
}

/** A key of version 7 like all others, in the order of its time, with the rest from its name. */
export function idOf(at: Date, ...name: string[]): string {
  const random = createHash('sha256').update(name.join('\n')).digest().subarray(0, 16)
  return v7({ msecs: at.getTime(), random })
}

/** Shares a whole out by weight; the parts sum to the whole. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  let weight = 0
  let given = 0
  return weights.map((each) => {
    weight += each
    const share = Math.round((total * weight) / sum) - given
    given += share
    return share
  })
}
