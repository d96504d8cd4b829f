import {
  AssignTaskInput,
  type Board,
  BoardInput,
  CreateTaskInput,
  EditTaskInput,
  FindTaskInput,
  ListLogsInput,
  ListTasksInput,
  LogTaskInput,
  SetTaskStateInput,
  TASK_STATES,
  TakeTaskInput,
  type TaskApi,
  type TaskState,
} from '@contract/branch'
import { type CommandContext, type Context, personOf } from '../../../core/context'
import { readCursor, toPage } from '../../../core/cursor'
import { AppError, found, wrong } from '../../../core/errors'
import { authorize, visible } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { logTask } from '../commands/logTask'
import { assignTask, createTask, editTask, setTaskState, takeTask } from '../commands/task'
import { requireActive, seeBranch, seeHeldBranch, seeLockedTask } from '../load'
import { branchPolicy, groupPolicy, type TaskPlace, taskPolicy } from '../policy'
import {
  branchOf,
  placeOfTask,
  presentBranchLog,
  presentTask,
  presentTaskDetail,
} from '../present/task'
import { findGroup } from '../queries/groups'
import {
  countByState,
  countTasks,
  findTask,
  listBranchLogs,
  listLogPhotos,
  listLogs,
  listTasks,
  OPEN_STATES,
  type TaskRow,
} from '../queries/tasks'

async function taskDetail(ctx: Context, id: string) {
  const { db, actor, files, now } = ctx
  const task = visible(
    actor,
    (who, row) => branchPolicy.see(who, branchOf(row)),
    await findTask(db, actor.districtId, id),
  )
  const logs = await listLogs(db, actor.districtId, id)
  const photos = await listLogPhotos(
    db,
    actor.districtId,
    logs.map((log) => log.id),
  )
  const urls = await files.links(
    actor.districtId,
    photos.map((photo) => photo.id),
    now,
  )
  const withUrls = photos.map((photo, index) => ({ ...photo, url: urls[index] ?? '' }))
  return presentTaskDetail(ctx, task, logs, withUrls)
}

/** Load with a lock; closed tasks and dissolved branches are said before permission. */
async function taskToChange(
  ctx: CommandContext,
  id: string,
  question: (actor: CommandContext['actor'], task: TaskPlace) => boolean,
): Promise<TaskRow> {
  const task = await seeLockedTask(ctx, id)
  requireActive({ state: task.branchState })
  if (isClosed(task)) throw new AppError('task_closed')
  authorize(ctx.actor, question, placeOfTask(task))
  return task
}

const isClosed = ({ state }: TaskRow) => state === 'done' || state === 'cancelled'

async function done(
  ctx: CommandContext,
  task: { branchId: string },
  id: string,
  detail: { personId?: string; state?: TaskState } = {},
) {
  ctx.about('branch', task.branchId, { taskId: id, ...detail })
  return taskDetail(ctx, id)
}

/** Which question of the policy a new state asks. */
function questionOf(from: TaskState, to: TaskState) {
  if (from === 'done' || from === 'cancelled') return taskPolicy.reopen
  if (to === 'done') return taskPolicy.close
  if (to === 'cancelled') return taskPolicy.cancel
  return to === 'doing' ? taskPolicy.start : taskPolicy.edit
}

const COLUMN_SIZE = 50

const toTaskPage = (rows: Awaited<ReturnType<typeof listTasks>>, limit: number, now: Date) =>
  toPage(
    rows,
    limit,
    ({ place, id }) => [place, id],
    (row) => presentTask(now, row),
  )

