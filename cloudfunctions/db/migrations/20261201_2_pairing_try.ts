import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

/** Wrong sign-in codes of the last hour, so that nobody guesses on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table pairing_try (
      district_id text not null,
      id uuid not null,
      account_id uuid not null,
      at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id)
    )`.execute(db)
  await sql`create index pairing_try_account on pairing_try (district_id, account_id, at)`.execute(
    db,
  )
  await protect(db, 'pairing_try')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'pairing_try')
}
