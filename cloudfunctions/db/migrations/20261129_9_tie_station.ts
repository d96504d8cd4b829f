import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // The station with which a temporary branch works on a renovation.
  await sql`alter table branch add column station_id uuid`.execute(db)
  await sql`alter table branch add constraint branch_station
    foreign key (district_id, station_id) references station (district_id, id)`.execute(db)
  await sql`create index branch_of_station on branch (district_id, station_id)
    where station_id is not null`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index branch_of_station`.execute(db)
  await sql`alter table branch drop constraint branch_station`.execute(db)
  await sql`alter table branch drop column station_id`.execute(db)
}
