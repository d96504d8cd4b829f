import { sql } from 'kysely'
import type { Db } from '../../../db/connect'

export type ShiftRow = NonNullable<Awaited<ReturnType<typeof findShift>>>

/** A shift and the activity that it belongs to. */
export function findShift(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('activityShift')
    .selectAll()
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function listShiftTimes(db: Db, districtId: string, activityId: string) {
  return db
    .selectFrom('activityShift')
    .select(['id', 'startsAt', 'endsAt'])
    .where('districtId', '=', districtId)
    .where('activityId', '=', activityId)
    .execute()
}

export type RosterRow = Awaited<ReturnType<typeof listRoster>>[number]

/** Everybody who has or had to do with a shift of the activity, by shift and name. */
export function listRoster(db: Db, districtId: string, activityId: string) {
  return db
    .selectFrom('activitySignUp as u')
    .innerJoin('activityShift as s', (join) =>
      join.onRef('s.districtId', '=', 'u.districtId').onRef('s.id', '=', 'u.shiftId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'u.districtId').onRef('p.id', '=', 'u.personId'),
    )
    .leftJoin('member as m', (join) =>
      join
        .onRef('m.districtId', '=', 'u.districtId')
        .onRef('m.personId', '=', 'u.personId')
        .on('m.status', '=', 'active'),
    )
    .leftJoin('qualification as q', (join) =>
      join
        .onRef('q.districtId', '=', 'u.districtId')
        .onRef('q.personId', '=', 'u.personId')
        .onRef('q.name', '=', 's.qualification')
        .on('q.removedAt', 'is', null),
    )
    .select(['u.shiftId', 'u.personId', 'u.state', 'u.guardianName', 'u.barredAt'])
    .select(['s.name as shiftName', 's.startsAt', 's.endsAt', 's.breakMinutes'])
    .select(['p.name', 'p.phoneMasked', 'm.personId as memberId', 'm.regionPath', 'u.recordedBy'])
    .select(['q.id as qualificationId', 'q.name as qualificationName'])
    .select(['q.expiresOn', 'q.verifiedAt'])
    .where('u.districtId', '=', districtId)
    .where('u.activityId', '=', activityId)
    .orderBy('s.position')
    .orderBy('p.nameKey')
    .orderBy('u.personId')
    .execute()
}

export type MarkRow = Awaited<ReturnType<typeof listMarks>>[number]

/** The rows of the ledger for an activity, in the order in which they were written. */
export function listMarks(db: Db, districtId: string, activityId: string) {
  return db
    .selectFrom('attendance as t')
    .innerJoin('activityShift as s', (join) =>
      join.onRef('s.districtId', '=', 't.districtId').onRef('s.id', '=', 't.shiftId'),
    )
    .leftJoin('person as b', (join) =>
      join.onRef('b.districtId', '=', 't.districtId').onRef('b.id', '=', 't.recordedBy'),
    )
    .select(['t.shiftId', 't.personId', 't.kind', 't.source', 't.at', 't.isLate', 't.device'])
    .select(['t.band', 't.reason', 'b.name as byName'])
    .where('s.districtId', '=', districtId)
    .where('s.activityId', '=', activityId)
    .orderBy('t.recordedAt')
    .orderBy('t.id')
    .execute()
}

export type EntryRow = Awaited<ReturnType<typeof listLastEntries>>[number]

/** What holds of the hours of an activity: of each person on each shift the entry that none follows. */
export function listLastEntries(db: Db, districtId: string, activityId: string) {
  return db
    .selectFrom('serviceEntry as e')
    .select(['e.id', 'e.shiftId', 'e.personId', 'e.kind', 'e.minutes', 'e.reason'])
    .where('e.districtId', '=', districtId)
    .where('e.activityId', '=', activityId)
    .where(
      sql<boolean>`not exists (select from service_entry n
        where n.district_id = e.district_id and n.follows = e.id)`,
    )
    .execute()
}

/** A person's place on a shift, and when they came and went, if they have. */
export async function findPlace(db: Db, districtId: string, shiftId: string, personId: string) {
  const signUp = await db
    .selectFrom('activitySignUp')
    .select(['state', 'age', 'barredAt'])
    .where('districtId', '=', districtId)
    .where('shiftId', '=', shiftId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  const marks = await db
    .selectFrom('attendance')
    .select(['kind', 'at'])
    .where('districtId', '=', districtId)
    .where('shiftId', '=', shiftId)
    .where('personId', '=', personId)
    .execute()
  const momentOf = (kind: string) => marks.find((mark) => mark.kind === kind)?.at
  return { signUp, checkInAt: momentOf('checkIn'), checkOutAt: momentOf('checkOut') }
}
