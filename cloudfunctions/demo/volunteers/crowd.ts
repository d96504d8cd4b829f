/** Who comes: members and residents, most to what is near them, some far more often than others. */
import { CAST_KEYS, castId } from '../cast'
import { REGISTERED_AT } from '../clock'
import { personName, phoneOf } from '../names'
import type { Member } from '../people'
import { idOf, itemAt, type Random, randomOf, shareOut } from '../random'
import type { Community, Tree } from '../regions'

export interface Volunteer {
  id: string
  community: Community
  isMember: boolean
  /** 组织关系 and temporary branches. */
  branchIds: string[]
  /** Signs up and scans alone; the others are helped. */
  hasAccount: boolean
  /** In full years; said only where an activity asks for it. */
  age: number
}

export interface Resident {
  id: string
  name: string
  phone: string
  community: Community
}

const RESIDENTS = 600
/** The telephones behind those of the members. */
const FIRST_SERIAL = 4000
const WITH_ACCOUNT = 78

/** Residents who are no members, a few in each community. */
export function buildResidents({ communities }: Tree): Resident[] {
  const random = randomOf('residents')
  const shares = shareOut(
    RESIDENTS,
    communities.map(({ kind }) => (kind === 'community' ? 8 : 5)),
  )
  return communities
    .flatMap((community, index) => Array.from({ length: shares[index] ?? 0 }, () => community))
    .map((community, index) => ({
      id: idOf(REGISTERED_AT, 'person', 'resident', String(index)),
      name: personName(random),
      phone: phoneOf(FIRST_SERIAL + index),
      community,
    }))
}

/**
 * Everybody who may come. The cast is left to its parts.
 * @param notYet who has never signed in
 */
export function volunteersOf(
  members: readonly Member[],
  residents: readonly Pick<Resident, 'id' | 'community'>[],
  branchesOf: (personId: string) => string[],
  known: ReadonlySet<string>,
  notYet: string,
): Volunteer[] {
  const random = randomOf('volunteers')
  const account = (id: string) => {
    const isOnline = random.chance(WITH_ACCOUNT)
    return id !== notYet && (known.has(id) || isOnline)
  }
  return [
    ...members.map((one) => ({
      id: one.id,
      community: one.community,
      isMember: true,
      branchIds: [...(one.homeBranchId ? [one.homeBranchId] : []), ...branchesOf(one.id)],
      hasAccount: account(one.id),
      age: random.int(24, 74),
    })),
    ...residents.map(({ id, community }, index) => ({
      id,
      community,
      isMember: false,
      branchIds: [],
      hasAccount: account(id),
      // Some come with their parents' consent.
      age: index % 25 === 7 ? random.int(14, 17) : random.int(19, 68),
    })),
  ]
}

interface Wanted {
  day: string
  community: Community
  count: number
  branchId?: string | undefined
  isForMembers: boolean
  minAge: number
  random: Random
  /** Parts of the cast that come in any case. */
  first: readonly string[]
}

/** Finds people, none of them twice on a day. */
export function openCrowd(volunteers: readonly Volunteer[]) {
  const cast = new Set(CAST_KEYS.map(castId))
  const byId = new Map(volunteers.map((one) => [one.id, one]))
  const others = volunteers.filter(({ id }) => !cast.has(id))
  const near = groupBy(others, ({ community }) => [community.id])
  const around = groupBy(others, ({ community }) => [community.part.id])
  const ofBranch = groupBy(others, ({ branchIds }) => branchIds)
  const busy = new Map<string, Set<string>>()

  /** So many as are wanted, or whoever has nothing else on that day. */
  function take(wanted: Wanted): Volunteer[] {
    const { day, community, count, branchId, random } = wanted
    const taken = busy.get(day) ?? new Set<string>()
    busy.set(day, taken)
    const chosen: Volunteer[] = []
    const add = (one: Volunteer | undefined) => {
      if (!one || chosen.length >= count || taken.has(one.id)) return
      if (one.age < wanted.minAge || (wanted.isForMembers && !one.isMember)) return
      taken.add(one.id)
      chosen.push(one)
    }
    for (const id of wanted.first) add(byId.get(id))
    const pools = branchId
      ? [ofBranch.get(branchId) ?? []]
      : [
          near.get(community.id)?.slice(0, Math.max(14, count)) ?? [],
          around.get(community.part.id) ?? [],
          others,
        ]
    for (const pool of pools) draw(pool, count - chosen.length, random, add)
    return chosen
  }
  const young = others.filter(({ age }) => age < 18)
  return {
    take,
    get: (id: string) => byId.get(id),
    /** Two who come with a guardian's consent. */
    young: (turn: number) => [itemAt(young, turn * 2).id, itemAt(young, turn * 2 + 1).id],
  }
}

/** Those at the front come oftenest; in the end whoever is left. */
function draw(
  pool: readonly Volunteer[],
  count: number,
  random: Random,
  add: (one: Volunteer | undefined) => void,
): void {
  if (pool.length === 0 || count <= 0) return
  for (let turn = 0; turn < count * 2; turn++) {
    add(itemAt(pool, Math.floor((random.int(0, 999) / 1000) ** 1.7 * pool.length)))
  }
  const from = random.int(0, pool.length - 1)
  for (let turn = 0; turn < pool.length; turn++) add(itemAt(pool, from + turn))
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
