import { type Kysely, sql } from 'kysely'

/**
 * A member's district is that of the person, whose key begins with it: one more check of it for each
 * row was a tenth of a large import.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table member drop constraint member_district_id_fkey`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table member add constraint member_district_id_fkey
    foreign key (district_id) references district (id)`.execute(db)
}
