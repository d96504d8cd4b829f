import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Nothing becomes active without the record of its approval (P-5).
  await sql`
    create table branch (
      district_id text not null references district (id),
      id uuid not null,
      kind text not null check (kind in ('regular','joint','temporary')),
      name text not null check (char_length(name) between 1 and 80),
      state text not null check (state in ('draft','submitted','approved','active','dissolved')),
      region_id uuid not null,
      region_path text collate "C" not null,
      purpose text,
      units text[] not null,
      planned_from date,
      planned_to date,
      planned_members integer check (planned_members > 0),
      over_fifty_reason text,
      many_units_reason text,
      long_duration_reason text,
      return_reason text,
      approval_body text,
      approval_document_no text,
      approved_on date,
      approved_by uuid,
      activated_at timestamptz,
      dissolved_on date,
      summary text,
      created_by uuid not null,
      version integer not null check (version > 0),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, region_id, region_path)
        references region (district_id, id, path) on update cascade,
      foreign key (district_id, created_by) references person (district_id, id),
      check (state in ('draft','submitted')
        or num_nonnulls(approval_body, approval_document_no, approved_on, approved_by) = 4),
      check (state not in ('active','dissolved') or activated_at is not null),
      check ((state = 'dissolved') = (dissolved_on is not null))
    )`.execute(db)
  await sql`create unique index branch_name on branch (district_id, name) where state <> 'dissolved'`.execute(
    db,
  )
  await sql`create index branch_region on branch (district_id, region_path, id)`.execute(db)

  // Exactly one home branch, here or by name outside (P-11). Joining a temporary branch never
  // touches this row. name_key follows the person by the foreign key, so the roster can walk one
  // index in the order of names.
  await sql`
    create table member (
      district_id text not null references district (id),
      person_id uuid not null,
      name_key text collate "C" not null,
      category text not null check (category in ('full','probationary','applicant')),
      home_branch_id uuid,
      home_branch_name text,
      region_id uuid not null,
      region_path text collate "C" not null,
      skills text[] not null,
      services text[] not null,
      is_mobile boolean not null,
      is_in_service boolean not null,
      joined_party_on date,
      -- Keyed hash of what tells two people apart: name and phone, or name and home branch.
      identity_hash text not null,
      status text not null check (status in ('active','left')),
      left_on date,
      left_reason text,
      version integer not null check (version > 0),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (district_id, person_id),
      unique (district_id, identity_hash),
      foreign key (district_id, person_id, name_key)
        references person (district_id, id, name_key) on update cascade,
      foreign key (district_id, home_branch_id) references branch (district_id, id),
      foreign key (district_id, region_id, region_path)
        references region (district_id, id, path) on update cascade,
      check (num_nonnulls(home_branch_id, home_branch_name) = 1),
      check ((status = 'left') = (left_on is not null))
    )`.execute(db)
  await sql`create index member_name on member (district_id, status, name_key, person_id)`.execute(
    db,
  )
  await sql`create index member_region on member (district_id, region_id, status, name_key, person_id)`.execute(
    db,
  )
  await sql`create index member_path on member (district_id, region_path)`.execute(db)
  await sql`create index member_home on member (district_id, home_branch_id, status, name_key, person_id)
    where home_branch_id is not null`.execute(db)

  await sql`
    create table member_import (
      district_id text not null references district (id),
      id uuid not null,
      account_id uuid not null,
      region_id uuid not null,
      file_id uuid not null,
      sha256 text not null,
      rows_cipher text not null,
      to_add integer not null,
      same integer not null,
      errors integer not null,
      created_at timestamptz not null,
      confirmed_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id),
      foreign key (district_id, file_id) references file (district_id, id),
      foreign key (district_id, region_id) references region (district_id, id)
    )`.execute(db)

  await sql`
    create table task_group (
      district_id text not null,
      id uuid not null,
      branch_id uuid not null,
      name text not null check (char_length(name) between 1 and 30),
      aim text,
      position integer not null,
      created_at timestamptz not null,
      primary key (district_id, id),
      unique (district_id, branch_id, name),
      unique (district_id, branch_id, id),
      foreign key (district_id, branch_id) references branch (district_id, id)
    )`.execute(db)

  // Membership of a temporary branch: many for one person, and the home branch stays (P-11).
  await sql`
    create table branch_member (
      district_id text not null,
      branch_id uuid not null,
      person_id uuid not null,
      task_group_id uuid,
      group_source text check (group_source in ('assigned','chosen')),
      joined_at timestamptz not null,
      left_at timestamptz,
      version integer not null check (version > 0),
      primary key (district_id, branch_id, person_id),
      foreign key (district_id, branch_id) references branch (district_id, id),
      foreign key (district_id, person_id) references member (district_id, person_id),
      foreign key (district_id, branch_id, task_group_id)
        references task_group (district_id, branch_id, id),
      check ((task_group_id is null) = (group_source is null)),
      check (left_at is null or task_group_id is null)
    )`.execute(db)
  await sql`create index branch_member_person on branch_member (district_id, person_id)
    where left_at is null`.execute(db)

  await sql`
    create table branch_invitation (
      district_id text not null,
      id uuid not null,
      branch_id uuid not null,
      token_hash text not null,
      created_by uuid not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      ended_at timestamptz,
      primary key (district_id, id),
      unique (district_id, token_hash),
      foreign key (district_id, branch_id) references branch (district_id, id),
      foreign key (district_id, created_by) references person (district_id, id)
    )`.execute(db)
  await sql`create index branch_invitation_branch on branch_invitation (district_id, branch_id)`.execute(
    db,
  )

  await sql`
    create table join_request (
      district_id text not null,
      id uuid not null,
      branch_id uuid not null,
      account_id uuid not null,
      task_group_id uuid,
      name text not null,
      phone_cipher text not null,
      phone_hash text not null,
      phone_masked text not null,
      home_branch_name text not null,
      skills text[] not null,
      state text not null check (state in ('pending','approved','rejected')),
      reason text,
      requested_at timestamptz not null,
      decided_by uuid,
      decided_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, branch_id) references branch (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id)
    )`.execute(db)
  await sql`create unique index join_request_pending on join_request (district_id, branch_id, account_id)
    where state = 'pending'`.execute(db)

  await protect(
    db,
    'branch',
    'member',
    'member_import',
    'task_group',
    'branch_member',
    'branch_invitation',
    'join_request',
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(
    db,
    'join_request',
    'branch_invitation',
    'branch_member',
    'task_group',
    'member_import',
    'member',
    'branch',
  )
}
