import type {
  Branch,
  BranchDetail,
  BranchMember,
  InvitationPreview,
  JoinRequest,
  PartyGroup,
  TaskGroup,
} from '@contract/branch'
import type { Context } from '../../../core/context'
import { dayOf, daysBetween } from '../../../core/days'
import { abilities } from '../../../core/policy'
import { isTooSmall, warningsOf } from '../branchRules'
import { branchPolicy, groupPolicy, partyGroupPolicy } from '../policy'
import type { BranchRow } from '../queries/branch'
import type { GroupRow } from '../queries/groups'
import type { PartyGroupRow } from '../queries/partyGroups'
import type { BranchMemberRow, listJoinRequests } from '../queries/people'
import type { StationOfMembers } from '../queries/stations'

export function presentBranch(now: Date, row: BranchRow): Branch {
  const dayNumber = dayNumberOf(row, now)
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    state: row.state,
    regionId: row.regionId,
    regionName: row.regionName,
    memberCount: row.memberCount,
    outsideCount: row.outsideCount,
    taskCount: row.taskCount,
    doneCount: row.doneCount,
    posts: row.posts.map(({ personId, name, post }) => ({ personId, name, post })),
    ...(dayNumber === undefined ? {} : { dayNumber }),
  }
}

function dayNumberOf({ activatedAt, dissolvedOn }: BranchRow, now: Date): number | undefined {
  return activatedAt ? daysBetween(dayOf(activatedAt), dissolvedOn ?? dayOf(now)) + 1 : undefined
}

interface Parts {
  fullMembers: number
  groups: GroupRow[]
  partyGroups: PartyGroup[]
  own: BranchMemberRow | undefined
  stations: StationOfMembers[]
  tied: { id: string; name: string } | undefined
  /** For those who may say with which station it works. */
  near: { id: string; name: string }[] | undefined
}

export function presentBranchDetail(
  { actor, now }: Context,
  row: BranchRow,
  { fullMembers, groups, partyGroups, own, stations, tied, near }: Parts,
): BranchDetail {
  const { see: _see, ...can } = abilities(branchPolicy, actor, row)
  return {
    ...presentBranch(now, row),
    ...(row.purpose ? { purpose: row.purpose } : {}),
    units: row.units,
    ...(row.plannedFrom ? { plannedFrom: row.plannedFrom } : {}),
    ...(row.plannedTo ? { plannedTo: row.plannedTo } : {}),
    ...(row.plannedMembers ? { plannedMembers: row.plannedMembers } : {}),
    ...approvalOf(row),
    ...(row.returnReason ? { returnReason: row.returnReason } : {}),
    ...(row.activatedAt ? { activatedAt: row.activatedAt.toISOString() } : {}),
    ...(row.state === 'approved' && row.kind === 'temporary'
      ? { agreedCount: row.agreedCount }
      : {}),
    ...(row.dissolvedOn ? { dissolvedOn: row.dissolvedOn } : {}),
    ...(row.summary ? { summary: row.summary } : {}),
    warnings: warningsOf(row, {
      partyMembers: row.partyMembers,
      activeSince: row.activatedAt ? dayOf(row.activatedAt) : null,
      until: row.dissolvedOn ?? dayOf(now),
    }),
    isTooSmall: isTooSmall(row, fullMembers),
    groups: groups.map((group) => presentGroup({ actor }, row, group)),
    partyGroups,
    ...(own?.joinedAt
      ? {
          mine: {
            ...(own.groupId ? { groupId: own.groupId } : {}),
            isLeader: own.roles.includes('leader'),
            joinedAt: own.joinedAt.toISOString(),
            isConfirmed: own.confirmedAt !== null,
          },
        }
      : {}),
    stations: stations.map(({ id, name, people }) => ({ id, name, people })),
    ...(tied ? { tiedStation: { id: tied.id, name: tied.name } } : {}),
    ...(near ? { stationChoices: near.map(({ id, name }) => ({ id, name })) } : {}),
    pendingJoinRequests: can.decideJoin ? row.pendingJoinRequests : 0,
    version: row.version,
    can,
  }
}

