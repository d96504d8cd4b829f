/** A branch whose task is over: dissolved with its summary, read-only, the home branches untouched (P-9). */
import { addDays, addMinutes, at } from './clock'
import type { Planned } from './district'
import type { TaskFacts } from './estateTasks'
import type { Member } from './people'
import { itemAt, randomOf } from './random'
import type { Community } from './regions'
import { type BranchPart, branchIdOf, groupsOf, postsOf, type TaskBranch } from './taskBranch'
import { buildWork } from './work'

const NAME = '汶溪清淤护河临时党支部'
const CREATED_AT = at('2026-02-24', '14:20')
const ID = branchIdOf(NAME, CREATED_AT)
const ACTIVE_ON = '2026-03-09'
const DISSOLVED_ON = '2026-05-29'

const GROUPS = [
  ['宣传发动组', '告知沿河住户，组织护河志愿者'],
  ['现场清淤组', '配合清淤，清理河岸堆物'],
  ['督查巡河组', '每天巡河，登记并督促整改'],
] as const
const GROUP_SIZE = 8

const TASKS: [group: number, title: string, workItem: string, from: string, due: string][] = [
  [0, '沿河住户告知', '入户告知', '03-10', '03-20'],
  [0, '护河志愿者招募', '宣传发动', '03-12', '03-28'],
  [0, '河长公示牌更新', '公示', '04-06', '04-16'],
  [1, '上游段清淤配合', '清淤', '03-16', '04-02'],
  [1, '中段河岸堆物清理', '河岸整治', '03-30', '04-14'],
  [1, '下游段清淤配合', '清淤', '04-15', '05-06'],
  [1, '桥洞垃圾打捞', '河岸整治', '05-06', '05-16'],
  [2, '排口登记', '巡河', '03-14', '03-30'],
  [2, '三处排口整改复查', '巡河', '04-08', '04-26'],
  [2, '清淤后水深复测', '验收', '05-10', '05-22'],
]

export function buildPastBranch(
  members: readonly Member[],
  community: Community,
  by: { officer: string; secretaryOf(member: Member): boolean },
): BranchPart {
  const ordinary = members.filter(
    (one) => one.community.id === community.id && one.category === 'full' && one.id !== by.officer,
  )
  const people = [
    ...ordinary.filter(by.secretaryOf),
    ...ordinary.filter((one) => !by.secretaryOf(one)),
  ]
  const size = Math.floor(Math.min(people.length, GROUP_SIZE * GROUPS.length) / GROUPS.length)
  const madeAt = addMinutes(at(ACTIVE_ON), 30)
  const groups = groupsOf(
    ID,
    madeAt,
    GROUPS.map(([name, aim], index) => {
      const own = people.slice(index * size, (index + 1) * size)
      // The secretary is in the first group and leads none.
      return { name, aim, members: own, leader: itemAt(own, index === 0 ? 1 : 0) }
    }),
  )
  const secretary = itemAt(people, 0).id
  const branch: TaskBranch = {
    id: ID,
    activeOn: ACTIVE_ON,
    dissolvedOn: DISSOLVED_ON,
    secretary,
    approver: by.officer,
    groups: groups.map(({ group }) => group),
  }
  return {
    branch,
    rows: {
      branch: [branchRow(community, secretary, by.officer)],
      taskGroup: groups.map(({ row }) => row),
      branchMember: membershipsOf(branch),
      roleGrant: postsOf(branch),
      ...buildWork(branch, tasks),
    },
  }
}

const tasks: TaskFacts[] = TASKS.map(([group, title, workItem, from, due], index) => ({
  group,
  title,
  workItem,
  from: `2026-${from}`,
  due: `2026-${due}`,
  closed: addDays(`2026-${due}`, -(index % 3)),
}))

function membershipsOf({ groups }: TaskBranch): Planned<'branchMember'>[] {
  const random = randomOf('past memberships')
  return groups.flatMap(({ id, members }) =>
    members.map((member): Planned<'branchMember'> => {
      const joinedAt = addMinutes(at('2026-03-06', '18:00'), random.int(0, 3000))
      return {
        branchId: ID,
        personId: member.id,
        taskGroupId: id,
        groupSource: 'assigned',
        joinedAt,
        confirmedAt: joinedAt,
        version: 2,
      }
    }),
  )
}

function branchRow(community: Community, secretary: string, officer: string): Planned<'branch'> {
  return {
    id: ID,
    kind: 'temporary',
    name: NAME,
    state: 'dissolved',
    regionId: community.id,
    regionPath: community.path,
    purpose: '配合河道清淤，清理河岸，巡河督查',
    units: [],
    plannedFrom: '2026-03-09',
    plannedTo: '2026-05-31',
    plannedMembers: GROUP_SIZE * GROUPS.length,
    approvalBody: `中共${community.name}委员会`,
    approvalDocumentNo: '汶溪党委〔2026〕3号',
    approvedOn: '2026-03-02',
    approvedBy: officer,
    activatedAt: at(ACTIVE_ON, '09:10'),
    dissolvedOn: DISSOLVED_ON,
    summary:
      '清淤三段，河岸堆物全部清理，登记排口七处，其中三处整改后复查合格。任务完成，支部自然撤销，党员组织关系不变。',
    submittedBy: secretary,
    createdBy: secretary,
    version: 5,
    createdAt: CREATED_AT,
    updatedAt: at(DISSOLVED_ON, '17:00'),
  }
}
