import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  // A filed community organisation is no legal person and has no code of its own (S-3).
  await sql`
    create table organization (
      district_id text not null references district (id),
      id uuid not null,
      name text not null check (char_length(name) between 1 and 100),
      name_key text collate "C" not null,
      type text not null check (type in
        ('association','privateNonEnterprise','foundation','filedCommunity')),
      field text not null check (field in ('service','culture','selfGovernance','safety','other')),
      region_id uuid not null,
      region_path text collate "C" not null,
      code text check (code ~ '^[0-9A-Z]{18}$'),
      code_override_reason text,
      filing_no text,
      registered_by text,
      tier text check (tier in ('subdistrict','community')),
      head_name text,
      head_is_member boolean not null,
      founded_on date,
      summary text,
      status text not null check (status in ('active','cancelled')),
      cancel_reason text,
      version integer not null check (version > 0),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (district_id, id),
      unique (district_id, code),
      unique (district_id, filing_no),
      foreign key (district_id, region_id, region_path)
        references region (district_id, id, path) on update cascade,
      check (case when type = 'filedCommunity' then filing_no is not null else code is not null end)
    )`.execute(db)
  await sql`create index organization_name on organization (district_id, name_key, id)`.execute(db)
  await sql`create index organization_region on organization (district_id, region_path)`.execute(db)
  await protect(db, 'organization')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'organization')
}
