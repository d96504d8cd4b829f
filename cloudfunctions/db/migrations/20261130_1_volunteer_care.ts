import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

/**
 * How much rest lies between two days of service, why an agreement is wanted (V-9), and what a
 * volunteer's record holds beside hours (V-15, V-28).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table hours_setting add column rest_minutes integer not null default 480
    check (rest_minutes between 0 and 1440)`.execute(db)
  await sql`alter table activity add column agreement_reasons text[] not null default '{}'
    check (agreement_reasons <@ array['foreign','largeEvent','outsideProvince','requested'])`.execute(
    db,
  )
  await sql`
    create table service_note (
      district_id text not null references district (id),
      id uuid not null,
      activity_id uuid not null,
      person_id uuid not null,
      kind text not null check (kind in ('training','award','evaluation','stars')),
      name text not null check (char_length(name) between 1 and 60),
      content text,
      -- Of a training: how long one learned. Never hours of service (V-19).
      minutes integer check (minutes between 1 and 100000),
      stars smallint check (stars between 1 and 5),
      -- By whom it was given, as it was called on that day.
      body text not null,
      day date not null,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      taken_back_by uuid,
      taken_back_at timestamptz,
      taken_back_reason text,
      primary key (district_id, id),
      foreign key (district_id, activity_id) references activity (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id),
      foreign key (district_id, recorded_by) references person (district_id, id),
      foreign key (district_id, taken_back_by) references person (district_id, id),
      check ((kind = 'training') = (minutes is not null)),
      check (stars is null or kind in ('evaluation','stars')),
      check (kind <> 'stars' or stars is not null),
      check (num_nonnulls(taken_back_by, taken_back_at, taken_back_reason) in (0, 3))
    )`.execute(db)
  await sql`create index service_note_person on service_note (district_id, person_id, day desc, id)`.execute(
    db,
  )
  await sql`create index service_note_activity on service_note (district_id, activity_id)`.execute(
    db,
  )

  // Who numbers a sheet waits here for the one before: a row, where an advisory lock was.
  await sql`
    create table sheet_series (
      district_id text not null references district (id),
      primary key (district_id)
    )`.execute(db)
  await protect(db, 'service_note', 'sheet_series')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'sheet_series', 'service_note')
  await sql`alter table activity drop column agreement_reasons`.execute(db)
  await sql`alter table hours_setting drop column rest_minutes`.execute(db)
}
