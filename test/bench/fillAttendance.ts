import { Client } from 'pg'
import { DISTRICT } from './fillRoster'

const PER_SHIFT = 200
const DAYS = 730
/** More in one transaction would be folded in one statement, which may take ten minutes at most. */
const AT_ONCE = 1_000_000

/**
 * Check-ins of two years in the communities of a district that is there, for benches only: with their
 * activities and shifts, of people who are not there, so keys are not checked while it is written
 * (which only a superuser may do).
 * @returns seconds until the product's own folder has folded them
 */
export async function fillAttendance(adminUrl: string, rows: number): Promise<number> {
  const db = new Client({ connectionString: adminUrl })
  await db.connect()
  try {
    let seconds = 0
    for (let there = 0; there < rows; there += AT_ONCE) {
      await write(db, Math.min(AT_ONCE, rows - there))
      const written = performance.now()
      await folded(db, Math.min(rows, there + AT_ONCE))
      seconds += (performance.now() - written) / 1000
    }
    await db.query('vacuum analyze')
    return seconds
  } finally {
    await db.end()
  }
}

async function write(db: Client, rows: number): Promise<void> {
  await db.query('begin')
  await db.query('set local session_replication_role = replica')
  await db.query(`create temp table gathering on commit drop as
    select n, gen_random_uuid() as id, r.id as region_id, r.path,
      date_trunc('hour', now()) - (n % ${DAYS}) * interval '1 day' - interval '3 hours' as starts_at
    from generate_series(1, ${Math.ceil(rows / PER_SHIFT)}) n
    join (select id, path, row_number() over (order by path) as place, count(*) over () as places
      from region where kind = 'community') r on r.place = 1 + n % r.places`)
  await db.query(`insert into activity (district_id, id, title, kind, audience, state, organiser_kind,
      organiser_id, region_id, region_path, place, content, risk, is_dangerous, skills, leader_id,
      starts_at, ends_at, created_by, version, created_at, updated_at)
    select '${DISTRICT}', id, '测量', 'volunteer', 'everyone', 'published', 'region', region_id, region_id,
      path, '广场', '测量', '无', false, array[]::text[], id, starts_at, starts_at + interval '2 hours', id, 1,
      starts_at, starts_at from gathering`)
  await db.query(`insert into activity_shift
      (district_id, id, activity_id, position, name, starts_at, ends_at, places, break_minutes)
    select '${DISTRICT}', id, id, 1, '测量', starts_at, starts_at + interval '2 hours', ${PER_SHIFT}, 0
    from gathering`)
  await db.query(`insert into attendance
      (district_id, id, activity_id, shift_id, person_id, kind, source, at, recorded_at)
    select '${DISTRICT}', gen_random_uuid(), id, id, gen_random_uuid(), 'checkIn', 'code', starts_at, starts_at
    from gathering, generate_series(1, ${PER_SHIFT})`)
  await db.query('commit')
}

async function folded(db: Client, rows: number): Promise<void> {
  for (;;) {
    const { rows: found } = await db.query<{ sum: string | null }>(
      `select sum(check_ins) from attendance_rollup where district_id = '${DISTRICT}'`,
    )
    if (Number(found[0]?.sum) >= rows) return
    await new Promise((later) => setTimeout(later, 200))
  }
}
