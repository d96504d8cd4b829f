/** Who holds an office, and who leads a regular branch. */
import type { PlaceKind, Role } from '@contract/account'
import { CAST_KEYS, type CastKey, castId } from './cast'
import { at, REGISTERED_AT } from './clock'
import type { Planned } from './district'
import type { Member } from './people'
import { idOf } from './random'
import type { Tree } from './regions'
import type { Roster } from './regularBranches'

interface Post {
  personId: string
  role: Role
  placeKind: PlaceKind
  placeId: string
  since?: Date
  until?: Date | undefined
  by?: string
}

export const grantId = ({ personId, role, placeId }: Omit<Post, 'placeKind'>): string =>
  idOf(REGISTERED_AT, 'grant', personId, role, placeId)

export function grantRow(post: Post): Planned<'roleGrant'> {
  const { personId, role, placeKind, placeId, since = REGISTERED_AT, until, by } = post
  return {
    id: grantId(post),
    personId,
    role,
    placeKind,
    placeId,
    grantedBy: by ?? null,
    grantedAt: since,
    ...(until ? { endedBy: by ?? null, endedAt: until } : {}),
  }
}

export interface Offices {
  grants: Planned<'roleGrant'>[]
  /** The officer of a place, by its path. */
  officerOf(path: string): string
}

/** One officer for the district, for each of its seven parts and for each community. */
export function fillOffices(
  tree: Tree,
  rosters: readonly Roster[],
  members: readonly Member[],
): Offices {
  const officers = new Map<string, string>()
  const grants: Planned<'roleGrant'>[] = []
  const appoint = (role: Role, place: { id: string; path: string }, personId: string) => {
    officers.set(place.path, personId)
    grants.push(grantRow({ personId, role, placeKind: 'region', placeId: place.id }))
  }
  const cast = new Map<string, CastKey>([
    [tree.parts[0]?.path ?? '', 'subdistrictOfficer'],
    [rosters[0]?.community.path ?? '', 'communityOfficer'],
  ])

  appoint('districtOfficer', tree.district, castId('districtOfficer'))
  for (const part of tree.parts) {
    // Officers have their affiliation where they work, outside this system.
    const outside = members.findLast(
      ({ community, homeBranchName }) => community.part.id === part.id && homeBranchName,
    )
    const key = cast.get(part.path)
    appoint('subdistrictOfficer', part, key ? castId(key) : idIn(outside))
  }
  for (const { community } of rosters) {
    const last = members.findLast((one) => one.community.id === community.id && isOrdinary(one))
    const key = cast.get(community.path)
    appoint('communityOfficer', community, key ? castId(key) : idIn(last))
  }
  return {
    grants,
    officerOf: (path) => officers.get(path) ?? castId('districtOfficer'),
  }
}

/** A secretary for each regular branch, and a deputy where there are many members. */
export function leadBranches(
  rosters: readonly Roster[],
  members: readonly Member[],
  { officerOf }: Offices,
): Planned<'roleGrant'>[] {
  const castSecretaries = [castId('secretary'), castId('otherSecretary')]
  const cast = CAST_KEYS.map(castId)
  return rosters.flatMap(({ branches, community }) =>
    branches.flatMap((branch) => {
      const own = members.filter((one) => one.homeBranchId === branch.id && isOrdinary(one))
      const [first, second] = [
        ...own.filter(({ id }) => castSecretaries.includes(id)),
        ...own.filter(({ id }) => !cast.includes(id) && id !== officerOf(community.path)),
      ]
      const post = { placeKind: 'branch', placeId: branch.id, since: at('2026-01-12') } as const
      const by = officerOf(community.part.path)
      return [
        grantRow({ ...post, role: 'secretary', personId: idIn(first), by }),
        ...(own.length > 25
          ? [grantRow({ ...post, role: 'deputySecretary', personId: idIn(second), by })]
          : []),
      ]
    }),
  )
}

const isOrdinary = ({ category, homeBranchId }: Member) => category === 'full' && homeBranchId

function idIn(member: Member | undefined): string {
  if (!member) throw new Error('nobody there for the post')
  return member.id
}
