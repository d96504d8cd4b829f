/**
 * 港城花园临时党支部: 86 members in four groups, 19 of them with their affiliation elsewhere.
 * Planned for less than six months, so that P-4 stays silent until that is no longer true; above
 * fifty members with its reason (P-2). Approved early in the year, running since the works began.
 */
import { castId } from './cast'
import { addDays, addMinutes, at } from './clock'
import type { Planned } from './district'
import {
  ESTATE_ACTIVE_ON,
  ESTATE_BRANCH_ID,
  ESTATE_BRANCH_NAME,
  ESTATE_CREATED_AT,
  ESTATE_SIZE_REASON,
} from './estate'
import { ESTATE_GROUPS } from './estateGroups'
import type { Member } from './people'
import { randomOf } from './random'
import type { Community } from './regions'
import { type BranchPart, groupsOf, postsOf, type TaskBranch } from './taskBranch'

const SIZE = 86
const OUTSIDE = 19

export function buildEstateBranch(members: readonly Member[], community: Community): BranchPart {
  const people = choose(members, community)
  const plans = deal(people)
  const groups = groupsOf(ESTATE_BRANCH_ID, at('2026-06-24', '09:30'), plans)
  const branch: TaskBranch = {
    id: ESTATE_BRANCH_ID,
    activeOn: ESTATE_ACTIVE_ON,
    secretary: castId('secretary'),
    approver: castId('communityOfficer'),
    groups: groups.map(({ group }) => group),
  }
  return {
    branch,
    rows: {
      branch: [branchRow(community)],
      taskGroup: groups.map(({ row }) => row),
      branchMember: membershipsOf(branch),
      roleGrant: postsOf(branch, castId('deputy')),
    },
  }
}

/** The cast first; then those of the community, as many from outside as make nineteen. */
function choose(members: readonly Member[], community: Community): Member[] {
  const named = ESTATE_GROUPS.flatMap(({ leader, cast }) => [leader, ...cast]).map(castId)
  const notIn = [castId('newcomer'), castId('communityOfficer')]
  const cast = members.filter(({ id }) => named.includes(id))
  const others = members.filter(
    (one) =>
      one.community.id === community.id &&
      one.category !== 'applicant' &&
      ![...named, ...notIn].includes(one.id),
  )
  const outside = cast.filter((one) => one.homeBranchName).length
  const chosen = [
    ...cast,
    ...others.filter((one) => one.homeBranchName).slice(0, OUTSIDE - outside),
    ...others.filter((one) => one.homeBranchId).slice(0, SIZE - OUTSIDE - cast.length + outside),
  ]
  if (chosen.length !== SIZE) throw new Error(`${chosen.length} members for the estate's branch`)
  return chosen
}

/** To each group its cast, then those whose skills suit it, then whoever is left. */
function deal(people: readonly Member[]) {
  const left = new Set(people)
  const take = (wanted: (one: Member) => boolean, count: number) =>
    [...left]
      .filter(wanted)
      .slice(0, count)
      .map((one) => {
        left.delete(one)
        return one
      })
  const seated = ESTATE_GROUPS.map(({ leader, cast }) => {
    const ids = [leader, ...cast].map(castId)
    return ids.flatMap((id) => take((one) => one.id === id, 1))
  })
  for (const [index, group] of ESTATE_GROUPS.entries()) {
    const seats = seated[index] ?? []
    const suits = (one: Member) => one.skills.some((skill) => group.skill.test(skill))
    seats.push(...take(suits, Math.min(8, group.size - seats.length)))
  }
  return ESTATE_GROUPS.map(({ name, aim, size }, index) => {
    const seats = seated[index] ?? []
    const all = [...seats, ...take(() => true, size - seats.length)]
    return { name, aim, members: all, leader: all[0] as Member }
  })
}

/** They came within three weeks, most at once, each by their own act; some chose their group themselves. */
function membershipsOf({ groups }: TaskBranch): Planned<'branchMember'>[] {
  const random = randomOf('estate memberships')
  return groups.flatMap(({ id, members }) =>
    members.map((member, index): Planned<'branchMember'> => {
      const hasChosen = index > 4 && random.chance(45)
      const day = addDays(
        '2026-06-24',
        index === 0 ? 0 : Math.min(random.int(0, 20), random.int(0, 20)),
      )
      const joinedAt = addMinutes(at(day, '18:30'), random.int(0, 150))
      return {
        branchId: ESTATE_BRANCH_ID,
        personId: member.id,
        taskGroupId: id,
        groupSource: hasChosen ? 'chosen' : 'assigned',
        joinedAt,
        confirmedAt: joinedAt,
        version: hasChosen ? 2 : 3,
      }
    }),
  )
}

function branchRow(community: Community): Planned<'branch'> {
  return {
    id: ESTATE_BRANCH_ID,
    kind: 'temporary',
    name: ESTATE_BRANCH_NAME,
    state: 'active',
    regionId: community.id,
    regionPath: community.path,
    purpose: '港城花园25栋楼、802户老旧小区改造：讲清政策、定好方案、盯住进度、把好质量',
    units: [],
    plannedFrom: '2026-07-01',
    plannedTo: '2026-12-20',
    plannedMembers: 80,
    overFiftyReason: ESTATE_SIZE_REASON,
    approvalBody: '中共后大街社区委员会',
    approvalDocumentNo: '后大街党委〔2026〕8号',
    approvedOn: '2026-03-18',
    approvedBy: castId('communityOfficer'),
    activatedAt: at(ESTATE_ACTIVE_ON, '09:40'),
    submittedBy: castId('secretary'),
    createdBy: castId('secretary'),
    version: 6,
    createdAt: ESTATE_CREATED_AT,
    updatedAt: at('2026-07-14', '20:05'),
  }
}
