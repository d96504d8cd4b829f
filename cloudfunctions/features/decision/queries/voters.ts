import type { CastVote } from '@contract/decision'
import { type SqlBool, sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'
import { flatsOf } from './decisions'

/**
 * That an account votes for an owner: it has shown the owner's code, or is bound to a person of the
 * owner's name and phone. `w` is the owner; the account and the person are given as SQL.
 */
export const SPEAKS = (account: string, person: string) => `(
  exists (select from decision_access x where x.district_id = w.district_id
    and x.decision_id = w.decision_id and x.account_id = ${account} and x.voter_id = w.id)
  or exists (select from owner o join person p
    on p.district_id = o.district_id and p.phone_hash = o.phone_hash and p.name = o.name
    where o.district_id = w.district_id and o.id = w.owner_id and p.id = ${person}))`

/** The same for one who is known. */
function speaksFor({ accountId, personId }: Actor) {
  const [before = '', between = '', after = ''] = SPEAKS('\0', '\0').split('\0')
  return sql<SqlBool>`${sql.raw(before)}${accountId}::uuid${sql.raw(between)}${personId}::uuid${sql.raw(after)}`
}

/** Of a paper also who entered and who checked it: the owner knows who acted for them. */
const votesOf = () => sql<(CastVote & { id: string })[]>`coalesce((
  select json_agg(json_build_object('id', n.id, 'choice', n.choice, 'channel', n.channel, 'at', n.cast_at,
      'enteredBy', e.name, 'checkedBy', c.name, 'agreement', g.kind)
    order by n.cast_at desc, n.id desc)
  from decision_vote n
  left join decision_paper a on a.district_id = n.district_id and a.id = n.paper_id
  left join person e on e.district_id = a.district_id and e.id = a.entered_by
  left join person c on c.district_id = a.district_id and c.id = a.checked_by
  left join agreement g on g.district_id = a.district_id and g.id = a.agreement_id
  where n.district_id = w.district_id and n.decision_id = w.decision_id
    and n.voter_id = w.id), '[]')`

const objectionsOf = () => sql<{ said: string; at: string; answer: string | null }[]>`coalesce((
  select json_agg(json_build_object('said', b.said, 'at', b.objected_at, 'answer', b.answer)
    order by b.objected_at desc, b.id)
  from decision_objection b where b.district_id = w.district_id and b.decision_id = w.decision_id
    and b.voter_id = w.id), '[]')`

/** The owners for whom the caller votes, with all that was voted for them. */
export function listOwnVoters(db: Db, actor: Actor, decisionId: string) {
  if (!actor.accountId) return Promise.resolve([])
  return ownVoters(db, actor.districtId)
    .where('w.decisionId', '=', decisionId)
    .where(speaksFor(actor))
    .orderBy('w.placeKey')
    .limit(50)
    .execute()
}

export function findOwnVoter(db: Db, districtId: string, decisionId: string, id: string) {
  return ownVoters(db, districtId)
    .where('w.decisionId', '=', decisionId)
    .where('w.id', '=', id)
    .executeTakeFirst()
}

export type OwnVoterRow = Awaited<ReturnType<typeof listOwnVoters>>[number]

const ownVoters = (db: Db, districtId: string) =>
  db
    .selectFrom('decisionVoter as w')
    .select(['w.id', 'w.name', 'w.kind', 'w.area', flatsOf('w.id').as('flats')])
    .select([votesOf().as('votes'), objectionsOf().as('objections')])
    .where('w.districtId', '=', districtId)

/** The owner of a flat of the frozen register. */
export function findVoterAt(db: Db, districtId: string, decisionId: string, placeKey: string) {
  return db
    .selectFrom('decisionUnit as u')
    .innerJoin('decisionVoter as w', (join) =>
      join.onRef('w.districtId', '=', 'u.districtId').onRef('w.id', '=', 'u.voterId'),
    )
    .select(['w.id', 'w.codeSerial'])
    .where('u.districtId', '=', districtId)
    .where('u.decisionId', '=', decisionId)
    .where('u.placeKey', '=', placeKey)
    .executeTakeFirst()
}

export interface VoterFilter {
  building?: string | undefined
  query?: string | undefined
  hasVoted?: boolean | undefined
}

const HAS_VOTED = sql<boolean>`exists (select from decision_vote n where n.district_id = w.district_id
  and n.decision_id = w.decision_id and n.voter_id = w.id)`

/** The owners of a decision as people count their flats; whether they voted, and never how. */
export function listVoters(
  db: Db,
  districtId: string,
  decisionId: string,
  { building, query, hasVoted }: VoterFilter,
  after: [string, string] | undefined,
  limit: number,
) {
  const anyFlat = (condition: ReturnType<typeof sql>) =>
    sql<SqlBool>`exists (select from decision_unit f where f.district_id = w.district_id
      and f.decision_id = w.decision_id and f.voter_id = w.id and ${condition})`
  return voters(db, districtId, decisionId)
    .select(HAS_VOTED.as('hasVoted'))
    .select(
      sql<boolean>`exists (select from decision_paper a where a.district_id = w.district_id
        and a.decision_id = w.decision_id and a.voter_id = w.id and a.state = 'entered')`.as(
        'hasPaper',
      ),
    )
    .$if(building !== undefined, (rows) => rows.where(anyFlat(sql`f.building = ${building}`)))
    .$if(query !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(strpos(w.name, ${query}) > 0
          or ${anyFlat(sql`strpos(f.building || f.room, ${query}) > 0`)})`,
      ),
    )
    .$if(hasVoted !== undefined, (rows) =>
      rows.where(hasVoted ? HAS_VOTED : sql<boolean>`not ${HAS_VOTED}`),
    )
    .$if(after !== undefined, (rows) =>
      rows.where(sql<SqlBool>`(w.place_key, w.id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
    )
    .limit(limit + 1)
    .execute()
}

export type VoterListRow = Awaited<ReturnType<typeof listVoters>>[number]

/** Whose code is printed with those of a building: each owner once, where their first flat is. */
export function listCoded(db: Db, districtId: string, decisionId: string, building: string) {
  return voters(db, districtId, decisionId)
    .select('w.codeSerial')
    .where(sql<SqlBool>`(select f.building from decision_unit f where f.district_id = w.district_id
      and f.decision_id = w.decision_id and f.place_key = w.place_key) = ${building}`)
    .limit(2000)
    .execute()
}

/** Who holds the flats of an owner together with them. */
export async function listHolders(db: Db, districtId: string, voterId: string): Promise<string[]> {
  const units = await db
    .selectFrom('decisionUnit')
    .select('coOwners')
    .where('districtId', '=', districtId)
    .where('voterId', '=', voterId)
    .execute()
  return units.flatMap(({ coOwners }) => coOwners)
}

export function lockVoter(db: Db, districtId: string, decisionId: string, id: string) {
  return db
    .selectFrom('decisionVoter as w')
    .select(['w.id', 'w.name', 'w.kind', 'w.codeSerial', flatsOf('w.id').as('flats')])
    .where('w.districtId', '=', districtId)
    .where('w.decisionId', '=', decisionId)
    .where('w.id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

const voters = (db: Db, districtId: string, decisionId: string) =>
  db
    .selectFrom('decisionVoter as w')
    .select(['w.id', 'w.name', 'w.kind', 'w.area', 'w.placeKey', flatsOf('w.id').as('flats')])
    .where('w.districtId', '=', districtId)
    .where('w.decisionId', '=', decisionId)
    .orderBy('w.placeKey')
    .orderBy('w.id')

/** Buildings of the frozen register, and of how many owners how many voted. */
export async function countVoters(db: Db, districtId: string, decisionId: string) {
  const { rows } = await sql<{ buildings: string[]; owners: number; voted: number }>`
    select array(select building from decision_unit where district_id = ${districtId}
        and decision_id = ${decisionId}::uuid group by building order by min(place_key)) as buildings,
      (select count(*) from decision_voter
        where district_id = ${districtId} and decision_id = ${decisionId}::uuid) as owners,
      (select count(distinct voter_id) from decision_vote
        where district_id = ${districtId} and decision_id = ${decisionId}::uuid) as voted`.execute(
    db,
  )
  return rows[0] ?? { buildings: [], owners: 0, voted: 0 }
}
