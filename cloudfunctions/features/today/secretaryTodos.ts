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

/** What waits for the secretary of the branch in which the caller acts. */
export async function secretaryTodos({ db, actor, now }: Context): Promise<Todo[]> {
  if (actor.acting?.placeKind !== 'branch') return []
  const branch = await findBranchMatters(db, actor, actor.acting.placeId)
  if (!branch) return []
  const at = { subjectId: branch.id, branchId: branch.id }
  const note = branch.name
  const today = dayOf(now)
  const dues = branch.state === 'active' ? await listDues(db, actor.districtId, branch, now) : []
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
    ...dues
      .filter((due) => isPressing(due, today))
      .map(({ kind, period, until, shortOn }) =>
        todo({
          kind: 'planMeeting',
          title: shortOn
            ? `${PERIOD[period]}的${MEETING_NAMES[kind]}未达到法定人数，要再开一次`
            : `${PERIOD[period]}还没有安排${MEETING_NAMES[kind]}`,
          note,
          dueAt: until,
          subjectId: kind,
          branchId: branch.id,
        }),
      ),
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
