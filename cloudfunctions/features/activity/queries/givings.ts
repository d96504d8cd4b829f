import { sql } from 'kysely'
import type { Db } from '../../../db/connect'

export type GivingRow = NonNullable<Awaited<ReturnType<typeof findGiving>>>

/** @param today the day in Asia/Shanghai */
const givings = (db: Db, districtId: string, today: string) =>
  db
    .selectFrom('giving as g')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'g.districtId').onRef('p.id', '=', 'g.personId'),
    )
    .selectAll('g')
    .select('p.name as personName')
    .select([
      sql<number>`(select count(*) from giving_day d
        where d.district_id = g.district_id and d.giving_id = g.id)`.as('days'),
      sql<string | null>`(select max(d.day) from giving_day d
        where d.district_id = g.district_id and d.giving_id = g.id)`.as('lastDay'),
      sql<boolean>`exists (select from giving_day d
        where d.district_id = g.district_id and d.giving_id = g.id and d.day = ${today})`.as(
        'isDoneToday',
      ),
    ])
    .where('g.districtId', '=', districtId)

export function findGiving(db: Db, districtId: string, id: string, today: string) {
  return givings(db, districtId, today).where('g.id', '=', id).executeTakeFirst()
}

/** Ending and writing down a day come one after the other. */
export async function lockGiving(db: Db, districtId: string, id: string, today: string) {
  await db
    .selectFrom('giving')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findGiving(db, districtId, id, today)
}

const SHOWN = 100

/** Those that go on come first, then the latest. */
export function listOwnGivings(db: Db, districtId: string, personId: string, today: string) {
  return givings(db, districtId, today)
    .where('g.personId', '=', personId)
    .orderBy(sql`g.ended_on is not null`)
    .orderBy('g.id', 'desc')
    .limit(SHOWN)
    .execute()
}

/** The latest begun first. */
export function listPublicGivings(
  db: Db,
  districtId: string,
  today: string,
  after: [string, string] | undefined,
  limit: number,
) {
  return givings(db, districtId, today)
    .where('g.publishedAt', 'is not', null)
    .$if(after !== undefined, (rows) => rows.where('g.id', '<', after?.[1] ?? ''))
    .orderBy('g.id', 'desc')
    .limit(limit + 1)
    .execute()
}

const DAYS_SHOWN = 400

/** The latest day first. */
export function listGivingDays(db: Db, districtId: string, givingId: string) {
  return db
    .selectFrom('givingDay')
    .select(['day', 'note', 'minutes'])
    .where('districtId', '=', districtId)
    .where('givingId', '=', givingId)
    .orderBy('day', 'desc')
    .limit(DAYS_SHOWN)
    .execute()
}
