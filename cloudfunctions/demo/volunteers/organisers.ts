/** Who carries an activity: a community's office, a branch, or a social organisation with its staff. */
import type { OrganiserKind } from '@contract/activity'
import { CAST_KEYS, castId } from '../cast'
import { at, REGISTERED_AT } from '../clock'
import type { Planned } from '../district'
import { grantRow, type Offices } from '../offices'
import type { Member } from '../people'
import { itemAt } from '../random'
import type { Community, Tree } from '../regions'
import type { Roster } from '../regularBranches'

export interface Organiser {
  kind: OrganiserKind
  id: string
  community: Community
  /** Publishes it, and is its leader unless another is named. */
  personId: string
  role: NonNullable<Planned<'event'>['role']>
}

export interface Organisers {
  /** The `turn`th of a kind in a community. */
  pick(kind: OrganiserKind, community: Community, turn: number): Organiser
  /** The one for which the persona of an organisation's staff works. */
  ofPersona: Organiser
  /** Where organisations have staff that publishes. */
  staffed: Community[]
  grants: Planned<'roleGrant'>[]
}

/** Each fourth community has an organisation whose staff publishes here. */
const EVERY = 4

export function findOrganisers(
  { communities }: Tree,
  rosters: readonly Roster[],
  members: readonly Member[],
  organizations: readonly Planned<'organization'>[],
  posts: readonly Planned<'roleGrant'>[],
  offices: Offices,
): Organisers {
  const secretaryOf = new Map(
    posts.flatMap(({ role, placeId, personId }) =>
      role === 'secretary' ? [[placeId, personId] as const] : [],
    ),
  )
  const employed = new Set([...posts, ...offices.grants].map(({ personId }) => personId))
  for (const key of CAST_KEYS) employed.add(castId(key))

  const staff = communities.flatMap((community, index): Organiser[] => {
    if (index % EVERY !== 1) return []
    // Organisations that exist get no invented staff.
    const own = organizations.find(
      (one) => one.regionId === community.id && one.field === 'service' && one.headName,
    )
    const person = members.find((one) => one.community.id === community.id && !employed.has(one.id))
    return own && person
      ? [
          {
            kind: 'organization',
            id: own.id,
            community,
            personId: person.id,
            role: 'organizationStaff',
          },
        ]
      : []
  })
  const staffOf = new Map(staff.map((one) => [one.community.id, one]))

  const [first] = staff
  if (!first) throw new Error('no organisation has staff')
  const ofPersona = { ...first, personId: castId('staff') }

  function pick(kind: OrganiserKind, community: Community, turn: number): Organiser {
    if (kind === 'organization') {
      const one = staffOf.get(community.id)
      if (one) return one
    }
    if (kind === 'branch') {
      const branches = rosters.find((one) => one.community.id === community.id)?.branches ?? []
      const { id } = itemAt(branches, turn)
      const personId = secretaryOf.get(id)
      if (personId) return { kind, id, community, personId, role: 'secretary' }
    }
    const personId = offices.officerOf(community.path)
    return { kind: 'region', id: community.id, community, personId, role: 'communityOfficer' }
  }

  return {
    pick,
    ofPersona,
    staffed: staff.map(({ community }) => community),
    grants: [...staff, ofPersona].map(({ id, personId, community }) =>
      grantRow({
        personId,
        role: 'organizationStaff',
        placeKind: 'organization',
        placeId: id,
        since: at(REGISTERED_AT.toISOString().slice(0, 10), '09:30'),
        by: offices.officerOf(community.path),
      }),
    ),
  }
}
