import { type Kysely, sql } from 'kysely'

/** How many files an account has sent of late, and which photos never came to belong to anything. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index file_sender on file (district_id, account_id, created_at)`.execute(db)
  await sql`create index file_loose on file (district_id, created_at) where owner_id is null`.execute(
    db,
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index file_loose`.execute(db)
  await sql`drop index file_sender`.execute(db)
}
