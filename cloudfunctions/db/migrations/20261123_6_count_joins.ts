import { type Kysely, sql } from 'kysely'

/** By which invitation somebody joined, and how many may by one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table branch_invitation add column most_joins integer check (most_joins > 0)`.execute(
    db,
  )
  for (const table of ['branch_member', 'join_request']) {
    await sql`alter table ${sql.table(table)} add column invitation_id uuid,
      add foreign key (district_id, invitation_id)
        references branch_invitation (district_id, id)`.execute(db)
  }
  await sql`create index branch_member_invitation on branch_member (district_id, invitation_id)
    where invitation_id is not null`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const table of ['branch_member', 'join_request']) {
    await sql`alter table ${sql.table(table)} drop column invitation_id`.execute(db)
  }
  await sql`alter table branch_invitation drop column most_joins`.execute(db)
}
