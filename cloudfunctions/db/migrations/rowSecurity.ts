/**
 * Row-level security for the tables of one migration. Frozen: a migration means the same in three
 * years, so what changes about protection is a new migration and never an edit here.
 */
import { type Kysely, sql } from 'kysely'

/** A row shows only inside a transaction that has set its district. */
export async function protect(db: Kysely<unknown>, ...tables: string[]): Promise<void> {
  for (const table of tables) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db)
    await sql`create policy district on ${sql.table(table)}
      using (district_id = current_setting('app.district_id', true))
      with check (district_id = current_setting('app.district_id', true))`.execute(db)
  }
}

export async function drop(db: Kysely<unknown>, ...tables: string[]): Promise<void> {
  for (const table of tables) await sql`drop table ${sql.table(table)}`.execute(db)
}
