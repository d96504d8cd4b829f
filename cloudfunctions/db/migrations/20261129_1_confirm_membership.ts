import { type Kysely, sql } from 'kysely'

/**
 * When a member of a temporary branch said themself that they join. Whoever came by an invitation
 * did; whoever was appointed is asked.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table branch_member add column confirmed_at timestamptz`.execute(db)
  await sql`update branch_member set confirmed_at = joined_at where invitation_id is not null`.execute(
    db,
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table branch_member drop column confirmed_at`.execute(db)
}
