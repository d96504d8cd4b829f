import type { Channel, Choice } from '@contract/decision'
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'

export interface TallyRow {
  choice: Choice
  channel: Channel
  owners: number
  area: number
}

/**
 * One vote for each owner, the last one, by choice and channel: owners, and area in 0.01 m². The
 * index holds the votes in this order, so that no vote of the table itself is read.
 */
export async function tallyVotes(db: Db, districtId: string, decisionId: string) {
  const { rows } = await sql<TallyRow>`
    select n.choice, n.channel, count(*) as owners, sum(w.area)::bigint as area
    from (
      select distinct on (voter_id) voter_id, choice, channel from decision_vote
      where district_id = ${districtId} and decision_id = ${decisionId}::uuid
      order by voter_id, cast_at desc, id desc) n
    join decision_voter w on w.district_id = ${districtId} and w.id = n.voter_id
      and w.decision_id = ${decisionId}::uuid
    group by n.choice, n.channel`.execute(db)
  return rows
}

export async function countLoose(db: Db, districtId: string, decisionId: string) {
  const { rows } = await sql<{ votes: number; unchecked: number }>`
    select (select count(*) from decision_vote
        where district_id = ${districtId} and decision_id = ${decisionId}::uuid) as votes,
      (select count(*) from decision_paper where district_id = ${districtId}
        and decision_id = ${decisionId}::uuid and state = 'entered') as unchecked`.execute(db)
  return rows[0] ?? { votes: 0, unchecked: 0 }
}
