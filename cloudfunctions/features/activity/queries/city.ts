import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { organiserName } from './activity'
import { holds } from './hours'
import { dayOfShift } from './sheets'

export type FactRow = Awaited<ReturnType<typeof listFacts>>[number]

/** The settled hours of one activity, with the facts of V-13 and what the city has said of each. */
export function listFacts(db: Db, districtId: string, activityId: string) {
  return db
    .selectFrom('serviceEntry as e')
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 'e.districtId').onRef('a.id', '=', 'e.activityId'),
    )
    .innerJoin('activityShift as s', (join) =>
      join.onRef('s.districtId', '=', 'e.districtId').onRef('s.id', '=', 'e.shiftId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'e.districtId').onRef('p.id', '=', 'e.personId'),
    )
    .leftJoin('person as l', (join) =>
      join.onRef('l.districtId', '=', 'a.districtId').onRef('l.id', '=', 'a.leaderId'),
    )
    .leftJoin('cityReport as c', (join) =>
      join
        .onRef('c.districtId', '=', 'e.districtId')
        .onRef('c.shiftId', '=', 'e.shiftId')
        .onRef('c.personId', '=', 'e.personId'),
    )
    .select(['e.shiftId', 'e.personId', 'e.minutes', 'p.name', 'a.title', 'a.place', 'a.content'])
    .select(['s.name as shiftName', 'a.cityActivityId', 'c.state', 'c.cityRecordId', 'c.problem'])
    .select([
      dayOfShift.as('day'),
      organiserName.as('organiserName'),
      sql<string>`coalesce(l.name, '')`.as('leaderName'),
    ])
    .where('e.districtId', '=', districtId)
    .where('e.activityId', '=', activityId)
    .where('e.kind', '<>', 'objected')
    .where('e.minutes', '>', 0)
    .where(holds)
    .orderBy('s.startsAt')
    .orderBy('p.nameKey')
    .orderBy('p.id')
    .execute()
}
