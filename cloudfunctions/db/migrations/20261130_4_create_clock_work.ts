import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

/** When the clock did last what it does once an hour. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table clock_work (
      district_id text not null,
      work text not null,
      done_at timestamptz not null,
      primary key (district_id, work)
    )`.execute(db)
  await protect(db, 'clock_work')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'clock_work')
}
