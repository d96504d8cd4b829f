import type { EntryKind } from '@contract/collection'
import { type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect'

export type EntryRow = Awaited<ReturnType<typeof listEntries>>[number]

/** Kind of owner of the pictures of bills. */
export const BILL_OWNER = 'collectionEntry'

/** Confirmed sums by what was entered; a reversal counts against what it takes back. */
export async function sumLedger(db: Db, districtId: string, collectionId: string) {
  const { rows } = await sql<{ kind: EntryKind; fen: number }>`
    select coalesce(x.kind, e.kind) as kind,
      sum(case when x.id is null then e.amount_fen else -e.amount_fen end)::bigint as fen
    from collection_entry e
    join collection_check k on k.district_id = e.district_id and k.entry_id = e.id
      and k.outcome = 'confirmed'
    left join collection_entry x on x.district_id = e.district_id and x.id = e.corrects_id
    where e.district_id = ${districtId} and e.collection_id = ${collectionId}::uuid
    group by 1`.execute(db)
  return new Map(rows.map(({ kind, fen }) => [kind, fen]))
}

export async function countPending(db: Db, districtId: string, collectionId: string) {
  const { count } = await entries(db, districtId, collectionId)
    .where('k.entryId', 'is', null)
    .clearSelect()
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

interface LedgerFilter {
  pending?: boolean | undefined
  householdId?: string | undefined
}

/** The youngest first. */
export function listEntries(
  db: Db,
  districtId: string,
  collectionId: string,
  { pending, householdId }: LedgerFilter,
  before: [Date, string] | undefined,
  limit: number,
) {
  return entries(db, districtId, collectionId)
    .$if(pending === true, (rows) => rows.where('k.entryId', 'is', null))
    .$if(householdId !== undefined, (rows) => rows.where('e.householdId', '=', householdId ?? ''))
    .$if(before !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(e.entered_at, e.id) < (${before?.[0]}::timestamptz, ${before?.[1]}::uuid)`,
      ),
    )
    .orderBy('e.enteredAt', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** Some entries of one collection, the first entered first. */
export function findEntries(db: Db, districtId: string, collectionId: string, ids: string[]) {
  return entries(db, districtId, collectionId)
    .where('e.id', 'in', ids)
    .orderBy('e.enteredAt')
    .orderBy('e.id')
    .execute()
}

/** Of which collection an entry is. */
export function findEntryCollection(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('collectionEntry')
    .select(['collectionId', 'householdId'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Confirmed lines of the public account, in the order of their days. */
export function listAccountEntries(db: Db, districtId: string, collectionId: string) {
  return entries(db, districtId, collectionId)
    .where('k.outcome', '=', 'confirmed')
    .where(sql<SqlBool>`coalesce(x.kind, e.kind) in ('subsidy','expense')`)
    .orderBy('e.happenedOn')
    .orderBy('e.id')
    .execute()
}

export function listBills(db: Db, districtId: string, entryIds: string[]) {
  if (entryIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('file')
    .select(['id', 'ownerId', 'width', 'height'])
    .where('districtId', '=', districtId)
    .where('ownerKind', '=', BILL_OWNER)
    .where('ownerId', 'in', entryIds)
    .orderBy('ownerId')
    .orderBy('position')
    .execute()
}

/** Whether the entry `e` is taken back by one that is confirmed, or also by one that waits to be. */
export const reversedBy = (which: 'confirmed' | 'confirmedOrWaiting') =>
  sql<boolean>`exists (select 1 from collection_entry y
    left join collection_check yk on yk.district_id = y.district_id and yk.entry_id = y.id
    where y.district_id = e.district_id and y.corrects_id = e.id
      and coalesce(yk.outcome, ${which === 'confirmed' ? 'waiting' : 'confirmed'}) = 'confirmed')`

function entries(db: Db, districtId: string, collectionId: string) {
  return db
    .selectFrom('collectionEntry as e')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'e.districtId').onRef('p.id', '=', 'e.enteredBy'),
    )
    .leftJoin('collectionHousehold as h', (join) =>
      join.onRef('h.districtId', '=', 'e.districtId').onRef('h.id', '=', 'e.householdId'),
    )
    .leftJoin('collectionEntry as x', (join) =>
      join.onRef('x.districtId', '=', 'e.districtId').onRef('x.id', '=', 'e.correctsId'),
    )
    .leftJoin('collectionCheck as k', (join) =>
      join.onRef('k.districtId', '=', 'e.districtId').onRef('k.entryId', '=', 'e.id'),
    )
    .leftJoin('person as q', (join) =>
      join.onRef('q.districtId', '=', 'k.districtId').onRef('q.id', '=', 'k.checkedBy'),
    )
    .selectAll('e')
    .select(['p.name as enteredByName', 'q.name as checkedByName', 'k.outcome', 'k.reason'])
    .select(['h.label as householdLabel', 'h.refundedFen', 'x.kind as correctsKind'])
    .select(['x.note as correctsNote', 'x.party as correctsParty'])
    .select(reversedBy('confirmedOrWaiting').as('isReversed'))
    .where('e.districtId', '=', districtId)
    .where('e.collectionId', '=', collectionId)
}
