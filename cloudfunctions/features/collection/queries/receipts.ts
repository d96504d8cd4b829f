import type { CrewRole } from '@contract/collection'
import { sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'
import { reversedBy } from './ledger'

export type ReceiptRow = NonNullable<Awaited<ReturnType<typeof findReceipt>>>

export function findReceipt(db: Db, actor: Actor, id: string) {
  return receipts(db, actor).where('r.id', '=', id).executeTakeFirst()
}

export function findReceiptByCode(db: Db, actor: Actor, code: string) {
  return receipts(db, actor).where('r.checkCode', '=', code).executeTakeFirst()
}

/** Numbers from and to, both included. */
export function listReceipts(
  db: Db,
  actor: Actor,
  collectionId: string,
  { from, to }: { from: number; to: number },
) {
  return receipts(db, actor)
    .where('r.collectionId', '=', collectionId)
    .where('r.number', '>=', from)
    .where('r.number', '<=', to)
    .orderBy('r.number')
    .execute()
}

/** Whether all that the household had paid up to this receipt was given back. */
const isRefunded = sql<boolean>`h.refunded_fen > 0 and h.refunded_fen >= (
  select sum(e2.amount_fen) from collection_receipt r2
  join collection_entry e2 on e2.district_id = r2.district_id and e2.id = r2.entry_id
  where r2.district_id = r.district_id and r2.collection_id = r.collection_id
    and r2.number <= r.number and e2.household_id = h.id)`

function receipts(db: Db, { districtId, personId, accountId }: Actor) {
  return db
    .selectFrom('collectionReceipt as r')
    .innerJoin('collectionEntry as e', (join) =>
      join.onRef('e.districtId', '=', 'r.districtId').onRef('e.id', '=', 'r.entryId'),
    )
    .innerJoin('collectionHousehold as h', (join) =>
      join.onRef('h.districtId', '=', 'e.districtId').onRef('h.id', '=', 'e.householdId'),
    )
    .innerJoin('collection as c', (join) =>
      join.onRef('c.districtId', '=', 'r.districtId').onRef('c.id', '=', 'r.collectionId'),
    )
    .innerJoin('region as g', (join) =>
      join.onRef('g.districtId', '=', 'c.districtId').onRef('g.id', '=', 'c.regionId'),
    )
    .select(['r.id', 'r.number', 'r.checkCode', 'r.issuedAt', 'r.collectionId'])
    .select(['e.amountFen', 'e.method', 'e.happenedOn', 'e.householdId', 'e.party'])
    .select(['h.label', 'h.personId', 'c.name', 'c.purpose', 'c.payee', 'c.state', 'c.regionPath'])
    .select('g.name as regionName')
    .select([
      reversedBy('confirmed').as('isReversed'),
      isRefunded.as('isRefunded'),
      sql<boolean>`exists (select 1 from household_representative v
        where v.district_id = h.district_id and v.household_id = h.household_id
          and v.account_id = ${accountId}::uuid and v.ended_at is null)`.as('isRepresented'),
      sql<boolean>`exists (select 1 from station_role o where o.district_id = c.district_id
        and o.station_id = c.station_id and o.person_id = ${personId}::uuid
        and o.started_at is not null and o.ended_at is null)`.as('isStationKeeper'),
      sql<CrewRole | null>`(select w.role from collection_crew w where w.district_id = c.district_id
        and w.collection_id = c.id and w.person_id = ${personId}::uuid)`.as('crewRole'),
    ])
    .where('r.districtId', '=', districtId)
}
