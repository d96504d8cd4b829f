import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table station (
      district_id text not null references district (id),
      id uuid not null,
      name text not null check (char_length(name) between 1 and 40),
      aim text not null check (char_length(aim) between 1 and 500),
      region_id uuid not null,
      region_path text collate "C" not null,
      state text not null check (state in ('proposed','open','resting','closed','declined')),
      reason text,
      opened_at timestamptz,
      created_by uuid not null,
      version integer not null check (version > 0),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, region_id, region_path)
        references region (district_id, id, path) on update cascade,
      foreign key (district_id, created_by) references person (district_id, id),
      check ((opened_at is null) = (state in ('proposed','declined'))),
      check (state not in ('resting','closed','declined') or reason is not null)
    )`.execute(db)
  // Two stations of one place are told apart by their names.
  await sql`create unique index station_name on station (district_id, region_id, name)
    where state in ('proposed','open','resting')`.execute(db)
  await sql`create index station_path on station (district_id, region_path)`.execute(db)
  await sql`create index station_created on station (district_id, created_at, id)`.execute(db)

  // Asked is not yet held: nobody coordinates without an acceptance of their own.
  await sql`
    create table station_role (
      district_id text not null,
      id uuid not null,
      station_id uuid not null,
      person_id uuid not null,
      role text not null check (role in ('initiator','coordinator')),
      invited_by uuid,
      invited_at timestamptz,
      started_at timestamptz,
      ended_at timestamptz,
      shows_party boolean not null,
      primary key (district_id, id),
      foreign key (district_id, station_id) references station (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id),
      foreign key (district_id, invited_by) references person (district_id, id),
      check (num_nonnulls(invited_by, invited_at) = case role when 'coordinator' then 2 else 0 end),
      check (role = 'coordinator' or started_at is not null),
      check (started_at is not null or not shows_party)
    )`.execute(db)
  await sql`create unique index station_role_current
    on station_role (district_id, station_id, person_id) where ended_at is null`.execute(db)
  await sql`create index station_role_person on station_role (district_id, person_id)`.execute(db)

  await protect(db, 'station', 'station_role')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'station_role', 'station')
}
