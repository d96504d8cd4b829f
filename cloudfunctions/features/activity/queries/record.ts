import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect'

interface Scope {
  districtId: string
  personId: string
  /** Instants between which the person came. */
  from?: Date | undefined
  to?: Date | undefined
}

/** Every time a person came: the ledger itself, so that it is exact at once. */
function visits(db: Db, { districtId, personId, from, to }: Scope) {
  return db
    .selectFrom('attendance as t')
    .innerJoin('activityShift as s', (join) =>
      join.onRef('s.districtId', '=', 't.districtId').onRef('s.id', '=', 't.shiftId'),
    )
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 't.districtId').onRef('a.id', '=', 't.activityId'),
    )
    .leftJoin('campaign as c', (join) =>
      join.onRef('c.districtId', '=', 'a.districtId').onRef('c.id', '=', 'a.campaignId'),
    )
    .leftJoin('serviceEntry as e', (join) =>
      join
        .onRef('e.districtId', '=', 't.districtId')
        .onRef('e.shiftId', '=', 't.shiftId')
        .onRef('e.personId', '=', 't.personId')
        .on(
          sql<SqlBool>`not exists (select from service_entry n
            where n.district_id = e.district_id and n.follows = e.id)`,
        ),
    )
    .where('t.districtId', '=', districtId)
    .where('t.personId', '=', personId)
    .where('t.kind', '=', 'checkIn')
    .$if(from !== undefined, (rows) => rows.where('t.at', '>=', from as Date))
    .$if(to !== undefined, (rows) => rows.where('t.at', '<', to as Date))
}

export type VisitRow = Awaited<ReturnType<typeof listVisits>>[number]

interface Paging {
  after?: [Date, string] | undefined
  limit: number
  shiftId?: string | undefined
  /** Volunteering for which nobody has confirmed hours yet. */
  isPending?: boolean
}

/** The newest first; one more than asked for. */
export function listVisits(db: Db, scope: Scope, { after, limit, shiftId, isPending }: Paging) {
  return visits(db, scope)
    .select(['t.id', 't.activityId', 't.shiftId', 't.at as checkedInAt'])
    .select(['a.title', 'a.kind', 'c.name as campaignName'])
    .select(['s.name as shiftName', 's.startsAt', 's.endsAt', 's.breakMinutes'])
    .select(['e.id as entryId', 'e.kind as entryKind', 'e.minutes'])
    .select([
      checkOut('checkOut').as('checkedOutAt'),
      checkOut('autoCheckOut').as('closedAt'),
      sql<string>`coalesce(
        (select b.name from branch b where b.district_id = a.district_id and b.id = a.organiser_id and a.organiser_kind = 'branch'),
        (select o.name from organization o where o.district_id = a.district_id and o.id = a.organiser_id and a.organiser_kind = 'organization'),
        (select g.name from region g where g.district_id = a.district_id and g.id = a.organiser_id and a.organiser_kind = 'region'),
        '')`.as('organiserName'),
    ])
    .$if(shiftId !== undefined, (rows) => rows.where('t.shiftId', '=', shiftId ?? ''))
    .$if(isPending === true, (rows) =>
      rows.where('e.id', 'is', null).where('a.kind', '=', 'volunteer'),
    )
    .$if(after !== undefined, (rows) =>
      rows.where(sql<SqlBool>`(t.at, t.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
    )
    .orderBy('t.at', 'desc')
    .orderBy('t.id', 'desc')
    .limit(limit + 1)
    .execute()
}

const checkOut = (kind: 'checkOut' | 'autoCheckOut') =>
  sql<Date | null>`(select o.at from attendance o where o.district_id = t.district_id
    and o.shift_id = t.shift_id and o.person_id = t.person_id and o.kind = ${sql.lit(kind)})`

/** How often and how long, by campaign and by kind. */
export function sumVisits(db: Db, scope: Scope) {
  return visits(db, scope)
    .select(['a.kind', 'c.name as campaignName'])
    .select((is) => [
      is.fn.countAll<number>().as('times'),
      is.fn.coalesce(is.fn.sum<number>('e.minutes'), sql<number>`0`).as('minutes'),
    ])
    .groupBy(['a.kind', 'c.id', 'c.name', 'c.startsOn'])
    .orderBy('c.startsOn', (order) => order.desc().nullsLast())
    .execute()
}

/** Everything that was ever said of these hours, the oldest first. */
export function listHistory(db: Db, districtId: string, personId: string, shiftIds: string[]) {
  return db
    .selectFrom('serviceEntry as e')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'e.districtId').onRef('p.id', '=', 'e.recordedBy'),
    )
    .select(['e.shiftId', 'e.kind', 'e.minutes', 'e.recordedAt', 'e.reason', 'p.name as byName'])
    .where('e.districtId', '=', districtId)
    .where('e.personId', '=', personId)
    .where('e.shiftId', 'in', shiftIds)
    .orderBy('e.recordedAt')
    .orderBy('e.id')
    .execute()
}

export type HistoryRow = Awaited<ReturnType<typeof listHistory>>[number]
