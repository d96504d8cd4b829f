/** An estate of 10,000 owners with two votes, written by SQL: one that is to be counted, one under way. */
import { Client } from 'pg'
import { digest } from '../../cloudfunctions/core/crypto'
import { fillCrowd } from '../support/crowd'

export const OWNERS = 10_000
const D = '330299'

export interface Filled {
  /** All have voted, half of them more than once, by three channels; it has reached its end. */
  due: string
  /** The same, counted already. */
  closed: string
  /** Under way: each token votes for its own owner. */
  open: string
  voters: { token: string; voterId: string }[]
}

/** The ids of owners are those of the people, so that the n-th token is the n-th owner's. */
export async function fillDecision(adminUrl: string): Promise<Filled> {
  const { people } = await fillCrowd(adminUrl, { people: OWNERS, activities: 1, share: 'one' })
  const db = new Client({ connectionString: adminUrl })
  await db.connect()
  try {
    await db.query(`set app.district_id = '${D}'`)
    await db.query(`insert into region (district_id, id, parent_id, kind, name, path, position, created_at)
      select district_id, '00000000-0000-4000-8000-000000000001', id, 'estate', '万人小区',
        path || 'e/', 1, now() from region where district_id = '${D}' and kind = 'district'`)
    const estate = `(select id from region where district_id = '${D}' and kind = 'estate')`
    await db.query(`insert into owner_register (district_id, region_id, region_path, version, updated_at)
      select district_id, id, path, 1, now() from region where district_id = '${D}' and kind = 'estate'`)
    await db.query(`insert into owner (district_id, id, region_id, kind, name, created_at)
      select '${D}', p.id, ${estate}, 'person', p.name, now() from person p where p.district_id = '${D}'`)
    const due = await decide(db, 'announced', 1)
    const closed = await decide(db, 'announced', 2)
    const open = await decide(db, 'announced', 3)
    for (const id of [due, closed]) await castAll(db, id)
    await db.query(
      `update decision set closes_at = now() - interval '1 minute' where id = any($1)`,
      [[due, closed]],
    )
    await db.query(`insert into decision_access (district_id, decision_id, account_id, voter_id, entered_at)
      select district_id, decision_id, owner_id, id, now() from decision_voter where decision_id = '${open}'`)
    await db.query('vacuum analyze')
    const { rows } = await db.query<{ hash: string; id: string }>(
      `select s.token_hash as hash, w.id from decision_voter w
       join session s on s.district_id = w.district_id and s.account_id = w.owner_id
       where w.decision_id = '${open}'`,
    )
    const idOf = new Map(rows.map(({ hash, id }) => [hash, id]))
    const voters = people.map((token) => ({ token, voterId: idOf.get(digest(token)) ?? '' }))
    return { due, closed, open, voters }
  } finally {
    await db.end()
  }
}

/** A decision with the register frozen: areas of 40 to 140 m². */
async function decide(db: Client, state: string, n: number): Promise<string> {
  const id = `00000000-0000-4000-9000-00000000000${n}`
  await db.query(`insert into decision (district_id, id, region_id, region_path, kind, matter, title,
      question, plan, state, announced_at, opens_at, closes_at, register_version, created_by, version,
      created_at, updated_at)
    select r.district_id, '${id}', r.id, r.path, 'consultation', 7, '万人表决', '是否同意', '方案', '${state}',
      now() - interval '30 days', now() - interval '10 days', now() + interval '1 day', 1,
      (select id from person where district_id = '${D}' limit 1), 1, now(), now()
    from region r where r.district_id = '${D}' and r.kind = 'estate'`)
  await db.query(`insert into decision_voter
      (district_id, id, decision_id, owner_id, kind, name, area, code_serial, place_key)
    select '${D}', gen_random_uuid(), '${id}', o.id, 'person', o.name, 4000 + (n * 37) % 10000, 1,
      lpad((n / 100)::text, 5, '0') || '号楼/' || lpad((n % 100)::text, 5, '0') || '室'
    from (select id, name, row_number() over (order by id) as n from owner where district_id = '${D}') o`)
  await db.query(`insert into decision_unit
      (district_id, decision_id, place_key, voter_id, building, room, area, co_owners)
    select district_id, decision_id, place_key, id, split_part(place_key, '/', 1),
      split_part(place_key, '/', 2), area, '{}' from decision_voter where decision_id = '${id}'`)
  return id
}

/** A third in the app, a third on paper, a third at the door; half of all changed their mind once. */
async function castAll(db: Client, id: string): Promise<void> {
  const officers = `(select id from person where district_id = '${D}' order by id limit 1) e,
    (select id from person where district_id = '${D}' order by id desc limit 1) c`
  await db.query(`create temp table ballot as
    select gen_random_uuid() as id, w.id as voter_id, w.owner_id, k.time,
      (array['app','paper','visit'])[1 + (n + k.time) % 3] as channel,
      (array['yes','yes','yes','no','abstain'])[1 + (n * 7 + k.time) % 5] as choice,
      now() - interval '9 days' + (n % 9000) * interval '1 second' + k.time * interval '1 day' as at
    from (select id, owner_id, row_number() over (order by id) as n from decision_voter
      where decision_id = '${id}') w, generate_series(1, 2) k (time)
    where k.time = 1 or n % 2 = 0`)
  await db.query(`insert into decision_paper (district_id, id, decision_id, voter_id, channel, choice,
      cast_at, state, entered_by, entered_at, checked_by, checked_at)
    select '${D}', b.id, '${id}', b.voter_id, b.channel, b.choice, b.at, 'accepted', e.id, b.at, c.id, b.at
    from ballot b, ${officers} where b.channel <> 'app'`)
  await db.query(`insert into decision_vote (district_id, id, decision_id, voter_id, choice, channel,
      cast_at, account_id, paper_id, recorded_at)
    select '${D}', gen_random_uuid(), '${id}', b.voter_id, b.choice, b.channel, b.at, b.owner_id,
      case when b.channel = 'app' then null else b.id end, b.at from ballot b`)
  await db.query('drop table ballot')
}
