import type { HouseholdState, VisitOutcome } from '@contract/collection'
import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'
import { listAgreements } from '../../agreement/queries'
import { compareAddresses } from '../placeRule'
import type { HouseholdFigures } from '../stateRule'

export type HouseholdRow = NonNullable<Awaited<ReturnType<typeof findHousehold>>>

const households = (db: Db, districtId: string) =>
  db.selectFrom('collectionHousehold as h').selectAll('h').where('h.districtId', '=', districtId)

export function findHousehold(db: Db, districtId: string, id: string) {
  return households(db, districtId).where('h.id', '=', id).executeTakeFirst()
}

/** Of two who come to the same door at once the second waits, and reads what the first wrote. */
export async function lockHouseholds(db: Db, districtId: string, ids: string[]) {
  if (ids.length === 0) return
  await db
    .selectFrom('collectionHousehold')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** From door to door, in the order of the building. */
export async function listHouseholds(db: Db, districtId: string, collectionId: string) {
  const rows = await households(db, districtId).where('h.collectionId', '=', collectionId).execute()
  return rows.sort(compareAddresses)
}

/** Of a collection the caller's own: by a receipt, or because they speak for the household. */
export async function listOwnHouseholds(
  db: Db,
  { districtId, personId, accountId }: Actor,
  collectionId: string,
) {
  if (!accountId) return []
  const rows = await households(db, districtId)
    .where('h.collectionId', '=', collectionId)
    .where(
      sql<SqlBool>`(h.person_id = ${personId}::uuid or exists (
        select from household_representative r where r.district_id = h.district_id
          and r.household_id = h.household_id and r.account_id = ${accountId}::uuid
          and r.ended_at is null))`,
    )
    .execute()
  return rows.sort(compareAddresses)
}

/** What else there is to know of households: of all, or of one. */
export async function readDoorFacts(
  db: Db,
  districtId: string,
  collectionId: string,
  householdId?: string,
) {
  const visits = await listLastVisits(db, districtId, collectionId, householdId)
  return {
    pending: await listPendingOf(db, districtId, collectionId, householdId),
    receipts: await listReceiptsOf(db, districtId, collectionId, householdId),
    visits,
    agreements: new Map(
      (
        await listAgreements(
          db,
          districtId,
          visits.flatMap(({ agreementId }) => agreementId ?? []),
        )
      ).map((agreement) => [agreement.id, agreement]),
    ),
  }
}

function listPendingOf(db: Db, districtId: string, collectionId: string, householdId?: string) {
  return db
    .selectFrom('collectionEntry as e')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'e.districtId').onRef('p.id', '=', 'e.enteredBy'),
    )
    .leftJoin('collectionCheck as k', (join) =>
      join.onRef('k.districtId', '=', 'e.districtId').onRef('k.entryId', '=', 'e.id'),
    )
    .select(['e.householdId', 'e.kind', 'p.name'])
    .where('e.districtId', '=', districtId)
    .where('e.collectionId', '=', collectionId)
    .where('e.householdId', 'is not', null)
    .where('k.entryId', 'is', null)
    .$if(householdId !== undefined, (rows) => rows.where('e.householdId', '=', householdId ?? ''))
    .execute()
}

export function listReceiptsOf(
  db: Db,
  districtId: string,
  collectionId: string,
  householdId?: string,
) {
  return db
    .selectFrom('collectionReceipt as r')
    .innerJoin('collectionEntry as e', (join) =>
      join.onRef('e.districtId', '=', 'r.districtId').onRef('e.id', '=', 'r.entryId'),
    )
    .select(['r.id', 'r.number', 'e.householdId'])
    .where('r.districtId', '=', districtId)
    .where('r.collectionId', '=', collectionId)
    .$if(householdId !== undefined, (rows) => rows.where('e.householdId', '=', householdId ?? ''))
    .orderBy('r.number')
    .execute()
}

async function listLastVisits(
  db: Db,
  districtId: string,
  collectionId: string,
  householdId?: string,
) {
  const { rows } = await sql<{
    householdId: string
    outcome: VisitOutcome
    note: string | null
    visitedOn: string
    visitCount: number
    agreementId: string | null
  }>`select distinct on (household_id) household_id as "householdId", outcome, note,
      visited_on as "visitedOn", first_value(agreement_id) over (partition by household_id
        order by outcome = 'absent', visited_at desc, id desc) as "agreementId", count(*) over (partition by household_id) as "visitCount"
    from collection_visit
    where district_id = ${districtId} and collection_id = ${collectionId}::uuid
      ${householdId ? sql`and household_id = ${householdId}::uuid` : sql``}
    order by household_id, visited_at desc, id desc`.execute(db)
  return rows
}

/** What the ledger and the visits say of some households, to work out how they stand. */
export async function readFigures(
  db: Db,
  districtId: string,
  ids: string[],
): Promise<(HouseholdFigures & { id: string })[]> {
  // A reversal counts against what it takes back.
  const { rows } = await sql<HouseholdFigures & { id: string }>`
    select h.id, h.share_fen as "shareFen",
      coalesce(sum(f.fen) filter (where f.kind = 'payment'), 0)::bigint as "paidFen",
      coalesce(sum(f.fen) filter (where f.kind = 'waiver'), 0)::bigint as "waivedFen",
      coalesce(sum(f.fen) filter (where f.kind = 'refund'), 0)::bigint as "refundedFen",
      coalesce(bool_or(f.is_pending and f.kind = 'payment' and f.is_new), false) as "hasPendingPayment",
      (select v.outcome from collection_visit v where v.district_id = h.district_id
        and v.household_id = h.id and v.outcome <> 'absent'
        order by v.visited_at desc, v.id desc limit 1) as mark
    from collection_household h
    left join lateral (
      select coalesce(x.kind, e.kind) as kind, x.id is null as is_new, k.entry_id is null as is_pending,
        case when k.outcome is distinct from 'confirmed' then 0
          when x.id is null then e.amount_fen else -e.amount_fen end as fen
      from collection_entry e
      left join collection_entry x on x.district_id = e.district_id and x.id = e.corrects_id
      left join collection_check k on k.district_id = e.district_id and k.entry_id = e.id
      where e.district_id = h.district_id and e.household_id = h.id
    ) f on true
    where h.district_id = ${districtId} and h.id = any(${ids}::uuid[])
    group by h.district_id, h.id, h.share_fen`.execute(db)
  return rows
}

/** How many households stand how. */
export async function countStates(db: Db, districtId: string, collectionId: string) {
  const rows = await db
    .selectFrom('collectionHousehold')
    .select(['state', (is) => is.fn.countAll<number>().as('count')])
    .where('districtId', '=', districtId)
    .where('collectionId', '=', collectionId)
    .groupBy('state')
    .execute()
  return new Map<HouseholdState, number>(rows.map(({ state, count }) => [state, count]))
}

/** Entries of a household that wait to be confirmed. */
export async function countPendingOf(db: Db, districtId: string, householdId: string) {
  const { count } = await db
    .selectFrom('collectionEntry as e')
    .leftJoin('collectionCheck as k', (join) =>
      join.onRef('k.districtId', '=', 'e.districtId').onRef('k.entryId', '=', 'e.id'),
    )
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('e.districtId', '=', districtId)
    .where('e.householdId', '=', householdId)
    .where('k.entryId', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
