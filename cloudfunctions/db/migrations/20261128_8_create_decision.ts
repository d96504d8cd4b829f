import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table decision (
      district_id text not null references district (id),
      id uuid not null,
      region_id uuid not null,
      region_path text collate "C" not null,
      kind text not null check (kind in ('consultation','formal')),
      matter smallint not null check (matter between 1 and 9),
      title text not null check (char_length(title) between 1 and 60),
      question text not null check (char_length(question) between 1 and 300),
      plan text not null check (char_length(plan) between 1 and 4000),
      -- Why this matter and no other: parking on common ground is one of use, say.
      reasoning text,
      state text not null check (state in ('draft','announced','closed','cancelled')),
      announced_at timestamptz,
      opens_at timestamptz,
      closes_at timestamptz,
      closed_at timestamptz,
      objections_until date,
      -- The register that was frozen with the notice.
      register_version integer,
      reason text,
      created_by uuid not null,
      version integer not null check (version > 0),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, region_id, region_path)
        references region (district_id, id, path) on update cascade,
      foreign key (district_id, created_by) references person (district_id, id),
      check (opens_at < closes_at),
      check (state = 'draft' or num_nonnulls(announced_at, opens_at, closes_at, register_version) in (0, 4)),
      check (state not in ('announced','closed') or announced_at is not null),
      check ((state = 'closed') = (closed_at is not null)),
      check (state <> 'cancelled' or reason is not null)
    )`.execute(db)
  await sql`create index decision_region on decision (district_id, region_path)`.execute(db)
  await sql`create index decision_created on decision (district_id, created_at, id)`.execute(db)
  await sql`create index decision_due on decision (district_id, closes_at)
    where state = 'announced'`.execute(db)

  // The register as it was at the notice: what changes in it later changes no vote.
  await sql`
    create table decision_voter (
      district_id text not null,
      id uuid not null,
      decision_id uuid not null,
      owner_id uuid not null,
      kind text not null check (kind in ('person','body','developer')),
      name text not null,
      -- 0.01 m²
      area integer not null check (area > 0),
      -- Grows when the code is lost and another one is printed.
      code_serial integer not null default 1,
      -- Of the first flat, for lists as people count.
      place_key text collate "C" not null,
      primary key (district_id, id),
      unique (district_id, decision_id, id),
      unique (district_id, decision_id, owner_id),
      foreign key (district_id, decision_id) references decision (district_id, id),
      foreign key (district_id, owner_id) references owner (district_id, id)
    )`.execute(db)
  await sql`create index decision_voter_place
    on decision_voter (district_id, decision_id, place_key, id)`.execute(db)
  await sql`create index decision_voter_owner on decision_voter (district_id, owner_id)`.execute(db)

  await sql`
    create table decision_unit (
      district_id text not null,
      decision_id uuid not null,
      place_key text collate "C" not null,
      voter_id uuid not null,
      building text not null,
      room text not null,
      area integer not null check (area > 0),
      co_owners text[] not null,
      primary key (district_id, decision_id, place_key),
      foreign key (district_id, decision_id, voter_id)
        references decision_voter (district_id, decision_id, id)
    )`.execute(db)
  await sql`create index decision_unit_voter on decision_unit (district_id, decision_id, voter_id)`.execute(
    db,
  )

  // Who has shown the code of an owner, and votes for them from then on.
  await sql`
    create table decision_access (
      district_id text not null,
      decision_id uuid not null,
      account_id uuid not null,
      voter_id uuid not null,
      entered_at timestamptz not null,
      primary key (district_id, decision_id, account_id, voter_id),
      foreign key (district_id, decision_id, voter_id)
        references decision_voter (district_id, decision_id, id),
      foreign key (district_id, account_id) references account (district_id, id)
    )`.execute(db)

  // A vote on paper: written down by one person, looked at by another, and only then a vote.
  await sql`
    create table decision_paper (
      district_id text not null,
      id uuid not null,
      decision_id uuid not null,
      voter_id uuid not null,
      channel text not null check (channel in ('paper','visit')),
      choice text not null check (choice in ('yes','no','abstain')),
      -- When the owner gave it away.
      cast_at timestamptz not null,
      -- Who signed for the owner; their letter of authority is among the photos.
      proxy_name text check (char_length(proxy_name) between 1 and 50),
      note text,
      state text not null check (state in ('entered','accepted','refused')),
      entered_by uuid not null,
      entered_at timestamptz not null,
      checked_by uuid,
      checked_at timestamptz,
      reason text,
      primary key (district_id, id),
      foreign key (district_id, decision_id, voter_id)
        references decision_voter (district_id, decision_id, id),
      foreign key (district_id, entered_by) references person (district_id, id),
      foreign key (district_id, checked_by) references person (district_id, id),
      check (num_nonnulls(checked_by, checked_at) = case state when 'entered' then 0 else 2 end),
      -- Nobody checks what they have entered.
      check (checked_by <> entered_by),
      check (state <> 'refused' or reason is not null)
    )`.execute(db)
  await sql`create index decision_paper_decision
    on decision_paper (district_id, decision_id, state, entered_at)`.execute(db)

  // Only ever appended to: of one owner the last one counts, whatever the channel.
  await sql`
    create table decision_vote (
      district_id text not null,
      -- Of a vote in the app: the id of the request, so that a request is one row.
      id uuid not null,
      decision_id uuid not null,
      voter_id uuid not null,
      choice text not null check (choice in ('yes','no','abstain')),
      channel text not null check (channel in ('app','paper','visit')),
      cast_at timestamptz not null,
      account_id uuid not null,
      paper_id uuid,
      recorded_at timestamptz not null,
      primary key (district_id, id),
      -- At the voter and not at the decision: checking the key locks the row it points at.
      foreign key (district_id, decision_id, voter_id)
        references decision_voter (district_id, decision_id, id),
      foreign key (district_id, account_id) references account (district_id, id),
      foreign key (district_id, paper_id) references decision_paper (district_id, id),
      check ((channel = 'app') = (paper_id is null))
    )`.execute(db)
  await sql`create unique index decision_vote_paper on decision_vote (district_id, paper_id)
    where paper_id is not null`.execute(db)
  await sql`create index decision_vote_last
    on decision_vote (district_id, decision_id, voter_id, cast_at desc, id desc) include (choice, channel)`.execute(
    db,
  )

  // What the close counted: owners, and area in 0.01 m².
  await sql`
    create table decision_result (
      district_id text not null,
      decision_id uuid not null,
      all_owners bigint not null,
      all_area bigint not null,
      yes_owners bigint not null,
      yes_area bigint not null,
      no_owners bigint not null,
      no_area bigint not null,
      abstain_owners bigint not null,
      abstain_area bigint not null,
      app_owners bigint not null,
      paper_owners bigint not null,
      visit_owners bigint not null,
      -- Papers that nobody had looked at when the vote closed, and votes that a later one replaced.
      unchecked_papers bigint not null,
      replaced_votes bigint not null,
      verdict text not null check (verdict in ('passed','rejected','tooFew')),
      counted_at timestamptz not null,
      primary key (district_id, decision_id),
      foreign key (district_id, decision_id) references decision (district_id, id)
    )`.execute(db)

  await sql`
    create table decision_objection (
      district_id text not null,
      id uuid not null,
      decision_id uuid not null,
      voter_id uuid not null,
      account_id uuid not null,
      said text not null check (char_length(said) between 1 and 500),
      objected_at timestamptz not null,
      answer text check (char_length(answer) between 1 and 500),
      answered_by uuid,
      answered_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, decision_id, voter_id)
        references decision_voter (district_id, decision_id, id),
      foreign key (district_id, account_id) references account (district_id, id),
      foreign key (district_id, answered_by) references person (district_id, id),
      check (num_nonnulls(answer, answered_by, answered_at) in (0, 3))
    )`.execute(db)
  await sql`create index decision_objection_decision
    on decision_objection (district_id, decision_id, objected_at)`.execute(db)

  await protect(
    db,
    'decision',
    'decision_voter',
    'decision_unit',
    'decision_access',
    'decision_paper',
    'decision_vote',
    'decision_result',
    'decision_objection',
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(
    db,
    'decision_objection',
    'decision_result',
    'decision_vote',
    'decision_paper',
    'decision_access',
    'decision_unit',
    'decision_voter',
    'decision',
  )
}
