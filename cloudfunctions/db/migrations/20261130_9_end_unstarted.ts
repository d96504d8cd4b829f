import { type Kysely, sql } from 'kysely'

/**
 * A branch that was approved and never started can be ended. And when a device was last used is
 * forgotten: nothing ever wrote it down after the sign-in.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select conname as name from pg_constraint
    where conrelid = 'branch'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%activated_at IS NOT NULL%'`.execute(db)
  for (const { name } of rows) {
    await sql`alter table branch drop constraint ${sql.id(name)}`.execute(db)
  }
  await sql`alter table branch add constraint branch_active_since
    check (state <> 'active' or activated_at is not null)`.execute(db)
  await sql`alter table session drop column last_seen_at`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table session add column last_seen_at timestamptz`.execute(db)
  await sql`update session set last_seen_at = created_at`.execute(db)
  await sql`alter table session alter column last_seen_at set not null`.execute(db)
  await sql`update branch set activated_at = approved_on
    where state = 'dissolved' and activated_at is null`.execute(db)
  await sql`alter table branch drop constraint branch_active_since`.execute(db)
  await sql`alter table branch add constraint branch_check1
    check (state not in ('active','dissolved') or activated_at is not null)`.execute(db)
}
