import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  // One row for each estate that has a register: it is locked for a change, and counts them.
  await sql`
    create table owner_register (
      district_id text not null references district (id),
      region_id uuid not null,
      region_path text collate "C" not null,
      version integer not null check (version >= 0),
      updated_by uuid,
      updated_at timestamptz,
      primary key (district_id, region_id),
      foreign key (district_id, region_id, region_path)
        references region (district_id, id, path) on update cascade,
      foreign key (district_id, updated_by) references person (district_id, id)
    )`.execute(db)

  // Of an identity number only its keyed hash and its end are kept: it is compared and never read.
  await sql`
    create table owner (
      district_id text not null,
      id uuid not null,
      region_id uuid not null,
      kind text not null check (kind in ('person','body','developer')),
      name text not null check (char_length(name) between 1 and 50),
      identity_hash text,
      identity_tail text,
      phone_cipher text,
      phone_hash text,
      phone_masked text,
      created_at timestamptz not null,
      primary key (district_id, id),
      unique (district_id, region_id, id),
      foreign key (district_id, region_id) references owner_register (district_id, region_id),
      check ((identity_hash is null) = (identity_tail is null)),
      check (num_nonnulls(phone_cipher, phone_hash, phone_masked) in (0, 3))
    )`.execute(db)
  // Somebody with several certificates counts once, and so does the developer.
  await sql`create unique index owner_identity on owner (district_id, region_id, identity_hash)
    where identity_hash is not null`.execute(db)
  await sql`create unique index owner_developer on owner (district_id, region_id)
    where kind = 'developer'`.execute(db)
  await sql`create index owner_phone on owner (district_id, phone_hash)
    where phone_hash is not null`.execute(db)

  await sql`
    create table owned_unit (
      district_id text not null,
      id uuid not null,
      region_id uuid not null,
      owner_id uuid not null,
      building text collate "C" not null check (char_length(building) between 1 and 20),
      room text collate "C" not null check (char_length(room) between 1 and 20),
      -- Both of them with padded numbers: two spellings of a flat are one, and 2 comes before 10.
      place_key text collate "C" not null,
      -- Of the tree of places, where there is one of this name.
      household_id uuid,
      co_owners text[] not null,
      -- 0.01 m²
      area integer not null check (area > 0),
      area_basis text not null check (area_basis in ('certificate','measured','contract')),
      certificate_no text,
      updated_at timestamptz not null,
      primary key (district_id, id),
      unique (district_id, region_id, place_key),
      foreign key (district_id, region_id, owner_id) references owner (district_id, region_id, id),
      foreign key (district_id, household_id) references region (district_id, id)
    )`.execute(db)
  await sql`create index owned_unit_owner on owned_unit (district_id, owner_id)`.execute(db)
  await sql`create index owned_unit_household on owned_unit (district_id, household_id)`.execute(db)

  await sql`
    create table owner_import (
      district_id text not null,
      id uuid not null,
      account_id uuid not null,
      region_id uuid not null,
      file_id uuid not null,
      sha256 text not null,
      rows_cipher text not null,
      errors integer not null,
      -- The register that the rows were compared with.
      register_version integer not null,
      created_at timestamptz not null,
      confirmed_at timestamptz,
      -- What it did, to be answered again.
      outcome jsonb,
      primary key (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id),
      foreign key (district_id, region_id) references region (district_id, id)
    )`.execute(db)
  await sql`create index owner_import_created on owner_import (district_id, created_at)`.execute(db)

  await protect(db, 'owner_register', 'owner', 'owned_unit', 'owner_import')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'owner_import', 'owned_unit', 'owner', 'owner_register')
}
