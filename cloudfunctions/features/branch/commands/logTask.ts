import { type CommandContext, personOf } from '../../../core/context'
import { dayOf, reachesMonths } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { attachFiles } from '../../file/commands/attachFiles'
import type { TaskRow } from '../queries/tasks'

/** Work is written down after it was done, and not years after. */
const LATEST_MONTHS = 12

interface Entry {
  said: string
  doneOn: string
  photoIds: string[]
}

/** Writes down what was done. The first entry sets a task that waits under way. */
export async function logTask(
  ctx: CommandContext,
  task: TaskRow,
  { said, doneOn, photoIds }: Entry,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  if (task.state === 'done' || task.state === 'cancelled') throw new AppError('task_closed')
  if (doneOn > dayOf(now)) throw wrong('doneOn', '日期不能晚于今天')
  if (task.branchActivatedAt && doneOn < dayOf(task.branchActivatedAt)) {
    throw wrong('doneOn', '日期不能早于支部启动的日期')
  }
  if (reachesMonths(doneOn, dayOf(now), LATEST_MONTHS)) {
    throw wrong('doneOn', '只能补记一年以内的工作')
  }
  const id = newId()
  await db
    .insertInto('taskLog')
    .values({
      districtId,
      id,
      taskId: task.id,
      personId: personOf(ctx),
      said,
      doneOn,
      writtenAt: now,
    })
    .execute()
  await attachFiles(ctx, photoIds, { kind: 'taskLog', id })
  if (task.state === 'todo') {
    await db
      .updateTable('branchTask')
      .set({ state: 'doing', version: task.version + 1 })
      .where('districtId', '=', districtId)
      .where('id', '=', task.id)
      .execute()
  }
}
