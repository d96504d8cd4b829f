import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  // A place with all that lies in it, a day, a kind: folded from the ledgers, so that a page adds up
  // some hundreds of rows at any size of the ledgers.
  await sql`
    create table attendance_day (
      district_id text not null references district (id),
      region_id uuid not null,
      day date not null,
      kind text not null,
      check_ins bigint not null,
      minutes bigint not null,
      primary key (district_id, region_id, day, kind)
    )`.execute(db)
  // What has been folded before stays folded.
  await sql`
    insert into attendance_day (district_id, region_id, day, kind, check_ins, minutes)
    select a.district_id, r.id, a.day, a.kind, sum(a.check_ins), sum(a.minutes)
    from attendance_rollup a
    join region r on r.district_id = a.district_id and starts_with(a.region_path, r.path)
    group by 1, 2, 3, 4`.execute(db)

  // One row for each figure of a place with all that lies in it; of a month, or ('0001-01-01', because
  // a key has no nulls) as it stands now.
  await sql`
    create table dashboard_figure (
      district_id text not null references district (id),
      region_id uuid not null,
      month date not null,
      name text not null,
      value bigint not null,
      primary key (district_id, region_id, month, name)
    )`.execute(db)

  // When the registers were counted last, and up to when nothing has changed since.
  await sql`
    create table dashboard_count (
      district_id text not null references district (id),
      counted_at timestamptz not null,
      true_at timestamptz not null,
      primary key (district_id)
    )`.execute(db)

  // What an office reports, beside what is computed. Only ever appended to: an entry follows the one
  // that held before, and one without a value withdraws it.
  await sql`
    create table dashboard_reported (
      district_id text not null,
      id uuid not null,
      region_id uuid not null,
      name text not null,
      value bigint check (value >= 0),
      qualifier text check (qualifier in ('exact','about','over','more','tenths')),
      source text,
      as_of date,
      reason text not null,
      follows uuid,
      entered_by uuid not null,
      entered_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, region_id) references region (district_id, id),
      foreign key (district_id, follows) references dashboard_reported (district_id, id),
      foreign key (district_id, entered_by) references person (district_id, id),
      check (num_nonnulls(value, qualifier, source, as_of) in (0, 4))
    )`.execute(db)
  await sql`create unique index dashboard_reported_first on dashboard_reported (district_id, region_id, name)
    where follows is null`.execute(db)
  await sql`create unique index dashboard_reported_next on dashboard_reported (district_id, follows)
    where follows is not null`.execute(db)
  await sql`create index dashboard_reported_place on dashboard_reported (district_id, region_id, name, entered_at)`.execute(
    db,
  )

  // What the nightly recount of a place found to differ from the facts.
  await sql`
    create table dashboard_alarm (
      district_id text not null references district (id),
      id uuid not null,
      region_id uuid not null,
      day date not null,
      what text not null,
      key text not null,
      kept text,
      counted text,
      found_at timestamptz not null,
      primary key (district_id, id)
    )`.execute(db)

  await protect(
    db,
    'attendance_day',
    'dashboard_figure',
    'dashboard_count',
    'dashboard_reported',
    'dashboard_alarm',
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(
    db,
    'dashboard_alarm',
    'dashboard_reported',
    'dashboard_count',
    'dashboard_figure',
    'attendance_day',
  )
}
