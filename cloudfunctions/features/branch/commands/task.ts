import type { CreateTaskInput, TaskState } from '@contract/branch'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf, reachesMonths } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { isInGroup } from '../queries/people'
import { findBuilding, type TaskRow } from '../queries/tasks'

/** Nobody plans a task further ahead than this: a year that was typed wrongly. */
const LONGEST_AHEAD_MONTHS = 24

type TaskFacts = Omit<v.InferOutput<typeof CreateTaskInput>, 'groupId'>

interface Group {
  id: string
  branchId: string
  regionPath: string
}

/** Hands out a task of a group, to one of its members or to whoever takes it. */
export async function createTask(
  ctx: CommandContext,
  group: Group,
  facts: TaskFacts,
): Promise<string> {
  await requireInGroup(ctx, group.id, facts.assigneeId)
  const id = newId()
  await ctx.db
    .insertInto('branchTask')
    .values({
      ...(await columnsOf(ctx, group, facts)),
      districtId: ctx.actor.districtId,
      id,
      branchId: group.branchId,
      taskGroupId: group.id,
      assigneeId: facts.assigneeId ?? null,
      state: 'todo',
      createdBy: personOf(ctx),
      createdAt: ctx.now,
      version: 1,
    })
    .execute()
  return id
}

/** Changes a task that is locked and open. */
export async function editTask(
  ctx: CommandContext,
  task: TaskRow,
  version: number,
  facts: TaskFacts,
): Promise<void> {
  requireOpen(task)
  const group = { id: task.taskGroupId, branchId: task.branchId, regionPath: task.regionPath }
  const columns = await columnsOf(ctx, group, facts, task.dueOn)
  // Whoever has it already may have left the group since; the rest can still be changed.
  if (facts.assigneeId !== task.assigneeId) await requireInGroup(ctx, group.id, facts.assigneeId)
  await change(ctx, task, version, { ...columns, assigneeId: facts.assigneeId ?? null })
}

/** Gives an open task to a member of its group, or to nobody. */
export async function assignTask(
  ctx: CommandContext,
  task: TaskRow,
  version: number,
  assigneeId: string | undefined,
): Promise<void> {
  requireOpen(task)
  await requireInGroup(ctx, task.taskGroupId, assigneeId)
  await change(ctx, task, version, { assigneeId: assigneeId ?? null })
}

/** The caller takes a task that nobody has. Of two who take it, the second is told. */
export async function takeTask(ctx: CommandContext, task: TaskRow): Promise<void> {
  const personId = personOf(ctx)
  if (task.assigneeId === personId) return
  requireOpen(task)
  if (task.assigneeId) throw new AppError('stale')
  await change(ctx, task, task.version, { assigneeId: personId })
}

/** Starts, closes, cancels or reopens a task that is locked. */
export async function setTaskState(
  ctx: CommandContext,
  task: TaskRow,
  version: number,
  state: TaskState,
): Promise<void> {
  const isClosed = state === 'done' || state === 'cancelled'
  await change(ctx, task, version, { state, closedAt: isClosed ? ctx.now : null })
}

function requireOpen(task: TaskRow): void {
  if (task.state === 'done' || task.state === 'cancelled') throw new AppError('task_closed')
}

async function change(
  { db, actor }: CommandContext,
  task: TaskRow,
  version: number,
  columns: object,
): Promise<void> {
  if (task.version !== version) throw new AppError('stale')
  await db
    .updateTable('branchTask')
    .set({ ...columns, version: version + 1 })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', task.id)
    .execute()
}

async function columnsOf(
  ctx: CommandContext,
  group: Group,
  facts: TaskFacts,
  dueBefore: string | null = null,
) {
  if (facts.buildingId) {
    const building = await findBuilding(ctx.db, ctx.actor.districtId, facts.buildingId)
    if (!building?.path.startsWith(group.regionPath)) throw new AppError('not_found')
  }
  if (facts.dueOn && facts.dueOn !== dueBefore && facts.dueOn < dayOf(ctx.now)) {
    throw wrong('dueOn', '完成日期不能早于今天')
  }
  if (facts.dueOn && reachesMonths(dayOf(ctx.now), facts.dueOn, LONGEST_AHEAD_MONTHS)) {
    throw wrong('dueOn', '完成日期请定在两年以内')
  }
  return {
    title: facts.title,
    detail: facts.detail ?? null,
    buildingId: facts.buildingId ?? null,
    workItem: facts.workItem ?? null,
    dueOn: facts.dueOn ?? null,
  }
}

async function requireInGroup(ctx: CommandContext, groupId: string, personId: string | undefined) {
  if (personId && !(await isInGroup(ctx.db, ctx.actor.districtId, groupId, personId))) {
    throw wrong('assigneeId', '这位党员不在这个任务组里')
  }
}
