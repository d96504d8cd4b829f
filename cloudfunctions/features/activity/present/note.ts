import type { PersonNote, ServiceNote } from '@contract/activity'
import type { NoteRow } from '../queries/notes'

export function presentNote(row: NoteRow): ServiceNote {
  const { id, kind, name, content, minutes, stars, body, day, activityTitle } = row
  return {
    id,
    kind,
    name,
    ...(content ? { content } : {}),
    ...(minutes === null ? {} : { minutes }),
    ...(stars === null ? {} : { stars }),
    body,
    day,
    activityTitle,
    ...(row.takenBackAt
      ? { takenBack: { reason: row.takenBackReason ?? '', at: row.takenBackAt.toISOString() } }
      : {}),
  }
}

/** For whoever carries the activity: whose it is, and who wrote it. */
export const presentPersonNote = (row: NoteRow): PersonNote => ({
  ...presentNote(row),
  personId: row.personId,
  by: row.by,
})
