/** A district with a crowd that is about to check in, written by SQL: for benches and the crash test. */
import { randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { digest } from '../../cloudfunctions/core/crypto'

export interface Crowd {
  district: string
  /** Tokens of people who are signed in. */
  people: string[]
  /** Under way now; everybody has signed up for each of them, or for those of their share. */
  activities: string[]
}

interface Size {
  people: number
  activities: number
  /** Each person signs up for all activities, or for one of them by turns. */
  share?: 'all' | 'one'
}

const DISTRICT = '330299'

/** The ids of people are those of their accounts and sessions: less to remember. */
export async function fillCrowd(
  adminUrl: string,
  { people, activities, share = 'all' }: Size,
): Promise<Crowd> {
  const db = new Client({ connectionString: adminUrl })
  await db.connect()
  const tokens = Array.from({ length: people }, () => randomBytes(33).toString('base64url'))
  const ids = Array.from({ length: activities }, () => randomUUID())
  try {
    await db.query(`set app.district_id = '${DISTRICT}'`)
    await db.query(`insert into district values ($1, '测量区') on conflict do nothing`, [DISTRICT])
    await db.query(
      `insert into region (district_id, id, kind, name, path, position, created_at)
       values ($1, gen_random_uuid(), 'district', '测量区', $1 || '/', 1, now()) on conflict do nothing`,
      [DISTRICT],
    )
    await db.query(
      `create temp table crowd as select gen_random_uuid() as id, t.hash, t.n
       from unnest($1::text[]) with ordinality t (hash, n)`,
      [tokens.map(digest)],
    )
    await db.query(`insert into person (district_id, id, name, name_key, created_at)
      select '${DISTRICT}', id, '众人', 'zhong ren', now() from crowd`)
    await db.query(`insert into account (district_id, id, person_id, created_at)
      select '${DISTRICT}', id, id, now() from crowd`)
    await db.query(`insert into session
      (district_id, id, account_id, token_hash, device, created_at, expires_at)
      select '${DISTRICT}', id, id, hash, '测量', now(), now() + interval '1 day' from crowd`)
    await db.query(
      `insert into activity (district_id, id, title, kind, audience, state, organiser_kind, organiser_id,
         region_id, region_path, place, content, risk, is_dangerous, skills, leader_id, starts_at, ends_at,
         created_by, version, created_at, updated_at)
       select r.district_id, a.id, '桶边督导', 'volunteer', 'everyone', 'published', 'region', r.id, r.id,
         r.path, '南门广场', '引导分类', '路面湿滑', false, '{}', c.id, now() - interval '10 minutes',
         now() + interval '6 hours', c.id, 1, now(), now()
       from unnest($1::uuid[]) a (id), region r, (select id from crowd limit 1) c
       where r.district_id = '${DISTRICT}' and r.kind = 'district'`,
      [ids],
    )
    await db.query(
      `insert into activity_shift
         (district_id, id, activity_id, position, name, starts_at, ends_at, places, break_minutes)
       select district_id, id, id, 1, '引导', starts_at, ends_at, 1000000, 0
       from activity where id = any($1)`,
      [ids],
    )
    await db.query(
      `insert into activity_sign_up
         (district_id, shift_id, person_id, activity_id, state, queued_at, updated_at, version)
       select '${DISTRICT}', a.id, c.id, a.id, 'signedUp', now(), now(), 1
       from crowd c, unnest($1::uuid[]) with ordinality a (id, n)
       where $2 = 'all' or c.n % $3 = a.n - 1`,
      [ids, share, activities],
    )
    await db.query('vacuum analyze')
  } finally {
    await db.end()
  }
  return { district: DISTRICT, people: tokens, activities: ids }
}
