import { type Kysely, sql } from 'kysely'

/** The owners' vote on which a deliberation came to its decision. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deliberation add column decision_id uuid,
    add constraint deliberation_decision foreign key (district_id, decision_id)
      references decision (district_id, id)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deliberation drop column decision_id`.execute(db)
}
