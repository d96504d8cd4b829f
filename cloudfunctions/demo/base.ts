/** The district but for its volunteer months, as it is on the Monday by which it is written. */
import { CAST, CAST_KEYS, castId } from './cast'
import { DEMO_DISTRICT } from './clock'
import { buildDecisions } from './decisions'
import { buildDeliberations } from './deliberations'
import { collect, type DistrictRows, type SomeRows } from './district'
import { buildEstateBranch } from './estateBranch'
import { ESTATE_TASKS } from './estateTasks'
import { buildEvents, buildPlannedEvents } from './events'
import { buildHubs } from './hubs'
import { buildMeetings } from './meetings'
import { fillOffices, leadBranches } from './offices'
import { buildOrganizations } from './organizations'
import { buildPartyGroups } from './partyGroups'
import { buildPastBranch } from './pastBranch'
import { buildMembers, type Member, sparePhone } from './people'
import { type Photo, takePhotos } from './photos'
import { ESTATE_COMMUNITY, OLD_ESTATES_COMMUNITY } from './places'
import { plannedBranchRows } from './plannedBranches'
import { buildTree, communityNamed } from './regions'
import { registerRows } from './register'
import { planRosters, regularBranchRows } from './regularBranches'
import { buildReported } from './reported'
import { buildRequests } from './requests'
import { buildResidents } from './volunteers/crowd'
import { buildWork } from './work'

export interface DemoDistrict {
  id: string
  name: string
  rows: DistrictRows
  photos: Photo[]
}

const PHOTOS = 12

/** @returns what is to be moved to another day, and what the volunteer months are made from */
export function planBase() {
  const tree = buildTree()
  const { communities, buildings } = tree
  const here = communityNamed(communities, ESTATE_COMMUNITY)
  const rosters = planRosters(communities)
  const members = buildMembers(rosters)
  const offices = fillOffices(tree, rosters, members)
  const posts = leadBranches(rosters, members, offices)

  const estate = buildEstateBranch(members, here)
  const work = buildWork(estate.branch, ESTATE_TASKS, buildings)
  const joinedAt = new Map(
    estate.rows.branchMember?.map((row) => [row.personId, row.joinedAt as Date]),
  )
  const meetings = buildMeetings(estate.branch, joinedAt)

  const riverside = communityNamed(communities, '汶溪社区')
  const secretaries = new Set(
    posts.flatMap((row) => (row.role === 'secretary' ? row.personId : [])),
  )
  const past = buildPastBranch(members, riverside, {
    officer: offices.officerOf(riverside.path),
    secretaryOf: ({ id }) => secretaries.has(id),
  })

  const hasAccount = accountHolders(estate.rows, past.rows)
  const unknown = stranger(members, here.id, hasAccount)
  const residents = buildResidents(tree)
  const organizations = buildOrganizations(communities)
  const lastGroup = estate.branch.groups.at(-1)?.id ?? ''
  const photos = takePhotos(photographed(work.taskLog))
  const officer = castId('communityOfficer')
  const deliberations = buildDeliberations({ tree, officer })
  const rows = collect([
    { region: tree.rows, organization: organizations },
    registerRows(members, residents, [...hasAccount]),
    {
      branch: [
        ...regularBranchRows(rosters, { community: offices.officerOf, part: offices.officerOf }),
        ...plannedBranchRows(here, communityNamed(communities, OLD_ESTATES_COMMUNITY)),
      ],
      roleGrant: [...offices.grants, ...posts],
    },
    estate.rows,
    work,
    meetings,
    buildPartyGroups(
      estate.branch,
      rosters.flatMap(({ branches }) => branches),
      members,
      posts,
    ),
    past.rows,
    buildRequests(unknown, lastGroup),
    buildDecisions({
      tree,
      officer,
      // By name and phone they are recognised in the registers of owners.
      resident: { name: CAST.resident.name, phone: sparePhone(0) },
      speakers: deliberations.householdRepresentative ?? [],
    }),
    deliberations,
    { dashboardReported: buildReported(tree.district) },
    { hub: buildHubs(tree) },
    {
      file: photos.map(({ row }) => row),
      event: [
        ...buildEvents(estate.branch, here.id, { ...estate.rows, ...work, ...meetings }),
        ...buildPlannedEvents(),
      ],
    },
  ])
  const district: DemoDistrict = { id: DEMO_DISTRICT, name: '镇海区', rows, photos }
  const given = {
    tree,
    rosters,
    members,
    residents,
    organizations,
    offices,
    posts,
    accountHolders: hasAccount,
    stranger: unknown.id,
  }
  return { district, given }
}

/** The cast, and whoever joined a temporary branch by their own telephone. */
function accountHolders(...parts: SomeRows[]): Set<string> {
  const joined = parts.flatMap(({ branchMember = [] }) => branchMember.map((row) => row.personId))
  return new Set([...CAST_KEYS.map(castId), ...joined])
}

/** A member of the secretary's own branch who has not signed in yet. */
function stranger(
  members: readonly Member[],
  communityId: string,
  hasAccount: Set<string>,
): Member {
  const home = members.find(({ id }) => id === castId('secretary'))?.homeBranchId
  const found = members.findLast(
    ({ id, community, homeBranchId, phone }) =>
      phone && community.id === communityId && homeBranchId === home && !hasAccount.has(id),
  )
  if (!found) throw new Error('everybody has signed in')
  return found
}

/** The newest logs, without those of the water. */
function photographed(logs: DistrictRows['taskLog']): DistrictRows['taskLog'] {
  return logs
    .filter(({ personId }) => personId !== castId('waterCarrier'))
    .sort((a, b) => b.id.localeCompare(a.id))
    .slice(0, PHOTOS)
}
