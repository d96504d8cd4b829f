/** What waits for those who run activities: few lines, each with one place to go. */
import type { Todo } from '@contract/today'
import type { Context } from '../../core/context'
import { dayOf } from '../../core/days'
import { FEW, listObjected, listToRecord, listToRun } from './activityQueries'
import { todo } from './todos'

type ToRecord = Awaited<ReturnType<typeof listToRecord>>[number]

export async function activityTodos(ctx: Context): Promise<Todo[]> {
  const { db, actor, now } = ctx
  const running = await listToRun(db, actor, now)
  const objected = await listObjected(db, actor)
  return [
    ...running.map(({ id, title, place, startsAt }) =>
      todo({
        kind: 'runActivity',
        title,
        note: place,
        subjectId: id,
        ...(startsAt ? { dueAt: startsAt.toISOString() } : {}),
      }),
    ),
    ...objected.map(({ id, title, objections }) =>
      todo({
        kind: 'answerObjections',
        title: `${objections} 人对服务时长有异议`,
        note: title,
        subjectId: id,
      }),
    ),
    ...(await recordTodos(ctx)),
  ]
}

/** Ten working days (V-16): one line for each activity, or one for all when there are many. */
async function recordTodos({ db, actor, now }: Context): Promise<Todo[]> {
  const rows = await listToRecord(db, actor, now)
  const [first] = rows
  if (!first) return []
  const today = dayOf(now)
  if (rows.length <= FEW) return rows.map((row) => recordTodo(row, today))
  const people = rows.reduce((sum, { pending }) => sum + pending, 0)
  return [
    todo({
      ...recordTodo(first, today),
      kind: 'recordActivities',
      title: `${rows.length} 个活动等着确认时长`,
      note: `一共 ${people} 人`,
    }),
  ]
}

function recordTodo({ id, title, pending, recordDueOn }: ToRecord, today: string): Todo {
  return todo({
    kind: 'confirmHours',
    title: `确认 ${pending} 人的服务时长`,
    note: title,
    subjectId: id,
    ...(recordDueOn ? { dueAt: recordDueOn, isOverdue: recordDueOn < today } : {}),
  })
}
