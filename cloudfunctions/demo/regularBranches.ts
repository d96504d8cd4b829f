/** Where affiliations are: one to four regular branches in each community. */
import { addMinutes, at, REGISTERED_AT } from './clock'
import type { Planned } from './district'
import { ESTATE_COMMUNITY } from './places'
import { idOf, randomOf, shareOut } from './random'
import type { Community } from './regions'

const MEMBERS = 3000
const HERE = 160

export interface RegularBranch {
  id: string
  name: string
  number: number
  community: Community
}

export interface Roster {
  community: Community
  members: number
  branches: RegularBranch[]
}

/** How many members each community has, and its branches: about 30 to a branch, never above 50 (P-2). */
export function planRosters(communities: readonly Community[]): Roster[] {
  const random = randomOf('rosters')
  const others = communities.filter(({ name }) => name !== ESTATE_COMMUNITY)
  const weights = others.map(({ kind }) => (kind === 'community' ? 38 : 22) + random.int(-6, 6))
  const shares = shareOut(MEMBERS - HERE, weights)
  let order = 0
  return communities.map((community) => {
    const members =
      community.name === ESTATE_COMMUNITY ? HERE : (shares[others.indexOf(community)] ?? 0)
    const count = Math.ceil(members / 40)
    return {
      community,
      members,
      branches: Array.from({ length: count }, (_, index) =>
        branchOf(community, index + 1, order++),
      ),
    }
  })
}

const NUMERALS = ['', '一', '二', '三', '四', '五']

/** Lists show the newest first: earlier ones of this list are newer, by a minute. */
function branchOf(community: Community, number: number, order: number): RegularBranch {
  const name = `${community.name}第${NUMERALS[number]}党支部`
  return { id: idOf(addMinutes(REGISTERED_AT, -order), 'branch', name), name, number, community }
}

/** The rows: approved by the working committee of the sub-district or town, years ago. */
export function regularBranchRows(
  rosters: readonly Roster[],
  by: { community(path: string): string; part(path: string): string },
): Planned<'branch'>[] {
  const random = randomOf('regular branches')
  return rosters
    .flatMap(({ branches }) => branches)
    .map(({ id, name, community }, index) => {
      const year = random.int(2009, 2024)
      const approvedOn = `${year}-0${random.int(3, 9)}-${random.int(10, 28)}`
      const part = community.part.name
      return {
        id,
        kind: 'regular',
        name,
        state: 'active',
        regionId: community.id,
        regionPath: community.path,
        units: [],
        approvalBody: part.endsWith('镇') ? `中共${part}委员会` : `中共${part}工作委员会`,
        approvalDocumentNo: `${part.slice(0, 2)}党委〔${year}〕${(index % 60) + 5}号`,
        approvedOn,
        approvedBy: by.part(community.part.path),
        activatedAt: at(approvedOn),
        submittedBy: by.community(community.path),
        createdBy: by.community(community.path),
        version: 1,
        createdAt: REGISTERED_AT,
        updatedAt: REGISTERED_AT,
      }
    })
}
