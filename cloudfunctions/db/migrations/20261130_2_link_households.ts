import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // The household of the estate that this one is, where its address tells.
  await sql`alter table collection_household add column household_id uuid`.execute(db)
  await sql`alter table collection_household add constraint collection_household_place
    foreign key (district_id, household_id) references region (district_id, id)`.execute(db)
  await sql`create index collection_household_of_place on collection_household
    (district_id, household_id) where household_id is not null`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index collection_household_of_place`.execute(db)
  await sql`alter table collection_household drop constraint collection_household_place`.execute(db)
  await sql`alter table collection_household drop column household_id`.execute(db)
}
