import { sql } from 'kysely'
import type { Db } from '../../../db/connect'

/** More than this nobody reads; the newest are what is asked for. */
const MOST = 500

const notes = (db: Db, districtId: string) =>
  db
    .selectFrom('serviceNote as n')
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 'n.districtId').onRef('a.id', '=', 'n.activityId'),
    )
    .innerJoin('person as b', (join) =>
      join.onRef('b.districtId', '=', 'n.districtId').onRef('b.id', '=', 'n.recordedBy'),
    )
    .leftJoin('member as m', (join) =>
      join
        .onRef('m.districtId', '=', 'n.districtId')
        .onRef('m.personId', '=', 'n.personId')
        .on('m.status', '=', 'active'),
    )
    .selectAll('n')
    .select(['a.title as activityTitle', 'b.name as by', 'm.regionPath'])
    .where('n.districtId', '=', districtId)
    .orderBy('n.day', 'desc')
    .orderBy('n.id', 'desc')
    .limit(MOST)

export type NoteRow = Awaited<ReturnType<typeof listOwnNotes>>[number]

export const listOwnNotes = (db: Db, districtId: string, personId: string) =>
  notes(db, districtId).where('n.personId', '=', personId).execute()

export const listNotesAt = (db: Db, districtId: string, activityId: string) =>
  notes(db, districtId).where('n.activityId', '=', activityId).execute()

/** A note that is about to be taken back; of two who do so, one waits. */
export function lockNote(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('serviceNote')
    .select(['id', 'activityId', 'personId', 'takenBackAt'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Who has come to an activity. */
export async function listPresent(db: Db, districtId: string, activityId: string) {
  const rows = await db
    .selectFrom('attendance')
    .select('personId')
    .distinct()
    .where('districtId', '=', districtId)
    .where('activityId', '=', activityId)
    .where('kind', '=', sql.lit('checkIn'))
    .execute()
  return new Set(rows.map(({ personId }) => personId))
}
