/** What an evidence pack is made of, and which ones were taken out. */
import type { Channel, Choice, OwnerKind } from '@contract/decision'
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'

export interface CountedRow {
  name: string
  kind: OwnerKind
  /** 0.01 m² */
  area: number
  flats: string[]
  coOwners: string[]
  /** The vote that counts; null of those who did not take part. */
  voteId: string | null
  choice: Choice | null
  channel: Channel | null
  castAt: Date | null
}

/** Every owner of the frozen register as people count flats, with the one vote that counts. */
export async function listCounted(db: Db, districtId: string, decisionId: string) {
  const { rows } = await sql<CountedRow>`
    with units as (
      select u.voter_id, array_agg(u.building || ' ' || u.room order by u.place_key) as flats
      from decision_unit u
      where u.district_id = ${districtId} and u.decision_id = ${decisionId}::uuid group by u.voter_id),
    others as (
      select u.voter_id, array_agg(distinct c.name) as names
      from decision_unit u, unnest(u.co_owners) as c (name)
      where u.district_id = ${districtId} and u.decision_id = ${decisionId}::uuid group by u.voter_id),
    last as (
      select distinct on (voter_id) voter_id, id, choice, channel, cast_at from decision_vote
      where district_id = ${districtId} and decision_id = ${decisionId}::uuid
      order by voter_id, cast_at desc, id desc)
    select w.name, w.kind, w.area, u.flats, coalesce(o.names, '{}') as "coOwners",
      l.id as "voteId", l.choice, l.channel, l.cast_at as "castAt"
    from decision_voter w
    join units u on u.voter_id = w.id
    left join others o on o.voter_id = w.id
    left join last l on l.voter_id = w.id
    where w.district_id = ${districtId} and w.decision_id = ${decisionId}::uuid
    order by w.place_key, w.id`.execute(db)
  return rows
}

/** The packs of a decision, the newest first. */
export function listPacks(db: Db, districtId: string, decisionId: string) {
  return db
    .selectFrom('decisionPack as k')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'k.districtId').onRef('p.id', '=', 'k.exportedBy'),
    )
    .select(['k.id', 'k.format', 'k.sha256', 'k.bytes', 'p.name as exportedBy', 'k.exportedAt'])
    .where('k.districtId', '=', districtId)
    .where('k.decisionId', '=', decisionId)
    .orderBy('k.exportedAt', 'desc')
    .orderBy('k.id')
    .limit(100)
    .execute()
}

/** The first time that a file of this hash was taken out. */
export function findPackBy(db: Db, districtId: string, sha256: string) {
  return db
    .selectFrom('decisionPack as k')
    .innerJoin('decision as d', (join) =>
      join.onRef('d.districtId', '=', 'k.districtId').onRef('d.id', '=', 'k.decisionId'),
    )
    .innerJoin('region as g', (join) =>
      join.onRef('g.districtId', '=', 'd.districtId').onRef('g.id', '=', 'd.regionId'),
    )
    .select(['k.decisionId', 'd.title', 'g.name as regionName', 'k.format', 'k.exportedAt'])
    .where('k.districtId', '=', districtId)
    .where('k.sha256', '=', sha256)
    .orderBy('k.exportedAt')
    .limit(1)
    .executeTakeFirst()
}
