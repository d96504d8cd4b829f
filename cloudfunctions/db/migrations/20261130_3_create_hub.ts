import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

/** 服务中心 of a sub-district or town, 服务站 of a community or village: one open at a time for each. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table hub (
      district_id text not null,
      id uuid not null,
      region_id uuid not null,
      name text not null check (char_length(name) between 1 and 40),
      address text not null check (char_length(address) between 1 and 100),
      opened_on date not null,
      closed_on date,
      close_reason text,
      created_by uuid not null,
      created_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, region_id) references region (district_id, id),
      foreign key (district_id, created_by) references person (district_id, id),
      check ((closed_on is null) = (close_reason is null)),
      check (closed_on >= opened_on)
    )`.execute(db)
  await sql`create unique index hub_open on hub (district_id, region_id)
    where closed_on is null`.execute(db)
  await sql`create index hub_place on hub (district_id, region_id, opened_on)`.execute(db)
  await protect(db, 'hub')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'hub')
}
