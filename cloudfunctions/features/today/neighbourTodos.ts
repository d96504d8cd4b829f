/** What neighbours wait for: problems, money that a second person confirms, evenings, promised visits. */
import type { Todo } from '@contract/today'
import type { Context } from '../../core/context'
import { dayOf } from '../../core/days'
import {
  listAssignedProblems,
  listEntriesToCheck,
  listEvenings,
  listHandedOver,
  listStationWork,
  listVisitsToMake,
  type ProblemTodo,
} from './neighbourQueries'
import { todo } from './todos'

export async function neighbourTodos(ctx: Context): Promise<Todo[]> {
  const today = dayOf(ctx.now)
  const { acting } = ctx.actor
  const community = acting?.role === 'communityOfficer' ? acting.path : undefined
  const handed = community ? await listHandedOver(ctx, community) : []
  const problem = (row: ProblemTodo) =>
    todo({
      kind: 'solveProblem',
      title: Array.from(row.words).slice(0, 24).join(''),
      note: row.place,
      subjectId: row.id,
      dueAt: row.dueOn,
      isOverdue: row.dueOn < today,
    })
  const mine = await listAssignedProblems(ctx)
  const known = new Set(mine.map(({ id }) => id))
  return [
    ...mine.map(problem),
    ...handed.filter(({ id }) => !known.has(id)).map(problem),
    ...(await deskTodos(ctx)),
    ...(await listEntriesToCheck(ctx, community)).map(({ id, name, entries }) =>
      todo({
        kind: 'checkEntries',
        title: `${entries} 笔收支等第二人确认`,
        note: name,
        subjectId: id,
      }),
    ),
    ...(await listEvenings(ctx)).map((row) =>
      todo({
        kind: 'evening',
        title: `议事会：${row.title}`,
        note: row.place,
        subjectId: row.meetingId,
        parentId: row.deliberationId,
        dueAt: row.startsAt.toISOString(),
      }),
    ),
    ...(await listVisitsToMake(ctx)).map((row) =>
      todo({
        kind: 'visitDoubt',
        title: `再去看看${row.household}`,
        note: row.next ?? '上次约好再去',
        subjectId: row.doubtId,
        parentId: row.deliberationId,
        dueAt: row.nextOn,
        isOverdue: row.nextOn < today,
      }),
    ),
  ]
}

/** One line for each station, not one for each problem: the desk lists them. */
async function deskTodos(ctx: Context): Promise<Todo[]> {
  const work = await listStationWork(ctx)
  return work.flatMap(({ id, name, fresh, overdue }) => [
    ...(fresh > 0
      ? [
          todo({
            kind: 'takeInProblems',
            title: `${fresh} 个问题待受理`,
            note: name,
            subjectId: id,
          }),
        ]
      : []),
    ...(overdue > 0
      ? [
          todo({
            kind: 'overdueProblems',
            title: `${overdue} 个问题已过期限`,
            note: name,
            subjectId: id,
            isOverdue: true,
          }),
        ]
      : []),
  ])
}
