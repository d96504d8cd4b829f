import { MEETING_NAMES, type MeetingDue } from '@contract/branch'
import type { Todo } from '@contract/today'
import type { Context } from '../../core/context'
import { dayOf } from '../../core/days'
import { isPressing } from '../branch/lifeRule'
import { listDues } from '../branch/queries/dues'
import { findBranchMatters, needsReason } from './queries'
import { todo } from './todos'

const PERIOD: Record<MeetingDue['period'], string> = {
  month: '本月',
  quarter: '本季度',
  year: '今年',
}

/** What waits for the secretary of the branch in which the caller acts, or for the leader of a party group. */
export async function secretaryTodos(ctx: Context): Promise<Todo[]> {
  const { db, actor, now } = ctx
  const { placeKind, placeId, branchId = placeId } = actor.acting ?? {}
  if (!branchId || (placeKind !== 'branch' && placeKind !== 'partyGroup')) return []
  const branch = await findBranchMatters(db, actor, branchId)
  if (!branch) return []
  const dues = branch.state === 'active' ? await listDues(db, actor.districtId, branch, now) : []
  if (placeKind === 'branch') return branchTodos(branch, dues, dayOf(now))
  const own = dues.filter(({ partyGroup }) => partyGroup?.id === placeId)
  return dueTodos(branch, own, dayOf(now))
}

type Branch = NonNullable<Awaited<ReturnType<typeof findBranchMatters>>>

/** What should be held soon and is not planned; that several party groups are late is one thing to do. */
function dueTodos({ id, name }: Branch, dues: MeetingDue[], today: string): Todo[] {
  const late = dues.filter((due) => isPressing(due, today))
  const groups = late.flatMap(({ partyGroup }) => partyGroup ?? [])
  return late
    .filter(({ partyGroup }) => !partyGroup || partyGroup.id === groups[0]?.id)
    .map((due) =>
      todo({
        kind: 'planMeeting',
        title: titleOf(due, groups.length),
        note: name,
        dueAt: due.until,
        subjectId: due.kind,
        branchId: id,
      }),
    )
}

function titleOf({ kind, period, partyGroup, shortOn }: MeetingDue, groups: number): string {
  if (groups > 1 && partyGroup) return `本月还有 ${groups} 个党小组没有安排党小组会`
  const which = `${partyGroup?.name ?? ''}${PERIOD[period]}`
  return shortOn
    ? `${which}的${MEETING_NAMES[kind]}未达到法定人数，要再开一次`
    : `${which}还没有安排${MEETING_NAMES[kind]}`
}

function branchTodos(branch: Branch, dues: MeetingDue[], today: string): Todo[] {
  const at = { subjectId: branch.id, branchId: branch.id }
  const note = branch.name
  return [
    ...(branch.kind === 'temporary' && branch.plannedTo && branch.plannedTo < today
      ? [
          todo({
            kind: 'endBranch',
            title: '任务到期：办理撤销，或请上级批准延期',
            note,
            dueAt: branch.plannedTo,
            isOverdue: true,
            ...at,
          }),
        ]
      : []),
    ...dueTodos(branch, dues, today),
    ...(branch.state === 'approved'
      ? [todo({ kind: 'activateBranch', title: '邀请党员，启动支部', note, ...at })]
      : []),
    ...(branch.joinRequests > 0
      ? [todo({ kind: 'decideJoin', title: `${branch.joinRequests} 人申请加入支部`, note, ...at })]
      : []),
    ...(needsReason(branch)
      ? [
          todo({
            kind: 'giveReason',
            title: `支部已有党员 ${branch.members} 人，请说明理由`,
            note,
            ...at,
          }),
        ]
      : []),
    ...(branch.kind === 'temporary' && branch.ungrouped > 0
      ? [todo({ kind: 'ungrouped', title: `${branch.ungrouped} 名党员还没有分组`, note, ...at })]
      : []),
  ]
}
