import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  // A screen without a person. The link's secret is kept as its digest only.
  await sql`
    create table dashboard_screen (
      district_id text not null,
      id uuid not null,
      region_id uuid not null,
      name text not null check (char_length(name) between 1 and 30),
      token_hash text not null,
      created_by uuid not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      ended_at timestamptz,
      ended_by uuid,
      primary key (district_id, id),
      foreign key (district_id, region_id) references region (district_id, id),
      foreign key (district_id, created_by) references person (district_id, id),
      foreign key (district_id, ended_by) references person (district_id, id),
      check ((ended_at is null) = (ended_by is null))
    )`.execute(db)
  await sql`create unique index dashboard_screen_token on dashboard_screen (district_id, token_hash)`.execute(
    db,
  )
  await sql`create index dashboard_screen_place on dashboard_screen (district_id, region_id, created_at)`.execute(
    db,
  )

  // What a place was at the end of a month, or what volunteers gave in a year: written once by the
  // clock, and never changed after.
  await sql`
    create table dashboard_bulletin (
      district_id text not null,
      id uuid not null,
      region_id uuid not null,
      kind text not null check (kind in ('month','volunteerYear')),
      period text not null,
      content jsonb not null,
      made_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, region_id) references region (district_id, id)
    )`.execute(db)
  await sql`create unique index dashboard_bulletin_once on dashboard_bulletin
    (district_id, region_id, kind, period)`.execute(db)

  await protect(db, 'dashboard_screen', 'dashboard_bulletin')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'dashboard_bulletin', 'dashboard_screen')
}
