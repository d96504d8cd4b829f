/** Who keeps a station: neighbours, seven in ten of them Party members, nobody at two stations. */
import { CAST_KEYS, castId } from '../cast'
import type { Offices } from '../offices'
import type { Member } from '../people'
import type { Community } from '../regions'
import type { Resident } from '../volunteers/crowd'

export interface Holder {
  id: string
  isMember: boolean
}

interface Given {
  members: readonly Member[]
  residents: readonly Resident[]
  offices: Offices
  /** Of the register, who has never signed in. */
  stranger: string
}

/**
 * Takes people of a community, each once. The cast is left to its parts, and an officer does not
 * begin what an officer approves.
 */
export function openNeighbours({ members, residents, offices, stranger }: Given) {
  const taken = new Set([
    ...CAST_KEYS.map(castId),
    ...offices.grants.map(({ personId }) => personId),
    stranger,
  ])
  const pools = {
    member: poolOf(members.filter(({ category }) => category !== 'applicant')),
    resident: poolOf(residents),
  }
  return function take({ id: communityId }: Community, isMember: boolean): Holder {
    const pool = pools[isMember ? 'member' : 'resident'].get(communityId) ?? []
    // From the back: those at the front are the crowd of the activities.
    const id = pool.findLast((one) => !taken.has(one))
    if (!id) throw new Error('nobody left to keep the station')
    taken.add(id)
    return { id, isMember }
  }
}

function poolOf(people: readonly { id: string; community: Community }[]): Map<string, string[]> {
  const pools = new Map<string, string[]>()
  for (const { id, community } of people) {
    const pool = pools.get(community.id)
    if (pool) pool.push(id)
    else pools.set(community.id, [id])
  }
  return pools
}

export type Take = ReturnType<typeof openNeighbours>

/** So many of so many are members, evenly mixed. */
export function mixOf(members: number, people: number): (index: number) => boolean {
  return (index) => {
    const before = Math.floor((index * members) / people)
    return Math.floor(((index + 1) * members) / people) > before
  }
}
