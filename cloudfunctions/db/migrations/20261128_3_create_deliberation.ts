import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createDeliberation(db)
  await createReply(db)
  await createMeeting(db)
  await createDoubt(db)
  await protect(db, ...TABLES)
}

const TABLES = [
  'deliberation',
  'deliberation_question',
  'deliberation_option',
  'deliberation_reply',
  'deliberation_meeting',
  'deliberation_meeting_building',
  'deliberation_sign_in',
  'deliberation_doubt',
  'deliberation_visit',
  'deliberation_work',
]

async function createDeliberation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table deliberation (
      district_id text not null references district (id),
      id uuid not null,
      region_id uuid not null,
      region_path text collate "C" not null,
      title text not null check (char_length(title) between 1 and 60),
      aim text not null check (char_length(aim) between 1 and 1000),
      state text not null check (state in
        ('draft','consulting','choosing','deciding','working','finished','cancelled')),
      consultation_closes_on date,
      menu_closes_on date,
      deciding_reason text,
      basis text,
      started_on date,
      account jsonb not null,
      finished_on date,
      summary text,
      cancel_reason text,
      created_by uuid not null,
      version integer not null check (version > 0),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, region_id, region_path)
        references region (district_id, id, path) on update cascade,
      foreign key (district_id, created_by) references person (district_id, id),
      check (state in ('draft','cancelled') or consultation_closes_on is not null),
      check (state not in ('choosing','deciding','working','finished') or menu_closes_on is not null),
      check ((started_on is null) = (basis is null)),
      check (state not in ('working','finished') or started_on is not null),
      check ((state = 'finished') = (finished_on is not null)),
      check ((finished_on is null) = (summary is null)),
      check ((state = 'cancelled') = (cancel_reason is not null))
    )`.execute(db)
  await sql`create index deliberation_path on deliberation (district_id, region_path)`.execute(db)
  await sql`create index deliberation_created on deliberation (district_id, created_at, id)`.execute(
    db,
  )
  await sql`
    create table deliberation_question (
      district_id text not null,
      id uuid not null,
      deliberation_id uuid not null,
      step text not null check (step in ('consultation','menu')),
      position integer not null,
      prompt text not null check (char_length(prompt) between 1 and 120),
      pick text not null check (pick in ('one','many')),
      summary text,
      primary key (district_id, id),
      unique (district_id, deliberation_id, step, position),
      foreign key (district_id, deliberation_id) references deliberation (district_id, id)
    )`.execute(db)
  await sql`
    create table deliberation_option (
      district_id text not null,
      id uuid not null,
      question_id uuid not null,
      position integer not null,
      title text not null check (char_length(title) between 1 and 60),
      effect text,
      cost_fen bigint check (cost_fen > 0),
      primary key (district_id, id),
      unique (district_id, question_id, position),
      foreign key (district_id, question_id)
        references deliberation_question (district_id, id) on delete cascade
    )`.execute(db)
  await sql`
    create table deliberation_work (
      district_id text not null,
      id uuid not null,
      deliberation_id uuid not null,
      worked_on date not null,
      said text not null check (char_length(said) between 1 and 500),
      written_by uuid not null,
      written_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, deliberation_id) references deliberation (district_id, id),
      foreign key (district_id, written_by) references person (district_id, id)
    )`.execute(db)
  await sql`create index deliberation_work_of on deliberation_work
    (district_id, deliberation_id, worked_on)`.execute(db)
}

async function createReply(db: Kysely<unknown>): Promise<void> {
  // Never changed but for the moment at which a later one took its place: the history is the table.
  await sql`
    create table deliberation_reply (
      district_id text not null,
      id uuid not null,
      deliberation_id uuid not null,
      step text not null check (step in ('consultation','menu')),
      household_id uuid not null,
      household_path text collate "C" not null,
      option_ids uuid[] not null,
      words jsonb not null,
      channel text not null check (channel in ('app','paper','visit')),
      said_by text check (char_length(said_by) between 1 and 50),
      account_id uuid not null,
      entered_by uuid,
      at timestamptz not null,
      replaced_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, deliberation_id) references deliberation (district_id, id),
      foreign key (district_id, household_id, household_path)
        references region (district_id, id, path) on update cascade,
      foreign key (district_id, account_id) references account (district_id, id),
      foreign key (district_id, entered_by) references person (district_id, id),
      -- Two names stand for a paper: whose word it is, and who entered it.
      check (num_nonnulls(said_by, entered_by) = case channel when 'app' then 0 else 2 end)
    )`.execute(db)
  await sql`create unique index deliberation_reply_current on deliberation_reply
    (district_id, deliberation_id, step, household_id) where replaced_at is null`.execute(db)
  await sql`create index deliberation_reply_household on deliberation_reply
    (district_id, household_id, deliberation_id)`.execute(db)
}

async function createMeeting(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table deliberation_meeting (
      district_id text not null,
      id uuid not null,
      deliberation_id uuid not null,
      starts_at timestamptz not null,
      place text not null check (char_length(place) between 1 and 60),
      state text not null check (state in ('planned','held','cancelled')),
      minutes text,
      cancel_reason text,
      primary key (district_id, id),
      foreign key (district_id, deliberation_id) references deliberation (district_id, id),
      check ((state = 'held') = (minutes is not null)),
      check ((state = 'cancelled') = (cancel_reason is not null))
    )`.execute(db)
  await sql`create index deliberation_meeting_of on deliberation_meeting
    (district_id, deliberation_id, starts_at)`.execute(db)
  await sql`
    create table deliberation_meeting_building (
      district_id text not null,
      meeting_id uuid not null,
      building_id uuid not null,
      primary key (district_id, meeting_id, building_id),
      foreign key (district_id, meeting_id)
        references deliberation_meeting (district_id, id) on delete cascade,
      foreign key (district_id, building_id) references region (district_id, id)
    )`.execute(db)
  await sql`
    create table deliberation_sign_in (
      district_id text not null,
      meeting_id uuid not null,
      household_id uuid not null,
      entered_by uuid not null,
      at timestamptz not null,
      primary key (district_id, meeting_id, household_id),
      foreign key (district_id, meeting_id) references deliberation_meeting (district_id, id),
      foreign key (district_id, household_id) references region (district_id, id),
      foreign key (district_id, entered_by) references person (district_id, id)
    )`.execute(db)
}

