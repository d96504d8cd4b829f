import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table station_event (
      district_id text not null references district (id),
      id uuid not null,
      station_id uuid not null,
      name text not null check (char_length(name) between 1 and 40),
      kind text not null check (kind in ('discussion','service','culture','patrol','other')),
      place text not null check (char_length(place) between 1 and 60),
      held_on date not null,
      code text not null check (code ~ '^[0-9]{6}$'),
      cancel_reason text,
      created_by uuid not null,
      created_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, station_id) references station (district_id, id),
      foreign key (district_id, created_by) references person (district_id, id)
    )`.execute(db)
  await sql`create index station_event_station on station_event (district_id, station_id, held_on, id)`.execute(
    db,
  )

  await sql`
    create table station_sign_in (
      district_id text not null,
      event_id uuid not null,
      account_id uuid not null,
      at timestamptz not null,
      primary key (district_id, event_id, account_id),
      foreign key (district_id, event_id) references station_event (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id)
    )`.execute(db)

  // Only ever appended to: a correction follows the entry that held before.
  await sql`
    create table station_event_count (
      district_id text not null,
      id uuid not null,
      event_id uuid not null,
      count integer not null check (count >= 0),
      reason text not null,
      follows uuid,
      entered_by uuid not null,
      entered_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, event_id) references station_event (district_id, id),
      foreign key (district_id, follows) references station_event_count (district_id, id),
      foreign key (district_id, entered_by) references person (district_id, id)
    )`.execute(db)
  await sql`create unique index station_event_count_follows on station_event_count
    (district_id, event_id, follows) nulls not distinct`.execute(db)

  await sql`
    create table station_reported (
      district_id text not null,
      id uuid not null,
      station_id uuid not null,
      year smallint not null check (year between 2000 and 2100),
      name text not null check (name in ('times','solved')),
      value integer check (value >= 0),
      qualifier text check (qualifier in ('exact','about','over','more')),
      source text,
      reason text not null,
      follows uuid,
      entered_by uuid not null,
      entered_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, station_id) references station (district_id, id),
      foreign key (district_id, follows) references station_reported (district_id, id),
      foreign key (district_id, entered_by) references person (district_id, id),
      check (num_nulls(value, qualifier, source) in (0, 3))
    )`.execute(db)
  await sql`create unique index station_reported_follows on station_reported
    (district_id, station_id, year, name, follows) nulls not distinct`.execute(db)

  await protect(db, 'station_event', 'station_sign_in', 'station_event_count', 'station_reported')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'station_reported', 'station_event_count', 'station_sign_in', 'station_event')
}
