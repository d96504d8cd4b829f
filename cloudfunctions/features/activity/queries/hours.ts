import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect'

/** Of each person on each shift the entry that none follows is the one that holds. */
export const holds = sql<SqlBool>`not exists (select from service_entry n
  where n.district_id = e.district_id and n.follows = e.id)`

/** What holds of the hours of one person on one shift. */
export function findHolding(db: Db, districtId: string, shiftId: string, personId: string) {
  return db
    .selectFrom('serviceEntry as e')
    .select(['e.id', 'e.kind', 'e.minutes', 'e.source', 'e.activityId'])
    .where('e.districtId', '=', districtId)
    .where('e.shiftId', '=', shiftId)
    .where('e.personId', '=', personId)
    .where(holds)
    .executeTakeFirst()
}

export type HoldingRow = NonNullable<Awaited<ReturnType<typeof findHolding>>>

/** Minutes that count for these people on the days of these shifts, by person and day. */
export async function sumDayMinutes(
  db: Db,
  districtId: string,
  personIds: string[],
  { from, to }: { from: Date; to: Date },
): Promise<Map<string, number>> {
  const day = sql<string>`to_char(s.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
  const rows = await db
    .selectFrom('serviceEntry as e')
    .innerJoin('activityShift as s', (join) =>
      join.onRef('s.districtId', '=', 'e.districtId').onRef('s.id', '=', 'e.shiftId'),
    )
    .select(['e.personId', day.as('day')])
    .select((is) => is.fn.sum<number>('e.minutes').as('minutes'))
    .where('e.districtId', '=', districtId)
    .where('e.personId', 'in', personIds)
    .where('s.startsAt', '>=', from)
    .where('s.startsAt', '<', to)
    .where(holds)
    .groupBy(['e.personId', day])
    .execute()
  return new Map(rows.map((row) => [`${row.personId} ${row.day}`, Number(row.minutes)]))
}
