/** What a day holds for someone who comes to help: the next shift, and what waits for their own yes or no. */
import type { NextShift, Todo } from '@contract/today'
import type { Context } from '../../core/context'
import { todo } from './todos'
import { findNextShift, listMyInvitations, listMySwaps } from './volunteerQueries'

/** The activity that comes next, with what its card must say. */
export async function nextShift({ db, actor, now }: Context): Promise<NextShift | undefined> {
  const row = await findNextShift(db, actor, now)
  return (
    row && {
      activityId: row.activityId,
      title: row.title,
      place: row.place,
      shiftName: row.shiftName,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      isCheckedIn: row.isCheckedIn,
    }
  )
}

/** Invitations and swaps; several of one activity are answered in one place. */
export async function volunteerTodos({ db, actor, now }: Context): Promise<Todo[]> {
  const invitations = await listMyInvitations(db, actor, now)
  const swaps = await listMySwaps(db, actor, now)
  return [
    ...firstOfEach(invitations).map(({ activityId, title, place, startsAt }) =>
      todo({
        kind: 'answerInvitation',
        title: `邀请您参加“${title}”`,
        note: place,
        subjectId: activityId,
        dueAt: startsAt.toISOString(),
      }),
    ),
    ...firstOfEach(swaps).map(({ activityId, title, startsAt, fromName }) =>
      todo({
        kind: 'answerSwap',
        title: `${fromName}想和您换班`,
        note: title,
        subjectId: activityId,
        dueAt: startsAt.toISOString(),
      }),
    ),
  ]
}

function firstOfEach<Row extends { activityId: string }>(rows: Row[]): Row[] {
  return rows.filter(
    (row, place) => rows.findIndex(({ activityId }) => activityId === row.activityId) === place,
  )
}
