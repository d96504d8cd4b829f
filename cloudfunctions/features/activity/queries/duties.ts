import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect'
import type { Duty } from '../loadRule'

const DAY = 86_400_000

/** Turns that touch the days around a span, so that a night before and one after are among them. */
const around = ({ startsAt, endsAt }: Pick<Duty, 'startsAt' | 'endsAt'>) =>
  sql<SqlBool>`s.starts_at > ${new Date(startsAt.getTime() - 2 * DAY)}
    and s.starts_at < ${new Date(endsAt.getTime() + 2 * DAY)}`

/** The other turns that somebody has a place on, around one. */
export function listOwnDuties(
  db: Db,
  districtId: string,
  personId: string,
  shift: { id: string; startsAt: Date; endsAt: Date },
): Promise<Duty[]> {
  return db
    .selectFrom('activitySignUp as u')
    .innerJoin('activityShift as s', (join) =>
      join.onRef('s.districtId', '=', 'u.districtId').onRef('s.id', '=', 'u.shiftId'),
    )
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 's.districtId').onRef('a.id', '=', 's.activityId'),
    )
    .select(['s.startsAt', 's.endsAt', 's.breakMinutes'])
    .where('u.districtId', '=', districtId)
    .where('u.personId', '=', personId)
    .where('u.state', '=', 'signedUp')
    .where('a.state', 'in', ['published', 'recorded'])
    .where('s.id', '<>', shift.id)
    .where(around(shift))
    .execute()
}

/** Of everybody who came to an activity: the turns on which they came, around it. */
export function listDutiesDone(
  db: Db,
  districtId: string,
  activityId: string,
  span: Pick<Duty, 'startsAt' | 'endsAt'>,
) {
  return db
    .selectFrom('attendance as t')
    .innerJoin('activityShift as s', (join) =>
      join.onRef('s.districtId', '=', 't.districtId').onRef('s.id', '=', 't.shiftId'),
    )
    .select(['t.personId', 't.shiftId', 's.startsAt', 's.endsAt', 's.breakMinutes'])
    .where('t.districtId', '=', districtId)
    .where('t.kind', '=', 'checkIn')
    .where('t.personId', 'in', (is) =>
      is
        .selectFrom('attendance as o')
        .select('o.personId')
        .where('o.districtId', '=', districtId)
        .where('o.activityId', '=', activityId)
        .where('o.kind', '=', 'checkIn'),
    )
    .where('t.at', '>', new Date(span.startsAt.getTime() - 3 * DAY))
    .where('t.at', '<', new Date(span.endsAt.getTime() + 3 * DAY))
    .where(around(span))
    .execute()
}

/** Whoever adds up the hours of a day waits for others who do so, of the same people. */
export async function lockPeople(db: Db, districtId: string, ids: string[]): Promise<void> {
  await db
    .selectFrom('person')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}
