import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import type { SheetLine } from '../../../db/tables/attendance'
import type { OrganiserPlace, SealScope } from '../policy'
import { organiserName } from './activity'
import { holds } from './hours'

/** The day in Asia/Shanghai on which the shift `s` began. */
export const dayOfShift = sql<string>`(s.starts_at at time zone 'Asia/Shanghai')::date`

export const MOST_LINES = 1000

/** The hours of a person in these days, as they hold now, with the facts of V-13. */
export function listOwnLines(
  db: Db,
  districtId: string,
  personId: string,
  { from, to }: { from: string; to: string },
): Promise<SheetLine[]> {
  return db
    .selectFrom('serviceEntry as e')
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 'e.districtId').onRef('a.id', '=', 'e.activityId'),
    )
    .innerJoin('activityShift as s', (join) =>
      join.onRef('s.districtId', '=', 'e.districtId').onRef('s.id', '=', 'e.shiftId'),
    )
    .leftJoin('person as l', (join) =>
      join.onRef('l.districtId', '=', 'a.districtId').onRef('l.id', '=', 'a.leaderId'),
    )
    .select(['e.id as entryId', 'e.minutes', 'a.title', 'a.place', 'a.content'])
    .select([
      dayOfShift.as('day'),
      organiserName.as('organiserName'),
      sql<string>`coalesce(l.name, '')`.as('leaderName'),
    ])
    .where('e.districtId', '=', districtId)
    .where('e.personId', '=', personId)
    .where(holds)
    .where('e.minutes', '>', 0)
    .where(dayOfShift, '>=', from)
    .where(dayOfShift, '<=', to)
    .orderBy('s.startsAt')
    .orderBy('s.id')
    .limit(MOST_LINES + 1)
    .execute()
}

export type SheetRow = NonNullable<Awaited<ReturnType<typeof findSheet>>>

const sheets = (db: Db, districtId: string) =>
  db
    .selectFrom('recordSheet as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'r.districtId').onRef('p.id', '=', 'r.personId'),
    )
    .selectAll('r')
    .select('p.name')
    .where('r.districtId', '=', districtId)

export function findSheet(db: Db, districtId: string, id: string) {
  return sheets(db, districtId).where('r.id', '=', id).executeTakeFirst()
}

/** Of two who decide at once the second waits, and reads what the first said. */
export async function lockSheet(db: Db, districtId: string, id: string) {
  await db
    .selectFrom('recordSheet')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findSheet(db, districtId, id)
}

export function findSheetByNumber(
  db: Db,
  districtId: string,
  { number, code }: { number: string; code: string },
) {
  return sheets(db, districtId)
    .where('r.number', '=', number)
    .where('r.checkCode', '=', code)
    .executeTakeFirst()
}

const SHOWN = 100

export function listSheets(db: Db, districtId: string, personId: string) {
  return sheets(db, districtId)
    .where('r.personId', '=', personId)
    .orderBy('r.issuedAt', 'desc')
    .orderBy('r.id', 'desc')
    .limit(SHOWN)
    .execute()
}

/** Whether an hour that stands on the sheet is another one by now. */
export async function hasChanged(db: Db, districtId: string, items: SheetLine[]): Promise<boolean> {
  const printed = new Map(items.map(({ entryId, minutes }) => [entryId, minutes]))
  const now = await db
    .selectFrom('serviceEntry as p')
    .innerJoin('serviceEntry as e', (join) =>
      join
        .onRef('e.districtId', '=', 'p.districtId')
        .onRef('e.personId', '=', 'p.personId')
        .onRef('e.shiftId', '=', 'p.shiftId'),
    )
    .select(['p.id', 'e.minutes'])
    .where('p.districtId', '=', districtId)
    .where('p.id', '=', sql<string>`any(${[...printed.keys()]}::uuid[])`)
    .where(holds)
    .execute()
  return now.some(({ id, minutes }) => printed.get(id) !== minutes)
}

/** Of the activity `a`: where its organiser sits. */
const organiserPath = sql<string>`coalesce(
  (select b.region_path from branch b where b.district_id = a.district_id and b.id = a.organiser_id and a.organiser_kind = 'branch'),
  (select o.region_path from organization o where o.district_id = a.district_id and o.id = a.organiser_id and a.organiser_kind = 'organization'),
  (select g.path from region g where g.district_id = a.district_id and g.id = a.organiser_id and a.organiser_kind = 'region'),
  a.region_path)`

/** Everybody who organised something on this sheet, once each. */
export function listSheetOrganisers(
  db: Db,
  districtId: string,
  items: SheetLine[],
): Promise<(OrganiserPlace & { name: string })[]> {
  return db
    .selectFrom('serviceEntry as e')
    .innerJoin('activity as a', (join) =>
      join.onRef('a.districtId', '=', 'e.districtId').onRef('a.id', '=', 'e.activityId'),
    )
    .select(['a.organiserKind', 'a.organiserId'])
    .select([organiserPath.as('regionPath'), organiserName.as('name')])
    .distinct()
    .where('e.districtId', '=', districtId)
    .where('e.id', '=', sql<string>`any(${items.map(({ entryId }) => entryId)}::uuid[])`)
    .execute()
}

/** What waits for a seal and lies wholly in this scope; the longest waiting first. */
export function listSealRequests(db: Db, districtId: string, personId: string, scope: SealScope) {
  const isInScope =
    scope.kind === 'region'
      ? sql<boolean>`(${organiserPath} >= ${scope.path} and ${organiserPath} < ${`${scope.path}\u{10FFFF}`})`
      : sql<boolean>`(a.organiser_kind = ${scope.kind} and a.organiser_id = ${scope.id}::uuid)`
  return sheets(db, districtId)
    .where('r.seal', '=', 'requested')
    .where('r.personId', '<>', personId)
    .where(
      sql<boolean>`not exists (
        select from jsonb_array_elements(r.items) i
        join service_entry e on e.district_id = r.district_id and e.id = (i->>'entryId')::uuid
        join activity a on a.district_id = e.district_id and a.id = e.activity_id
        where not ${isInScope})`,
    )
    .orderBy('r.sealRequestedAt')
    .orderBy('r.id')
    .limit(SHOWN)
    .execute()
}
