import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table record_sheet (
      district_id text not null references district (id),
      id uuid not null,
      number text not null,
      -- What must be known besides the number to look it up.
      check_code text not null,
      person_id uuid not null,
      from_on date not null,
      to_on date not null,
      minutes integer not null,
      times integer not null,
      -- What was printed: the lines as they were on that day.
      items jsonb not null,
      issued_at timestamptz not null,
      seal text not null check (seal in ('none','requested','sealed','refused')),
      seal_requested_at timestamptz,
      sealed_by uuid,
      sealed_body text,
      sealed_at timestamptz,
      refusal text,
      primary key (district_id, id),
      unique (district_id, number),
      foreign key (district_id, person_id) references person (district_id, id),
      check ((seal = 'sealed') = (num_nonnulls(sealed_by, sealed_body, sealed_at) = 3)),
      check ((seal = 'refused') = (refusal is not null))
    )`.execute(db)
  await sql`create index record_sheet_person on record_sheet (district_id, person_id, issued_at desc)`.execute(
    db,
  )
  await sql`create index record_sheet_seal on record_sheet (district_id, seal, id)
    where seal = 'requested'`.execute(db)

  // What the city's system said to each entry that was handed over (V-10, V-11).
  await sql`
    create table city_report (
      district_id text not null,
      shift_id uuid not null,
      person_id uuid not null,
      state text not null check (state in ('accepted','refused')),
      city_record_id text,
      problem text,
      reported_by uuid not null,
      reported_at timestamptz not null,
      primary key (district_id, shift_id, person_id),
      foreign key (district_id, shift_id) references activity_shift (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id)
    )`.execute(db)

  // What somebody does day after day by themselves. Never hours: nothing points from there to here.
  await sql`
    create table giving (
      district_id text not null references district (id),
      id uuid not null,
      person_id uuid not null,
      title text not null check (char_length(title) between 1 and 40),
      started_on date not null,
      ended_on date,
      published_at timestamptz,
      created_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id),
      check (started_on <= ended_on)
    )`.execute(db)
  await sql`create index giving_person on giving (district_id, person_id, id)`.execute(db)
  await sql`create index giving_public on giving (district_id, id)
    where published_at is not null`.execute(db)
  await sql`
    create table giving_day (
      district_id text not null,
      giving_id uuid not null,
      day date not null,
      note text,
      minutes integer check (minutes between 1 and 1440),
      written_at timestamptz not null,
      primary key (district_id, giving_id, day),
      foreign key (district_id, giving_id) references giving (district_id, id)
    )`.execute(db)

  // Working days that differ from what the product brings along.
  await sql`
    create table calendar_day (
      district_id text not null references district (id),
      day date not null,
      is_working boolean not null,
      name text not null,
      set_by uuid not null,
      set_at timestamptz not null,
      primary key (district_id, day),
      foreign key (district_id, set_by) references person (district_id, id)
    )`.execute(db)
  await sql`
    create table hours_setting (
      district_id text not null references district (id),
      rounding text not null check (rounding in ('none','quarterHour','halfHour')),
      daily_limit_minutes integer not null check (daily_limit_minutes between 60 and 1440),
      set_by uuid not null,
      set_at timestamptz not null,
      primary key (district_id),
      foreign key (district_id, set_by) references person (district_id, id)
    )`.execute(db)

  await protect(
    db,
    'record_sheet',
    'city_report',
    'giving',
    'giving_day',
    'calendar_day',
    'hours_setting',
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(
    db,
    'hours_setting',
    'calendar_day',
    'giving_day',
    'giving',
    'city_report',
    'record_sheet',
  )
}
