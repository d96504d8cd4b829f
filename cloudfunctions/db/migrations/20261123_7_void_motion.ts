import { type Kysely, sql } from 'kysely'

/**
 * A vote that was written down wrongly is declared void by a row of its own; both stay. And whoever
 * asks to join says as what.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table meeting_motion
    add column voids uuid,
    add column reason text,
    add foreign key (district_id, voids) references meeting_motion (district_id, id),
    add check ((voids is null) = (reason is null))`.execute(db)
  await sql`create unique index meeting_motion_void on meeting_motion (district_id, voids)
    where voids is not null`.execute(db)
  await sql`alter table join_request
    add column category text not null default 'full'
      check (category in ('full','probationary','applicant'))`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table join_request drop column category`.execute(db)
  await sql`delete from meeting_motion where voids is not null`.execute(db)
  await sql`alter table meeting_motion drop column reason, drop column voids`.execute(db)
}
