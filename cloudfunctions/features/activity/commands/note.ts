import type { AddNoteInput } from '@contract/activity'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { tell } from '../../notice/commands/tell'
import { hoursPolicy } from '../policy'
import type { ActivityRow } from '../queries/activity'
import { listPresent, lockNote } from '../queries/notes'

type Note = v.InferOutput<typeof AddNoteInput>['note']

/**
 * Writes a training, an award, an evaluation or stars into the record of people who came, by whoever
 * carries the activity (V-15); they are told. Never hours of service (V-19).
 * @throws own_note, not_checked_in of somebody who did not come, invalid_input of a day to come
 */
export async function addNote(
  ctx: CommandContext,
  activity: ActivityRow,
  personIds: string[],
  note: Note,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const people = [...new Set(personIds)]
  if (note.day > dayOf(now)) {
    const problems = [{ path: 'note.day', message: '日期不能晚于今天' }]
    throw new AppError('invalid_input', { problems })
  }
  if (!people.every((id) => hoursPolicy.say(actor, id))) throw new AppError('own_note')
  const present = await listPresent(db, districtId, activity.id)
  if (!people.every((id) => present.has(id))) throw new AppError('not_checked_in')
  const common = {
    districtId,
    activityId: activity.id,
    ...note,
    body: activity.organiserName,
    recordedBy: personOf(ctx),
    recordedAt: now,
  }
  await db
    .insertInto('serviceNote')
    .values(people.map((personId) => ({ ...common, id: newId(), personId })))
    .execute()
  await tell(
    { db, districtId, now },
    {
      personIds: people,
      kind: 'recordNoted',
      title: activity.title,
      text: `${note.name}，已记入“我的记录”`,
      subjectKind: 'activity',
      subjectId: activity.id,
      template: 'result',
    },
  )
}

/** Takes a note back; it stays, with who and why. Twice is the same as once. */
export async function takeBackNote(ctx: CommandContext, id: string, reason: string): Promise<void> {
  const { db, actor, now } = ctx
  const note = await lockNote(db, actor.districtId, id)
  if (!note || note.takenBackAt) return
  await db
    .updateTable('serviceNote')
    .set({ takenBackBy: personOf(ctx), takenBackAt: now, takenBackReason: reason })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}
