import type { Member, MemberDetail } from '@contract/member'
import type { Context } from '../../core/context'
import { abilities } from '../../core/policy'
import { type BindablePerson, bindingPolicy } from '../account/policy'
import { memberPolicy } from './policy'
import type { listTemporaryBranches, MemberDetailRow, StationPostRow } from './queries'
import type { MemberRow } from './rosterQueries'

/** For those who may read the roster: the phone is masked, and revealing it is a command. */
export function presentMember(row: MemberRow): Member {
  return {
    id: row.personId,
    name: row.name,
    category: row.category,
    homeBranch: {
      ...(row.homeBranchId ? { id: row.homeBranchId } : {}),
      name: row.homeName ?? '',
      outside: row.homeBranchId === null,
    },
    regionId: row.regionId,
    regionName: row.regionName,
    skills: row.skills,
    ...(row.phoneMasked ? { phoneMasked: row.phoneMasked } : {}),
    isMobile: row.isMobile,
    isInService: row.isInService,
    status: row.status,
  }
}

const POSTS: Record<string, string> = { secretary: '书记', deputySecretary: '副书记' }

export function presentMemberDetail(
  { actor }: Context,
  row: MemberDetailRow,
  branches: Awaited<ReturnType<typeof listTemporaryBranches>>,
  bindable: BindablePerson | undefined,
  stations: StationPostRow[],
): MemberDetail {
  const { see: _see, ...can } = abilities(memberPolicy, actor, row)
  return {
    ...presentMember(row),
    services: row.services,
    ...(row.joinedPartyOn ? { joinedPartyOn: row.joinedPartyOn } : {}),
    ...(row.leftOn ? { leftOn: row.leftOn } : {}),
    ...(row.leftReason ? { leftReason: row.leftReason } : {}),
    isBound: Boolean(row.isBound),
    temporaryBranches: branches.map((branch) => ({
      id: branch.id,
      name: branch.name,
      ...(branch.groupName ? { groupName: branch.groupName } : {}),
      ...(branch.post && POSTS[branch.post] ? { post: POSTS[branch.post] as string } : {}),
      left: branch.leftAt !== null || branch.state === 'dissolved',
    })),
    stations: stations.map(({ id, name, role, isHead, left }) => ({
      id,
      name,
      role,
      isHead,
      left,
    })),
    version: row.version,
    can: {
      ...can,
      createBindingCode:
        row.status === 'active' && bindable !== undefined && bindingPolicy.decide(actor, bindable),
    },
  }
}
