/** Three collections: one of the article's size that is closed, one under way, one not begun. */
import { CAST_KEYS, castId } from '../cast'
import { collect, type SomeRows } from '../district'
import type { Member } from '../people'
import { OLD_ESTATES_COMMUNITY } from '../places'
import { itemAt, randomOf } from '../random'
import { communityNamed, type Tree } from '../regions'
import type { Bill } from './bills'
import { buildEstateCollection } from './estate'
import { buildOldEstates } from './oldEstates'

interface Given {
  tree: Tree
  members: readonly Member[]
}

const SEVENTH = 6

/** @returns the rows, the pictures of bills, and who has signed in to collect or to check */
export function buildCollections({ tree, members }: Given, { station = [] }: SomeRows) {
  const random = randomOf('collections')
  const place = communityNamed(tree.communities, OLD_ESTATES_COMMUNITY)
  const stationNamed = (name: string) => {
    const found = station.find((one) => one.name === name)
    if (!found) throw new Error(`no station ${name}`)
    return found.id
  }
  const [first, second, checker] = neighbours(members, place.id)
  const old = buildOldEstates({
    place,
    station: stationNamed('俞范社区居民自治互助站'),
    collectors: [first, second],
    checker,
    random,
  })
  const seventh = itemAt(tree.buildings, SEVENTH)
  const estate = buildEstateCollection({
    building: seventh,
    homes: new Map(
      tree.rows
        .filter(({ kind, parentId }) => kind === 'household' && parentId === seventh.id)
        .map(({ id, name }) => [name.replace('室', ''), id]),
    ),
    station: stationNamed('港城花园居民自治互助站'),
    random,
  })
  const bills: Bill[] = old.bills
  const file = bills.map(({ row }) => row)
  return {
    rows: collect([old.rows, estate, { file }]),
    bills,
    accountHolders: [first, second, checker],
  }
}

/** Three of the community who have no other part to play. */
function neighbours(members: readonly Member[], communityId: string): [string, string, string] {
  const cast = new Set(CAST_KEYS.map(castId))
  const found = members.filter(({ id, community }) => community.id === communityId && !cast.has(id))
  return [itemAt(found, 3).id, itemAt(found, 8).id, itemAt(found, 14).id]
}