function approvalOf({ approvalBody, approvalDocumentNo, approvedOn }: BranchRow) {
  return approvalBody && approvalDocumentNo && approvedOn
    ? { approval: { body: approvalBody, documentNo: approvalDocumentNo, approvedOn } }
    : {}
}

export function presentGroup(
  { actor }: Pick<Context, 'actor'>,
  branch: BranchRow,
  row: GroupRow,
): TaskGroup {
  return {
    id: row.id,
    name: row.name,
    ...(row.aim ? { aim: row.aim } : {}),
    ...(row.leaderId && row.leaderName
      ? { leader: { id: row.leaderId, name: row.leaderName } }
      : {}),
    memberCount: row.memberCount,
    taskCount: row.taskCount,
    doneCount: row.doneCount,
    can: abilities(groupPolicy, actor, { branch, groupId: row.id }),
  }
}

export function presentPartyGroup(
  { actor }: Pick<Context, 'actor'>,
  branch: BranchRow,
  { id, name, leaderId, leaderName, memberCount, isMine }: PartyGroupRow,
): PartyGroup {
  return {
    id,
    name,
    ...(leaderId && leaderName ? { leader: { id: leaderId, name: leaderName } } : {}),
    memberCount,
    isMine,
    can: abilities(partyGroupPolicy, actor, { branch, partyGroupId: id }),
  }
}

export function presentBranchMember(row: BranchMemberRow): BranchMember {
  const post = row.roles.find((role) => role === 'secretary' || role === 'deputySecretary')
  return {
    id: row.personId,
    name: row.name,
    category: row.category,
    homeBranchName: row.homeName ?? '',
    isOutside: row.homeBranchId === null,
    skills: row.skills,
    ...(row.groupId && row.groupName ? { groupId: row.groupId, groupName: row.groupName } : {}),
    ...(row.groupSource ? { groupSource: row.groupSource } : {}),
    isLeader: row.roles.includes('leader'),
    ...(row.partyGroupId && row.partyGroupName
      ? {
          partyGroup: {
            id: row.partyGroupId,
            name: row.partyGroupName,
            isLeader: row.leadsPartyGroup,
          },
        }
      : {}),
    ...(post === 'secretary' || post === 'deputySecretary' ? { post } : {}),
    openTasks: row.openTasks,
    doneTasks: row.doneTasks,
    overdueTasks: row.overdueTasks,
    // Members of a regular branch belong to it by affiliation, since they were written down.
    joinedAt: (row.joinedAt ?? row.createdAt).toISOString(),
    isConfirmed: row.joinedAt === null || row.confirmedAt !== null,
    version: row.version ?? 1,
  }
}

export function presentJoinRequest(
  row: Awaited<ReturnType<typeof listJoinRequests>>[number],
): JoinRequest {
  return {
    id: row.id,
    name: row.name,
    phoneMasked: row.phoneMasked,
    homeBranchName: row.homeBranchName,
    category: row.category,
    skills: row.skills,
    requestedAt: row.requestedAt.toISOString(),
    ...(row.matchId && row.matchName && row.matchStatus === 'active'
      ? { match: { id: row.matchId, name: row.matchName, homeBranchName: row.matchHomeName ?? '' } }
      : {}),
  }
}

/** What somebody who holds the link may know of the branch: no names of members. */
export function presentInvitation(
  branch: BranchRow,
  groups: GroupRow[],
  own: {
    next: InvitationPreview['next']
    homeBranchName: string | undefined
    refusedReason: string | undefined
  },
): InvitationPreview {
  return {
    branchId: branch.id,
    branchName: branch.name,
    kind: branch.kind,
    regionName: branch.regionName,
    ...(branch.purpose ? { purpose: branch.purpose } : {}),
    ...approvalOf(branch),
    groups: groups.map(({ id, name, aim }) => ({ id, name, ...(aim ? { aim } : {}) })),
    memberCount: branch.memberCount,
    next: own.next,
    ...(own.homeBranchName ? { homeBranchName: own.homeBranchName } : {}),
    ...(own.refusedReason ? { refusedReason: own.refusedReason } : {}),
  }
}
