import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Only ever appended to. tx is the transaction that wrote the row: whoever folds the ledger takes
  // what lies below the oldest transaction still running, and misses nothing. It is a bigint with a
  // btree, because an index of xid8 has no range that row-level security would let through.
  await sql`
    create table attendance (
      district_id text not null,
      -- Of a check-in by the person: the id of the request, so that a request is one row.
      id uuid not null,
      tx bigint not null default (pg_current_xact_id()::text)::bigint,
      activity_id uuid not null,
      shift_id uuid not null,
      person_id uuid not null,
      kind text not null check (kind in ('checkIn','checkOut','autoCheckOut','noShow','excused')),
      source text not null check (source in ('scan','code','helper','manual','system')),
      -- The proven moment, and when the server learned of it.
      at timestamptz not null,
      recorded_at timestamptz not null default now(),
      recorded_by uuid,
      reason text,
      is_late boolean not null default false,
      device text,
      band text check (band in ('inside','near','far','unknown')),
      primary key (district_id, id),
      -- At the person's own sign-up, and not at the shift: checking the key locks the row it points
      -- at, and a row that a whole crowd locks at once is what makes it slow.
      foreign key (district_id, activity_id, shift_id, person_id)
        references activity_sign_up (district_id, activity_id, shift_id, person_id),
      check ((kind = 'autoCheckOut') = (source = 'system')),
      check (source not in ('helper','manual') or recorded_by is not null),
      check (source <> 'manual' or reason is not null)
    )`.execute(db)
  // At most once, whoever records it and however often it is sent.
  await sql`create unique index attendance_once on attendance (district_id, shift_id, person_id, kind)`.execute(
    db,
  )
  await sql`create index attendance_person on attendance (district_id, person_id, at)`.execute(db)
  await sql`create index attendance_tx on attendance (district_id, tx)`.execute(db)

  // Wrong codes and proofs that did not hold: counted, so that nobody tries all six digits.
  await sql`
    create table attendance_refusal (
      district_id text not null,
      id uuid not null,
      activity_id uuid not null,
      person_id uuid not null,
      code text not null,
      at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, activity_id) references activity (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id)
    )`.execute(db)
  await sql`create index attendance_refusal_person on attendance_refusal (district_id, person_id, activity_id, at)`.execute(
    db,
  )

  // Hours: each row says what holds from now on. Points at volunteering alone: what is none can
  // never become hours (V-19), and an activity with hours can never become anything else.
  await sql`
    create table service_entry (
      district_id text not null,
      id uuid not null,
      tx bigint not null default (pg_current_xact_id()::text)::bigint,
      activity_id uuid not null,
      activity_kind text not null default 'volunteer' check (activity_kind = 'volunteer'),
      shift_id uuid not null,
      person_id uuid not null,
      kind text not null check (kind in ('confirmed','objected','corrected','upheld')),
      minutes integer not null check (minutes between 0 and 1440),
      -- The minutes that counted before; with them a fold needs no second look.
      minutes_before integer not null check (minutes_before between 0 and 1440),
      source text not null check (source in ('code','helper','manual','system')),
      reason text,
      -- The entry that this one follows; null for the first.
      follows uuid,
      recorded_by uuid not null,
      recorded_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, activity_id, activity_kind) references activity (district_id, id, kind),
      foreign key (district_id, activity_id, shift_id)
        references activity_shift (district_id, activity_id, id),
      foreign key (district_id, person_id) references person (district_id, id),
      foreign key (district_id, follows) references service_entry (district_id, id),
      check ((kind = 'confirmed') = (follows is null)),
      check (kind = 'confirmed' or reason is not null),
      check (source <> 'manual' or reason is not null)
    )`.execute(db)
  // One beginning and one successor: of two who answer at once, one learns that it is stale.
  await sql`create unique index service_entry_first on service_entry (district_id, shift_id, person_id)
    where follows is null`.execute(db)
  await sql`create unique index service_entry_next on service_entry (district_id, follows)
    where follows is not null`.execute(db)
  // What waits for an organiser's answer is looked for each time somebody opens the product.
  await sql`create index service_entry_objected on service_entry (district_id, activity_id)
    where kind = 'objected'`.execute(db)
  await sql`create index service_entry_person on service_entry (district_id, person_id, shift_id)`.execute(
    db,
  )
  await sql`create index service_entry_activity on service_entry (district_id, activity_id)`.execute(
    db,
  )
  await sql`create index service_entry_tx on service_entry (district_id, tx)`.execute(db)

  // Up to which transaction the two ledgers are folded into what follows.
  await sql`
    create table fold (
      district_id text not null references district (id),
      folded_to bigint not null,
      folded_at timestamptz not null,
      primary key (district_id)
    )`.execute(db)

  // A day, a place, a kind, a campaign: sums that a dashboard adds up.
  await sql`
    create table attendance_rollup (
      district_id text not null references district (id),
      day date not null,
      region_path text collate "C" not null,
      kind text not null,
      -- All zeros for none, because a key has no nulls.
      campaign_id uuid not null,
      check_ins bigint not null,
      minutes bigint not null,
      primary key (district_id, day, region_path, kind, campaign_id)
    )`.execute(db)
  await sql`create index attendance_rollup_place on attendance_rollup (district_id, region_path, day)`.execute(
    db,
  )

  // Who has come to a campaign, once each.
  await sql`
    create table campaign_person (
      district_id text not null,
      campaign_id uuid not null,
      person_id uuid not null,
      primary key (district_id, campaign_id, person_id),
      foreign key (district_id, campaign_id) references campaign (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id)
    )`.execute(db)

  // One row for each figure of a page.
  await sql`
    create table figure (
      district_id text not null references district (id),
      subject_id uuid not null,
      name text not null,
      value bigint not null,
      primary key (district_id, subject_id, name)
    )`.execute(db)

  await protect(
    db,
    'attendance',
    'attendance_refusal',
    'service_entry',
    'fold',
    'attendance_rollup',
    'campaign_person',
    'figure',
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(
    db,
    'figure',
    'campaign_person',
    'attendance_rollup',
    'fold',
    'service_entry',
    'attendance_refusal',
    'attendance',
  )
}
