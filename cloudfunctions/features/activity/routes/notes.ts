import { AddNoteInput, ListNotesInput, type NoteApi, TakeBackNoteInput } from '@contract/activity'
import { Empty } from '@contract/common'
import { type Context, personOf } from '../../../core/context'
import { AppError, found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { addNote, takeBackNote } from '../commands/note'
import { seeActivity, seeHeldActivity } from '../load'
import { activityPolicy, hoursPolicy, peopleScopeOf } from '../policy'
import { presentNote, presentPersonNote } from '../present/note'
import { isNamedTo } from '../present/people'
import type { ActivityRow } from '../queries/activity'
import { listNotesAt, listOwnNotes, lockNote } from '../queries/notes'

/** Of people who are named to the caller. */
async function notesAt({ db, actor }: Context, activity: ActivityRow) {
  const rows = await listNotesAt(db, actor.districtId, activity.id)
  return rows.filter(isNamedTo(peopleScopeOf(actor, activity))).map(presentPersonNote)
}

export const noteRoutes: Routes<NoteApi> = {
  'activity.addNote': command(AddNoteInput, async (ctx, { activityId, personIds, note }) => {
    const activity = await seeHeldActivity(ctx, activityId)
    authorize(ctx.actor, activityPolicy.note, activity)
    await addNote(ctx, activity, personIds, note)
    ctx.about('activity', activityId, { kind: note.kind, count: personIds.length })
    return notesAt(ctx, activity)
  }),

  'activity.takeBackNote': command(TakeBackNoteInput, async (ctx, { id, reason }) => {
    const note = found(await lockNote(ctx.db, ctx.actor.districtId, id))
    const activity = await seeHeldActivity(ctx, note.activityId)
    authorize(ctx.actor, activityPolicy.note, activity)
    if (!hoursPolicy.say(ctx.actor, note.personId)) throw new AppError('own_note')
    await takeBackNote(ctx, id, reason)
    ctx.about('activity', activity.id, { personId: note.personId, reason })
    return notesAt(ctx, activity)
  }),

  'activity.listNotes': query(ListNotesInput, async (ctx, { activityId }) => {
    const activity = await seeActivity(ctx, activityId)
    authorize(ctx.actor, activityPolicy.note, activity)
    return notesAt(ctx, activity)
  }),

  'activity.myNotes': query(Empty, async (ctx) => {
    const rows = await listOwnNotes(ctx.db, ctx.actor.districtId, personOf(ctx))
    return rows.map(presentNote)
  }),
}
