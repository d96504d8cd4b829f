/** Where a household lives: how it is written, and in which order somebody walks from door to door. Pure. */

export interface Address {
  estateName?: string | null | undefined
  building: string
  entrance?: string | null | undefined
  floor?: number | null | undefined
  room: string
}

/** 俞范新村 7号楼 2单元 301: what tells one household from another within a collection. */
export function labelOf({ estateName, building, entrance, room }: Address): string {
  return [
    estateName ?? '',
    withUnit(building, '号楼'),
    entrance ? withUnit(entrance, '单元') : '',
    withUnit(room, '室'),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** 7 is 7号楼; 甲楼 is already one. */
const withUnit = (name: string, unit: string) => (/^\d+$/.test(name) ? `${name}${unit}` : name)

/** Estate, building, entrance, floor, room; numbers in their own order, so that 10 comes after 9. */
export function compareAddresses(a: Address, b: Address): number {
  return (
    compareNames(a.estateName ?? '', b.estateName ?? '') ||
    compareNames(a.building, b.building) ||
    compareNames(a.entrance ?? '', b.entrance ?? '') ||
    (a.floor ?? 0) - (b.floor ?? 0) ||
    compareNames(a.room, b.room)
  )
}

/** By the numbers in them first, then letter by letter: the same on every machine. */
function compareNames(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one, other] = [left[at] ?? '', right[at] ?? '']
    if (one === other) continue
    if (/^\d/.test(one) && /^\d/.test(other)) {
      const difference = Number(one) - Number(other)
      if (difference !== 0) return difference
    }
    return one < other ? -1 : 1
  }
  return 0
}

const partsOf = (name: string) => name.match(/\d+|\D+/g) ?? []
