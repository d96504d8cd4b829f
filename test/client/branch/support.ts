import type { BranchAbilities, BranchDetail, BranchMember, TaskGroup } from '@contract/branch'

const NOTHING: BranchAbilities = {
  edit: false,
  discard: false,
  submit: false,
  return: false,
  approve: false,
  appoint: false,
  activate: false,
  extend: false,
  dissolve: false,
  invite: false,
  decideJoin: false,
  manageGroups: false,
  managePartyGroups: false,
  moveMembers: false,
  removeMember: false,
  chooseGroup: false,
  confirm: false,
  leave: false,
  planMeeting: false,
  giveReason: false,
  tieStation: false,
  seeEvents: false,
}

/** A branch in which the caller may do what is named, and nothing else. */
export function branch({
  can,
  ...facts
}: Partial<Omit<BranchDetail, 'can'>> & { can?: Partial<BranchAbilities> } = {}): BranchDetail {
  return {
    id: 'branch-1',
    kind: 'temporary',
    name: '港城花园临时党支部',
    state: 'active',
    regionId: 'region-1',
    regionName: '港城花园',
    memberCount: 5,
    outsideCount: 1,
    taskCount: 0,
    doneCount: 0,
    posts: [],
    units: [],
    warnings: [],
    isTooSmall: false,
    groups: [],
    partyGroups: [],
    stations: [],
    pendingJoinRequests: 0,
    version: 1,
    ...facts,
    can: { ...NOTHING, ...can },
  }
}

export function group(facts: Partial<TaskGroup> = {}): TaskGroup {
  return {
    id: 'group-1',
    name: '质量监理组',
    memberCount: 2,
    taskCount: 0,
    doneCount: 0,
    can: { createTask: false, rename: false },
    ...facts,
  }
}

export function member(facts: Partial<BranchMember> = {}): BranchMember {
  return {
    id: 'person-1',
    name: '何建国',
    category: 'full',
    homeBranchName: '区城建设计院党支部',
    isOutside: true,
    skills: ['建筑设计'],
    isLeader: false,
    openTasks: 0,
    doneTasks: 0,
    overdueTasks: 0,
    joinedAt: '2026-07-04T08:00:00.000Z',
    isConfirmed: true,
    version: 1,
    ...facts,
  }
}
