import { Client } from 'pg'

const PER_SHIFT = 200
const SHIFTS_AT_ONCE = 5_000

/**
 * Attendance of years past, for its size alone: of people and shifts that are not there, so the keys
 * are not checked while it is written (which only a superuser may do).
 */
export async function fillLedger(adminUrl: string, rows: number): Promise<void> {
  const db = new Client({ connectionString: adminUrl })
  await db.connect()
  try {
    await db.query(`insert into district values ('330299', '测量区') on conflict do nothing`)
    await db.query(`insert into fold values ('330299', 0, now()) on conflict do nothing`)
    await db.query(`set session_replication_role = replica`)
    await db.query(`create temp table past as
      select n, gen_random_uuid() as shift_id, now() - n * interval '1 hour' as at
      from generate_series(1, ${rows / PER_SHIFT}) n`)
    for (let done = 0; done < rows / PER_SHIFT; done += SHIFTS_AT_ONCE) {
      // Of kind noShow: the folder has nothing to add up, as if it had done so long ago.
      await db.query(`insert into attendance
          (district_id, id, tx, activity_id, shift_id, person_id, kind, source, at, recorded_by)
        select '330299', gen_random_uuid(), 0, p.shift_id, p.shift_id, gen_random_uuid(), 'noShow',
          'helper', p.at, gen_random_uuid()
        from past p, generate_series(1, ${PER_SHIFT})
        where p.n > ${done} and p.n <= ${done + SHIFTS_AT_ONCE}`)
    }
    await db.query('vacuum analyze attendance')
    await db.query('checkpoint')
  } finally {
    await db.end()
  }
}
