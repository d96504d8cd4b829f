import { sql } from 'kysely'
import type { Actor } from '../../core/identity'
import type { Db } from '../../db/connect'

export type HouseholdRow = NonNullable<Awaited<ReturnType<typeof findHousehold>>>

/** A household, and what the caller has to do with the estate in which it lies. */
export function findHousehold(db: Db, actor: Actor, id: string) {
  return households(db, actor).where('h.id', '=', id).executeTakeFirst()
}

/** Locked against a second code, a second use and a second reply at the same time; others may point at it meanwhile. */
export async function lockHousehold(db: Db, actor: Actor, id: string) {
  await db
    .selectFrom('region')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute()
  return findHousehold(db, actor, id)
}

/** Those that the account speaks for, in the order of the buildings. */
export function listMine(db: Db, actor: Actor) {
  return households(db, actor)
    .innerJoin('householdRepresentative as r', (join) =>
      join.onRef('r.districtId', '=', 'h.districtId').onRef('r.householdId', '=', 'h.id'),
    )
    .where('r.accountId', '=', actor.accountId ?? '')
    .where('r.endedAt', 'is', null)
    .orderBy('h.path')
    .execute()
}

/** Wrong codes since a moment: by this account, and for this household. */
export async function countTries(
  db: Db,
  { districtId, accountId }: Actor,
  householdId: string,
  since: Date,
) {
  const { rows } = await sql<{ own: number; household: number }>`select
      (select count(*) from household_try where district_id = ${districtId}
        and account_id = ${accountId}::uuid and at > ${since}) as own,
      (select count(*) from household_try where district_id = ${districtId}
        and household_id = ${householdId}::uuid and at > ${since}) as household`.execute(db)
  return rows[0] ?? { own: 0, household: 0 }
}

function households(db: Db, { personId, accountId, districtId }: Actor) {
  return db
    .selectFrom('region as h')
    .innerJoin('region as b', (join) =>
      join.onRef('b.districtId', '=', 'h.districtId').onRef('b.id', '=', 'h.parentId'),
    )
    .innerJoin('region as e', (join) =>
      join.onRef('e.districtId', '=', 'b.districtId').onRef('e.id', '=', 'b.parentId'),
    )
    .select(['h.id', 'h.name', 'h.path', 'b.id as buildingId', 'b.name as buildingName'])
    .select(['e.id as estateId', 'e.name as estateName'])
    .select(
      sql<boolean>`exists (select 1 from station s join station_role r
        on r.district_id = s.district_id and r.station_id = s.id
        where s.district_id = h.district_id and s.region_id = e.id
          and s.state in ('open','resting') and r.person_id = ${personId}::uuid
          and r.started_at is not null and r.ended_at is null)`.as('isKept'),
    )
    .select(
      sql<boolean>`exists (select 1 from branch n join branch_member m
        on m.district_id = n.district_id and m.branch_id = n.id
        where n.district_id = h.district_id and n.region_id = e.id
          and n.kind = 'temporary' and n.state = 'active'
          and m.person_id = ${personId}::uuid and m.left_at is null)`.as('isVisited'),
    )
    .select(
      sql<boolean>`exists (select 1 from household_representative o
        where o.district_id = h.district_id and o.household_id = h.id
          and o.account_id = ${accountId}::uuid and o.ended_at is null)`.as('isOwn'),
    )
    .where('h.districtId', '=', districtId)
    .where('h.kind', '=', 'household')
}
