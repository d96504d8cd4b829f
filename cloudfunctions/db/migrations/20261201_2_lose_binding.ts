import { type Kysely, sql } from 'kysely'

/** An account from which the person was taken is told whose it was, since when and by whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table account
    add column lost_person_id uuid,
    add column lost_at timestamptz,
    add column lost_by uuid,
    add constraint account_lost_person foreign key (district_id, lost_person_id)
      references person (district_id, id),
    add constraint account_lost_by foreign key (district_id, lost_by)
      references person (district_id, id),
    add constraint account_lost check ((lost_at is null) = (lost_person_id is null)
      and (lost_person_id is null or person_id is null))`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table account drop column lost_by, drop column lost_at,
    drop column lost_person_id`.execute(db)
}
