import { Empty } from '@contract/common'
import type { TodayApi, Todo } from '@contract/today'
import { type Context, personOf } from '../../core/context'
import { dayOf } from '../../core/days'
import { query, type Routes } from '../../core/route'
import { listDecidableRequests } from '../account/bindings'
import { countUnread } from '../notice/queries'
import { activityTodos } from './activityTodos'
import { decisionTodos } from './decisionTodos'
import { neighbourTodos } from './neighbourTodos'
import {
  listMyGroups,
  listMyMeetings,
  listMyOpenTasks,
  listReturnedBranches,
  listSubmittedBranches,
} from './queries'
import { secretaryTodos } from './secretaryTodos'
import { invitedTodos, proposedTodos } from './stationTodos'
import { byUrgency, todo } from './todos'
import { nextShift, volunteerTodos } from './volunteer'

/** What waits for the office in which the caller acts. */
async function officeTodos({ db, actor }: Context): Promise<Todo[]> {
  if (actor.acting?.placeKind !== 'region') return []
  const submitted = await listSubmittedBranches(db, actor, actor.acting.path)
  return [
    ...submitted.map((branch) =>
      todo({
        kind: 'approveBranch',
        title: `批准成立“${branch.name}”`,
        note: '等待上级党组织批准',
        subjectId: branch.id,
        branchId: branch.id,
      }),
    ),
  ]
}

/** People who ask to be recognised, for the office or the secretary who may say who they are. */
async function bindingTodos(ctx: Context): Promise<Todo[]> {
  const { acting } = ctx.actor
  if (!acting) return []
  const { length } = await listDecidableRequests(ctx)
  if (length === 0) return []
  return [
    todo({
      kind: 'decideBinding',
      title: `${length} 人申请绑定身份`,
      note: '核对姓名和手机号',
      subjectId: acting.placeId,
    }),
  ]
}

async function ownTodos(ctx: Context): Promise<Todo[]> {
  const { db, actor, now } = ctx
  const today = dayOf(now)
  const tasks = await listMyOpenTasks(db, actor)
  const meetings = await listMyMeetings(db, actor, now)
  const returned = await listReturnedBranches(db, actor)
  return [
    ...tasks.map((task) =>
      todo({
        kind: 'task',
        title: task.title,
        note: task.groupName,
        subjectId: task.id,
        branchId: task.branchId,
        ...(task.dueOn ? { dueAt: task.dueOn, isOverdue: task.dueOn < today } : {}),
      }),
    ),
    ...meetings.map((meeting) =>
      todo({
        kind: 'meeting',
        title: meeting.title,
        note: meeting.place ?? '地点待定',
        subjectId: meeting.id,
        branchId: meeting.branchId,
        dueAt: meeting.startsAt.toISOString(),
      }),
    ),
    ...returned.map((branch) =>
      todo({
        kind: 'returnedBranch',
        title: `修改“${branch.name}”后再提交`,
        note: branch.returnReason ?? '',
        subjectId: branch.id,
        branchId: branch.id,
      }),
    ),
  ]
}

export const todayRoutes: Routes<TodayApi> = {
  'today.show': query(Empty, async (ctx) => {
    personOf(ctx)
    const groups = await listMyGroups(ctx.db, ctx.actor)
    const choices = groups
      .filter((group) => !group.groupId && group.groupCount > 0)
      .map((group) =>
        todo({
          kind: 'chooseGroup',
          title: '选择一个任务组',
          note: group.branchName,
          subjectId: group.branchId,
          branchId: group.branchId,
        }),
      )
    const toConfirm = groups
      .filter((group) => group.confirmedAt === null)
      .map(({ branchId, branchName }) =>
        todo({
          kind: 'confirmMembership',
          title: '确认是否同意加入支部',
          note: branchName,
          subjectId: branchId,
          branchId,
        }),
      )
    const todos = [
      ...(await ownTodos(ctx)),
      ...(await volunteerTodos(ctx)),
      ...(await activityTodos(ctx)),
      ...(await secretaryTodos(ctx)),
      ...(await officeTodos(ctx)),
      ...(await proposedTodos(ctx)),
      ...(await invitedTodos(ctx)),
      ...(await neighbourTodos(ctx)),
      ...(await decisionTodos(ctx)),
      ...(await bindingTodos(ctx)),
      ...toConfirm,
      ...choices,
    ]
    const next = await nextShift(ctx)
    return {
      todos: todos.sort(byUrgency),
      ...(next && { next }),
      unread: await countUnread(ctx.db, ctx.actor),
      groups: groups.flatMap(
        ({ branchId, branchName, groupId, groupName, taskCount, doneCount }) =>
          groupId && groupName
            ? [{ branchId, branchName, groupId, groupName, taskCount, doneCount }]
            : [],
      ),
    }
  }),
}