export const taskRoutes: Routes<TaskApi> = {
  'branch.listTasks': query(
    ListTasksInput,
    async (ctx, { branchId, groupId, mine, states: asked, cursor, limit }) => {
      const { db, actor, now } = ctx
      if (branchId) await seeBranch(ctx, branchId)
      else if (!mine) {
        throw wrong('branchId', '请选择支部')
      }
      const states = asked ?? (mine ? OPEN_STATES : undefined)
      const filter = { branchId, groupId, states, ...(mine && { assigneeId: personOf(ctx) }) }
      const after = readCursor(cursor)
      const rows = await listTasks(db, actor.districtId, filter, { after, limit })
      const total = await countTasks(db, actor.districtId, filter)
      return { ...toTaskPage(rows, limit, now), total }
    },
  ),

  'branch.listLogs': query(ListLogsInput, async (ctx, { branchId, cursor, limit }) => {
    await seeBranch(ctx, branchId)
    const before = readCursor(cursor)?.[1]
    const rows = await listBranchLogs(ctx.db, ctx.actor.districtId, branchId, before, limit)
    return toPage(rows, limit, ({ id }) => ['', id], presentBranchLog)
  }),

  'branch.findTask': query(FindTaskInput, (ctx, { id }) => taskDetail(ctx, id)),

  'branch.board': query(BoardInput, async (ctx, { groupId }) => {
    const { db, actor, now } = ctx
    const group = found(await findGroup(db, actor.districtId, groupId))
    const branch = await seeBranch(ctx, group.branchId)
    const counts = await countByState(db, actor.districtId, groupId)
    const columns: Board['columns'] = []
    for (const state of TASK_STATES) {
      const filter = { groupId, states: [state] }
      const rows = await listTasks(db, actor.districtId, filter, { limit: COLUMN_SIZE })
      const total = counts.find((count) => count.state === state)?.count ?? 0
      columns.push({ state, ...toTaskPage(rows, COLUMN_SIZE, now), total })
    }
    return {
      group: {
        id: group.id,
        name: group.name,
        ...(group.aim ? { aim: group.aim } : {}),
        ...(group.leaderId && group.leaderName
          ? { leader: { id: group.leaderId, name: group.leaderName } }
          : {}),
      },
      branch: { id: branch.id, name: branch.name, state: branch.state },
      columns,
      can: { createTask: groupPolicy.createTask(actor, { branch, groupId }) },
    }
  }),

  'branch.createTask': command(CreateTaskInput, async (ctx, { groupId, ...facts }) => {
    const group = found(await findGroup(ctx.db, ctx.actor.districtId, groupId))
    const branch = await seeHeldBranch(ctx, group.branchId)
    requireActive(branch)
    authorize(ctx.actor, groupPolicy.createTask, { branch, groupId })
    const id = await createTask(
      ctx,
      { id: groupId, branchId: branch.id, regionPath: branch.regionPath },
      facts,
    )
    return done(ctx, { branchId: branch.id }, id)
  }),

  'branch.editTask': command(EditTaskInput, async (ctx, { id, version, ...facts }) => {
    const task = await taskToChange(ctx, id, taskPolicy.edit)
    await editTask(ctx, task, version, facts)
    return done(ctx, task, id)
  }),

  'branch.assignTask': command(AssignTaskInput, async (ctx, { id, version, assigneeId }) => {
    const task = await taskToChange(ctx, id, taskPolicy.assign)
    await assignTask(ctx, task, version, assigneeId)
    return done(ctx, task, id, assigneeId ? { personId: assigneeId } : {})
  }),

  'branch.takeTask': command(TakeTaskInput, async (ctx, { id }) => {
    const isTheirs = (who: CommandContext['actor'], place: TaskPlace) =>
      place.assigneeId === who.personId
    const isFree = (place: TaskPlace) => ({ ...place, assigneeId: null })
    const task = await taskToChange(
      ctx,
      id,
      (who, place) => isTheirs(who, place) || taskPolicy.take(who, isFree(place)),
    )
    await takeTask(ctx, task)
    return done(ctx, task, id)
  }),

  'branch.setTaskState': command(SetTaskStateInput, async (ctx, { id, version, state }) => {
    const task = await seeLockedTask(ctx, id)
    requireActive({ state: task.branchState })
    // Done is done once: the day on which it was stays.
    if (task.state === state && isClosed(task)) throw new AppError('task_closed')
    authorize(ctx.actor, questionOf(task.state, state), placeOfTask(task))
    await setTaskState(ctx, task, version, state)
    return done(ctx, task, id, { state })
  }),

  'branch.logTask': command(LogTaskInput, async (ctx, { id, ...entry }) => {
    const task = await taskToChange(ctx, id, taskPolicy.log)
    await logTask(ctx, task, entry)
    return done(ctx, task, id)
  }),
}
