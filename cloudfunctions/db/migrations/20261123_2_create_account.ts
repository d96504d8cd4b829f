import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  // name_key: pinyin, a blank, the name. It sorts as a reader of Chinese expects, and the roster
  // keeps a copy that the database itself keeps right (see member).
  await sql`
    create table person (
      district_id text not null references district (id),
      id uuid not null,
      name text not null check (char_length(name) between 1 and 50),
      name_key text collate "C" not null,
      phone_cipher text,
      phone_hash text,
      phone_masked text,
      created_at timestamptz not null,
      primary key (district_id, id),
      unique (district_id, id, name_key),
      check (num_nonnulls(phone_cipher, phone_hash, phone_masked) in (0, 3))
    )`.execute(db)
  await sql`create index person_phone on person (district_id, phone_hash)`.execute(db)

  // Every ending of the name, the pinyin, its initials, the last digits of the phone: a search is a
  // range of this index. Text comparison is leakproof, so row-level security leaves the index
  // usable, which it would not for LIKE, for trigrams or for arrays.
  await sql`
    create table person_search_key (
      district_id text not null,
      token text collate "C" not null,
      person_id uuid not null,
      primary key (district_id, token, person_id),
      foreign key (district_id, person_id) references person (district_id, id) on delete cascade
    )`.execute(db)
  await sql`create index person_search_key_person on person_search_key (district_id, person_id)`.execute(
    db,
  )

  await sql`
    create table account (
      district_id text not null references district (id),
      id uuid not null,
      openid_hash text,
      openid_cipher text,
      person_id uuid,
      created_at timestamptz not null,
      primary key (district_id, id),
      unique (district_id, openid_hash),
      foreign key (district_id, person_id) references person (district_id, id),
      check ((openid_hash is null) = (openid_cipher is null))
    )`.execute(db)
  // One person has one account, on as many devices as there are sessions.
  await sql`create unique index account_person on account (district_id, person_id)
    where person_id is not null`.execute(db)

  await sql`
    create table session (
      district_id text not null,
      id uuid not null,
      account_id uuid not null,
      token_hash text not null,
      device text not null,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      primary key (district_id, id),
      unique (district_id, token_hash),
      foreign key (district_id, account_id) references account (district_id, id)
    )`.execute(db)
  await sql`create index session_account on session (district_id, account_id)`.execute(db)

  // A browser asks with a code of six digits, a phone that is signed in says yes.
  await sql`
    create table pairing (
      district_id text not null references district (id),
      id uuid not null,
      code_hash text not null,
      secret_hash text not null,
      device text not null,
      account_id uuid,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id)
    )`.execute(db)
  await sql`create unique index pairing_code on pairing (district_id, code_hash)
    where account_id is null and used_at is null`.execute(db)

  await sql`
    create table role_grant (
      district_id text not null references district (id),
      id uuid not null,
      person_id uuid not null,
      role text not null check (role in
        ('districtOfficer','subdistrictOfficer','communityOfficer','secretary','deputySecretary','leader')),
      place_kind text not null check (place_kind in ('region','branch','taskGroup')),
      place_id uuid not null,
      granted_by uuid,
      granted_at timestamptz not null,
      ended_by uuid,
      ended_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id),
      check (place_kind = case
        when role in ('secretary','deputySecretary') then 'branch'
        when role = 'leader' then 'taskGroup' else 'region' end)
    )`.execute(db)
  await sql`create unique index role_grant_held on role_grant (district_id, person_id, role, place_id)
    where ended_at is null`.execute(db)
  // One secretary, one deputy, one leader at a time.
  await sql`create unique index role_grant_post on role_grant (district_id, place_id, role)
    where ended_at is null and place_kind <> 'region'`.execute(db)

  await sql`
    create table binding_code (
      district_id text not null,
      id uuid not null,
      person_id uuid not null,
      code_hash text not null,
      created_by uuid,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_by uuid,
      used_at timestamptz,
      primary key (district_id, id),
      unique (district_id, code_hash),
      foreign key (district_id, person_id) references person (district_id, id),
      foreign key (district_id, used_by) references account (district_id, id)
    )`.execute(db)

  await sql`
    create table binding_request (
      district_id text not null,
      id uuid not null,
      account_id uuid not null,
      region_id uuid not null,
      name text not null,
      phone_cipher text not null,
      phone_hash text not null,
      phone_masked text not null,
      state text not null check (state in ('pending','approved','rejected')),
      reason text,
      requested_at timestamptz not null,
      decided_by uuid,
      decided_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id),
      foreign key (district_id, region_id) references region (district_id, id)
    )`.execute(db)
  await sql`create unique index binding_request_pending on binding_request (district_id, account_id)
    where state = 'pending'`.execute(db)

  // One row for each command: ids only, never a phone number, a name or what somebody said.
  await sql`
    create table event (
      district_id text not null references district (id),
      id uuid not null,
      at timestamptz not null,
      account_id uuid,
      person_id uuid,
      grant_id uuid,
      role text,
      method text not null,
      subject_kind text not null,
      subject_id uuid not null,
      detail jsonb,
      primary key (district_id, id)
    )`.execute(db)
  await sql`create index event_subject on event (district_id, subject_kind, subject_id, id)`.execute(
    db,
  )

  // What a command answered, so that the same request is answered the same again.
  await sql`
    create table request (
      district_id text not null references district (id),
      account_id uuid not null,
      id uuid not null,
      method text not null,
      input_hash text not null,
      answer_cipher text,
      at timestamptz not null,
      primary key (district_id, account_id, id)
    )`.execute(db)

  await sql`
    create table file (
      district_id text not null references district (id),
      id uuid not null,
      account_id uuid not null,
      kind text not null check (kind in ('image','sheet')),
      mime text not null,
      name text,
      bytes integer not null check (bytes > 0),
      width integer,
      height integer,
      sha256 text not null,
      created_at timestamptz not null,
      -- What it belongs to; until then only who sent it may use it.
      owner_kind text,
      owner_id uuid,
      position integer,
      primary key (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id),
      check (num_nonnulls(owner_kind, owner_id, position) in (0, 3))
    )`.execute(db)
  await sql`create index file_owner on file (district_id, owner_kind, owner_id, position)`.execute(
    db,
  )

  await protect(
    db,
    'person',
    'person_search_key',
    'account',
    'session',
    'pairing',
    'role_grant',
    'binding_code',
    'binding_request',
    'event',
    'request',
    'file',
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(
    db,
    'file',
    'request',
    'event',
    'binding_request',
    'binding_code',
    'role_grant',
    'pairing',
    'session',
    'account',
    'person_search_key',
    'person',
  )
}
