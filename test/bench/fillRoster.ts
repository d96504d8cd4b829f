/** A district with as many members as one likes, written by SQL: for benches only. */
import { randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { digest } from '../../cloudfunctions/core/crypto'

export const DISTRICT = '330299'
const COMMUNITIES = 100

/** Fills the database, and answers with the token of a district officer who is signed in. */
export async function fillRoster(adminUrl: string, members: number): Promise<string> {
  const db = new Client({ connectionString: adminUrl })
  await db.connect()
  const officer = randomUUID()
  const token = randomBytes(33).toString('base64url')
  try {
    await db.query(`set app.district_id = '${DISTRICT}'`)
    await db.query(`insert into district values ($1, '测量区')`, [DISTRICT])
    await db.query(`
      with root as (
        insert into region (district_id, id, kind, name, path, position, created_at)
        values ('${DISTRICT}', gen_random_uuid(), 'district', '测量区', '${DISTRICT}/', 1, now()) returning id)
      insert into region (district_id, id, parent_id, kind, name, path, position, created_at)
      select '${DISTRICT}', gen_random_uuid(), root.id, 'subdistrict', '街道' || n,
             '${DISTRICT}/' || to_char(n, 'FM0000') || '/', n, now()
      from root, generate_series(1, 10) n`)
    await db.query(`
      insert into region (district_id, id, parent_id, kind, name, path, position, created_at)
      select '${DISTRICT}', gen_random_uuid(), p.id, 'community', '社区' || n,
             p.path || to_char(n, 'FM0000') || '/', n, now()
      from region p, generate_series(1, ${COMMUNITIES / 10}) n where p.kind = 'subdistrict'`)
    // Names from a few hundred syllables, so that sorting and filtering meet many equal beginnings.
    await db.query(
      `
      create temp table fresh as
      select gen_random_uuid() as id, n,
        (array['wang','li','zhang','liu','chen','yang','zhao','huang','zhou','wu'])[1 + n % 10] || ' ' ||
        md5(n::text) as name_key,
        (array['王','李','张','刘','陈','杨','赵','黄','周','吴'])[1 + n % 10] ||
        chr((19968 + (n::bigint * 7919) % 20000)::int) || chr((19968 + (n::bigint * 104729) % 20000)::int) as name,
        (array['full','full','full','probationary','applicant'])[1 + (n / 3) % 5] as category
      from generate_series(1, ${members}) n`,
    )
    await db.query(`
      insert into person (district_id, id, name, name_key, phone_cipher, phone_hash, phone_masked, created_at)
      select '${DISTRICT}', id, name, name_key, 'k1.bench', 'bench' || n, '199****' || to_char(n % 10000, 'FM0000'), now()
      from fresh`)
    await db.query(`
      insert into member (district_id, person_id, name_key, category, home_branch_name, region_id, region_path,
        skills, services, is_mobile, is_in_service, identity_hash, status, version, created_at, updated_at)
      select '${DISTRICT}', f.id, f.name_key, f.category, '系统外党支部', r.id, r.path,
        array['调解', '电工'], array[]::text[], f.n % 50 = 0, f.n % 3 = 0, 'bench' || f.n, 'active', 1, now(), now()
      from fresh f
      join (select id, path, row_number() over (order by path) as place from region where kind = 'community') r
        on r.place = 1 + f.n % ${COMMUNITIES}`)
    await db.query(
      `insert into person (district_id, id, name, name_key, created_at) values ($1, $2, '测量员', 'ce liang yuan', now())`,
      [DISTRICT, officer],
    )
    await db.query(
      `insert into account (district_id, id, person_id, created_at) values ($1, $2, $2, now())`,
      [DISTRICT, officer],
    )
    await db.query(
      `insert into session (district_id, id, account_id, token_hash, device, created_at, expires_at)
       values ($1, $2, $2, $3, '测量', now(), now() + interval '1 day')`,
      [DISTRICT, officer, digest(token)],
    )
    await db.query(
      `insert into role_grant (district_id, id, person_id, role, place_kind, place_id, granted_at)
       select $1, $2, $2, 'districtOfficer', 'region', id, now() from region where kind = 'district'`,
      [DISTRICT, officer],
    )
    await db.query('vacuum analyze')
  } finally {
    await db.end()
  }
  return token
}