async function createDoubt(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table deliberation_doubt (
      district_id text not null,
      id uuid not null,
      deliberation_id uuid not null,
      household_id uuid not null,
      household_path text collate "C" not null,
      reason text not null check (char_length(reason) between 1 and 500),
      state text not null check (state in ('open','settled','standing')),
      account_id uuid not null,
      raised_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, deliberation_id) references deliberation (district_id, id),
      foreign key (district_id, household_id, household_path)
        references region (district_id, id, path) on update cascade,
      foreign key (district_id, account_id) references account (district_id, id)
    )`.execute(db)
  await sql`create unique index deliberation_doubt_open on deliberation_doubt
    (district_id, deliberation_id, household_id) where state = 'open'`.execute(db)
  await sql`create index deliberation_doubt_of on deliberation_doubt
    (district_id, deliberation_id, household_path)`.execute(db)
  await sql`
    create table deliberation_visit (
      district_id text not null,
      id uuid not null,
      doubt_id uuid not null,
      visitor_id uuid not null,
      visited_on date not null,
      outcome text not null check (outcome in ('settled','eased','standing','absent')),
      said text not null check (char_length(said) between 1 and 500),
      next text,
      next_on date,
      written_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, doubt_id) references deliberation_doubt (district_id, id),
      foreign key (district_id, visitor_id) references person (district_id, id)
    )`.execute(db)
  await sql`create index deliberation_visit_of on deliberation_visit (district_id, doubt_id)`.execute(
    db,
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, ...TABLES.toReversed())
}
