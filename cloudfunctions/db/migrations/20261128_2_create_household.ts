import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Handed out at the door on paper; kept as a keyed hash, used once.
  await sql`
    create table household_code (
      district_id text not null,
      id uuid not null,
      household_id uuid not null,
      code_hash text not null,
      created_by uuid not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_by uuid,
      used_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, household_id) references region (district_id, id),
      foreign key (district_id, created_by) references person (district_id, id),
      foreign key (district_id, used_by) references account (district_id, id),
      check ((used_by is null) = (used_at is null))
    )`.execute(db)
  await sql`create index household_code_household on household_code (district_id, household_id)`.execute(
    db,
  )

  // Wrong codes of the last hours, so that nobody guesses on.
  await sql`
    create table household_try (
      district_id text not null,
      id uuid not null,
      account_id uuid not null,
      household_id uuid not null,
      at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id),
      foreign key (district_id, household_id) references region (district_id, id)
    )`.execute(db)
  await sql`create index household_try_account on household_try (district_id, account_id, at)`.execute(
    db,
  )
  await sql`create index household_try_household on household_try (district_id, household_id, at)`.execute(
    db,
  )

  // The account speaks, not a person of the register: a resident needs no entry in it.
  await sql`
    create table household_representative (
      district_id text not null,
      id uuid not null,
      account_id uuid not null,
      household_id uuid not null,
      household_path text collate "C" not null,
      started_at timestamptz not null,
      ended_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id),
      foreign key (district_id, household_id, household_path)
        references region (district_id, id, path) on update cascade
    )`.execute(db)
  await sql`create unique index household_representative_current
    on household_representative (district_id, account_id, household_id) where ended_at is null`.execute(
    db,
  )
  await sql`create index household_representative_household
    on household_representative (district_id, household_id) where ended_at is null`.execute(db)

  await protect(db, 'household_code', 'household_try', 'household_representative')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'household_representative', 'household_try', 'household_code')
}
