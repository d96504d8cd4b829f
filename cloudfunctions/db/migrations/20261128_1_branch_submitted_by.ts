import { type Kysely, sql } from 'kysely'

/** Who asked for the approval of a branch: somebody else gives it (P-5). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table branch
    add column submitted_by uuid,
    add foreign key (district_id, submitted_by) references person (district_id, id)`.execute(db)
  // Of those that were approved before this was kept, who had submitted them is not known.
  await sql`update branch set submitted_by = created_by where state = 'submitted'`.execute(db)
  await sql`alter table branch
    add constraint branch_submitter check (state <> 'submitted' or submitted_by is not null),
    add constraint branch_two_people check (approved_by <> submitted_by)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table branch drop column submitted_by`.execute(db)
}
