import type { DoubtState } from '@contract/deliberation'
import { sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'

export type DoubtRow = Awaited<ReturnType<typeof listDoubts>>[number]

/** From door to door, in the order of buildings and rooms. */
export function listDoubts(db: Db, districtId: string, deliberationId: string, state?: DoubtState) {
  return doubts(db, districtId)
    .where('d.deliberationId', '=', deliberationId)
    .$if(state !== undefined, (rows) => rows.where('d.state', '=', state as DoubtState))
    .orderBy('d.householdPath')
    .orderBy('d.id')
    .limit(1000)
    .execute()
}

export function findDoubt(db: Db, { districtId }: Actor, id: string) {
  return doubts(db, districtId).where('d.id', '=', id).executeTakeFirst()
}

export async function lockDoubt(db: Db, actor: Actor, id: string) {
  await db
    .selectFrom('deliberationDoubt')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findDoubt(db, actor, id)
}

export async function listDoubtsOfHouseholds(
  db: Db,
  districtId: string,
  deliberationId: string,
  householdIds: string[],
) {
  if (householdIds.length === 0) return []
  return doubts(db, districtId)
    .where('d.deliberationId', '=', deliberationId)
    .where('d.householdId', 'in', householdIds)
    .orderBy('d.id', 'desc')
    .execute()
}

export type VisitRow = Awaited<ReturnType<typeof listVisits>>[number]

/** The first first. */
export async function listVisits(db: Db, districtId: string, doubtIds: string[]) {
  if (doubtIds.length === 0) return []
  return db
    .selectFrom('deliberationVisit as v')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'v.districtId').onRef('p.id', '=', 'v.visitorId'),
    )
    .select(['v.id', 'v.doubtId', 'v.visitorId', 'p.name as visitorName', 'v.visitedOn'])
    .select(['v.outcome', 'v.said', 'v.next', 'v.nextOn'])
    .where('v.districtId', '=', districtId)
    .where('v.doubtId', 'in', doubtIds)
    .orderBy('v.visitedOn')
    .orderBy('v.id')
    .execute()
}

/** How many, never whose. */
export async function countDoubts(db: Db, districtId: string, deliberationId: string) {
  const { rows } = await sql<{
    raised: number
    open: number
    settled: number
    standing: number
    visits: number
    unvisited: number
  }>`select count(*) as raised,
      count(*) filter (where d.state = 'open') as open,
      count(*) filter (where d.state = 'settled') as settled,
      count(*) filter (where d.state = 'standing') as standing,
      coalesce(sum(v.visits), 0)::int as visits,
      count(*) filter (where d.state = 'open' and v.met = 0) as unvisited
    from deliberation_doubt d
    cross join lateral (select count(*) as visits, count(*) filter (where outcome <> 'absent') as met
      from deliberation_visit v
      where v.district_id = d.district_id and v.doubt_id = d.id) v
    where d.district_id = ${districtId} and d.deliberation_id = ${deliberationId}::uuid`.execute(db)
  return rows[0] ?? { raised: 0, open: 0, settled: 0, standing: 0, visits: 0, unvisited: 0 }
}

function doubts(db: Db, districtId: string) {
  return db
    .selectFrom('deliberationDoubt as d')
    .innerJoin('region as h', (join) =>
      join.onRef('h.districtId', '=', 'd.districtId').onRef('h.id', '=', 'd.householdId'),
    )
    .innerJoin('region as b', (join) =>
      join.onRef('b.districtId', '=', 'h.districtId').onRef('b.id', '=', 'h.parentId'),
    )
    .select(['d.id', 'd.deliberationId', 'd.householdId', 'd.reason', 'd.state', 'd.raisedAt'])
    .select(['h.name as householdName', 'b.id as buildingId', 'b.name as buildingName'])
    .where('d.districtId', '=', districtId)
}
