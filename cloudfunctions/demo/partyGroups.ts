/**
 * Party groups (P-15) of the estate's branch, whose members live all over 25 buildings, and of the
 * largest regular branches: in each a leader, and a meeting a month up to now.
 */
import { CAST_KEYS, castId } from './cast'
import { addMinutes, at } from './clock'
import type { Planned, SomeRows } from './district'
import { grantRow } from './offices'
import type { Member } from './people'
import { idOf, itemAt, randomOf } from './random'
import type { RegularBranch } from './regularBranches'
import type { TaskBranch } from './taskBranch'

/** From so many Party members on a regular branch is divided here. */
const LARGE = 38
const NUMERALS = ['一', '二', '三', '四']
const TOPICS = ['学习党的创新理论', '交流入户走访情况', '讨论志愿服务安排', '学习《支部工作条例》']

interface Divided {
  branchId: string
  since: string
  /** The months in which each group has met. */
  months: string[]
  by: string
  groups: number
  members: Member[]
}

type Rows = Required<
  Pick<
    SomeRows,
    'partyGroup' | 'partyGroupMember' | 'roleGrant' | 'branchMeeting' | 'meetingAttendance'
  >
>

/** @param posts who leads the regular branches */
export function buildPartyGroups(
  estate: TaskBranch,
  branches: readonly RegularBranch[],
  members: readonly Member[],
  posts: readonly Planned<'roleGrant'>[],
): SomeRows {
  const rows: Rows = {
    partyGroup: [],
    partyGroupMember: [],
    roleGrant: [],
    branchMeeting: [],
    meetingAttendance: [],
  }
  divide(rows, {
    branchId: estate.id,
    since: '2026-07-25',
    months: ['08', '09', '10', '11'],
    by: estate.secretary,
    groups: 4,
    members: estate.groups.flatMap((group) => group.members),
  })
  for (const { id } of branches) {
    const own = members.filter((one) => one.homeBranchId === id && one.category !== 'applicant')
    const secretary = posts.find(({ placeId, role }) => placeId === id && role === 'secretary')
    if (own.length < LARGE || !secretary) continue
    divide(rows, {
      branchId: id,
      since: '2026-03-06',
      months: ['09', '10', '11'],
      by: secretary.personId,
      groups: 3,
      members: own,
    })
  }
  return rows
}

function divide(rows: Rows, branch: Divided): void {
  const { branchId, since, by, groups, members } = branch
  const createdAt = at(since, '19:20')
  const notLeading = [...CAST_KEYS.map(castId), by]
  for (let index = 0; index < groups; index++) {
    const own = members.filter((_, seat) => seat % groups === index)
    const leader = own.find(({ id, category }) => category === 'full' && !notLeading.includes(id))
    if (!leader) throw new Error('nobody there to lead a party group')
    const name = `第${itemAt(NUMERALS, index)}党小组`
    const id = idOf(createdAt, 'party group', branchId, name)
    rows.partyGroup.push({ id, branchId, name, position: index + 1, createdAt })
    rows.partyGroupMember.push(
      ...own.map((one) => ({ branchId, personId: one.id, partyGroupId: id, placedAt: createdAt })),
    )
    rows.roleGrant.push(
      grantRow({
        personId: leader.id,
        role: 'leader',
        placeKind: 'partyGroup',
        placeId: id,
        since: createdAt,
        by,
      }),
    )
    for (const month of branch.months) meet(rows, { branch, id, name, index, own, leader }, month)
  }
}

interface Group {
  branch: Divided
  id: string
  name: string
  index: number
  own: Member[]
  leader: Member
}

function meet(rows: Rows, { branch, id, name, index, own, leader }: Group, month: string): void {
  const random = randomOf(`party group ${id} ${month}`)
  const startsAt = at(`2026-${month}-${10 + index}`, '19:00')
  const createdAt = addMinutes(startsAt, -4 * 24 * 60)
  const meetingId = idOf(createdAt, 'meeting', id, month)
  const topic = itemAt(TOPICS, (Number(month) + index) % TOPICS.length)
  rows.branchMeeting.push({
    id: meetingId,
    branchId: branch.branchId,
    partyGroupId: id,
    kind: 'groupMeeting',
    title: `${name}${Number(month)}月党小组会`,
    startsAt,
    place: '社区邻里中心',
    agenda: topic,
    minutes: `${topic}。组员逐一发言，组长小结，议定下月的分工。`,
    state: 'held',
    createdBy: leader.id,
    createdAt,
    heldAt: addMinutes(startsAt, 70),
  })
  rows.meetingAttendance.push(
    ...own.map((one) => ({
      meetingId,
      personId: one.id,
      hasVote: one.category === 'full',
      state: one === leader || random.chance(78) ? ('present' as const) : ('excused' as const),
      recordedBy: leader.id,
      recordedAt: addMinutes(startsAt, 10),
    })),
  )
}
