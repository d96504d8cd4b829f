import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createCollection(db)
  await createHouseholds(db)
  await createLedger(db)
  await protect(
    db,
    'collection',
    'collection_crew',
    'collection_household',
    'collection_visit',
    'collection_entry',
    'collection_check',
    'collection_receipt',
  )
}

/** Amounts are in fen. Shares are worked out from the gap, which is never nothing. */
async function createCollection(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table collection (
      district_id text not null references district (id),
      id uuid not null,
      name text not null check (char_length(name) between 1 and 40),
      purpose text not null,
      region_id uuid not null,
      region_path text collate "C" not null,
      station_id uuid,
      state text not null check (state in ('draft','open','closed')),
      basis text not null check (basis in ('area','equal','listed')),
      agreement text not null,
      agreed_on date not null,
      payee text not null,
      total_fen bigint not null,
      subsidy_fen bigint not null check (subsidy_fen >= 0),
      subsidy_source text,
      receipt_count integer not null default 0 check (receipt_count >= 0),
      opened_at timestamptz,
      closed_at timestamptz,
      closing text,
      created_by uuid not null,
      version integer not null check (version > 0),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, region_id, region_path)
        references region (district_id, id, path) on update cascade,
      foreign key (district_id, station_id) references station (district_id, id),
      foreign key (district_id, created_by) references person (district_id, id),
      check (total_fen > subsidy_fen),
      check ((opened_at is null) = (state = 'draft')),
      check (num_nonnulls(closed_at, closing) = case state when 'closed' then 2 else 0 end)
    )`.execute(db)
  await sql`create index collection_path on collection (district_id, region_path)`.execute(db)
  await sql`create index collection_created on collection (district_id, created_at, id)`.execute(db)

  await sql`
    create table collection_crew (
      district_id text not null,
      collection_id uuid not null,
      person_id uuid not null,
      role text not null check (role in ('collector','checker')),
      named_by uuid not null,
      named_at timestamptz not null,
      primary key (district_id, collection_id, person_id),
      foreign key (district_id, collection_id) references collection (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id),
      foreign key (district_id, named_by) references person (district_id, id)
    )`.execute(db)
  await sql`create index collection_crew_person
    on collection_crew (district_id, person_id)`.execute(db)
}

/** What is paid, waived and refunded of a household is folded from the ledger, by whoever holds its lock. */
async function createHouseholds(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table collection_household (
      district_id text not null,
      id uuid not null,
      collection_id uuid not null,
      label text not null,
      estate_name text,
      building text not null,
      entrance text,
      floor integer,
      room text not null,
      owner_name text,
      area integer check (area > 0),
      agreed_fen bigint check (agreed_fen > 0),
      share_fen bigint check (share_fen > 0),
      state text not null check (state in
        ('due','entered','paid','vacant','waived','disputed','refunded')),
      paid_fen bigint not null default 0 check (paid_fen >= 0),
      waived_fen bigint not null default 0 check (waived_fen >= 0 and waived_fen <= share_fen),
      refunded_fen bigint not null default 0 check (refunded_fen >= 0 and refunded_fen <= paid_fen),
      person_id uuid,
      primary key (district_id, id),
      foreign key (district_id, collection_id) references collection (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id)
    )`.execute(db)
  await sql`create unique index collection_household_label
    on collection_household (district_id, collection_id, label)`.execute(db)
  // For the composite keys of the ledger: an entry and its household are of one collection.
  await sql`create unique index collection_household_of
    on collection_household (district_id, collection_id, id)`.execute(db)
  await sql`create index collection_household_person
    on collection_household (district_id, person_id) where person_id is not null`.execute(db)

  await sql`
    create table collection_visit (
      district_id text not null,
      id uuid not null,
      collection_id uuid not null,
      household_id uuid not null,
      outcome text not null check (outcome in ('absent','vacant','disputed','settled')),
      note text,
      visited_on date not null,
      visited_by uuid not null,
      visited_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, collection_id, household_id)
        references collection_household (district_id, collection_id, id),
      foreign key (district_id, visited_by) references person (district_id, id)
    )`.execute(db)
  await sql`create index collection_visit_household
    on collection_visit (district_id, household_id, visited_at, id)`.execute(db)
}

/** Entries, what was decided of them, and receipts are only ever added to. */
async function createLedger(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table collection_entry (
      district_id text not null,
      id uuid not null,
      collection_id uuid not null,
      household_id uuid,
      kind text not null check (kind in
        ('payment','waiver','refund','subsidy','expense','reversal')),
      amount_fen bigint not null check (amount_fen > 0),
      method text check (method in ('cash','transfer')),
      party text,
      note text,
      happened_on date not null,
      corrects_id uuid,
      entered_by uuid not null,
      entered_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, collection_id) references collection (district_id, id),
      foreign key (district_id, collection_id, household_id)
        references collection_household (district_id, collection_id, id),
      foreign key (district_id, corrects_id) references collection_entry (district_id, id),
      foreign key (district_id, entered_by) references person (district_id, id),
      check ((corrects_id is not null) = (kind = 'reversal')),
      check (kind = 'reversal' or (household_id is not null) = (kind in ('payment','waiver','refund'))),
      check ((method is not null) = (kind in ('payment','refund'))),
      check (kind = 'payment' or note is not null)
    )`.execute(db)
  await sql`create unique index collection_entry_author
    on collection_entry (district_id, id, entered_by)`.execute(db)
  await sql`create index collection_entry_collection
    on collection_entry (district_id, collection_id, entered_at, id)`.execute(db)
  await sql`create index collection_entry_household
    on collection_entry (district_id, household_id) where household_id is not null`.execute(db)

  // Two pairs of eyes (M-9): whoever wrote an entry down can take it back, and never confirm it.
  await sql`
    create table collection_check (
      district_id text not null,
      entry_id uuid not null,
      entered_by uuid not null,
      outcome text not null check (outcome in ('confirmed','rejected','withdrawn')),
      checked_by uuid not null,
      checked_at timestamptz not null,
      reason text,
      primary key (district_id, entry_id),
      foreign key (district_id, entry_id, entered_by)
        references collection_entry (district_id, id, entered_by),
      foreign key (district_id, checked_by) references person (district_id, id),
      check ((outcome = 'withdrawn') = (checked_by = entered_by)),
      check ((reason is not null) = (outcome = 'rejected'))
    )`.execute(db)

  await sql`
    create table collection_receipt (
      district_id text not null,
      id uuid not null,
      collection_id uuid not null,
      number integer not null check (number > 0),
      entry_id uuid not null,
      check_code text not null,
      issued_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, collection_id) references collection (district_id, id),
      foreign key (district_id, entry_id) references collection_check (district_id, entry_id)
    )`.execute(db)
  await sql`create unique index collection_receipt_number
    on collection_receipt (district_id, collection_id, number)`.execute(db)
  await sql`create unique index collection_receipt_entry
    on collection_receipt (district_id, entry_id)`.execute(db)
  await sql`create unique index collection_receipt_code
    on collection_receipt (district_id, check_code)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(
    db,
    'collection_receipt',
    'collection_check',
    'collection_entry',
    'collection_visit',
    'collection_household',
    'collection_crew',
    'collection',
  )
}
