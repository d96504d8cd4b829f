import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table campaign (
      district_id text not null references district (id),
      id uuid not null,
      kind text not null check (kind in ('welfareMonth','civilityMonth','other')),
      name text not null check (char_length(name) between 1 and 60),
      region_id uuid not null,
      region_path text collate "C" not null,
      starts_on date not null,
      ends_on date not null,
      themes text[] not null,
      intro text,
      goal_minutes integer check (goal_minutes > 0),
      goal_people integer check (goal_people > 0),
      state text not null check (state in ('draft','published','cancelled')),
      cancel_reason text,
      created_by uuid not null,
      version integer not null check (version > 0),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, region_id, region_path)
        references region (district_id, id, path) on update cascade,
      foreign key (district_id, created_by) references person (district_id, id),
      check (starts_on <= ends_on),
      check ((state = 'cancelled') = (cancel_reason is not null))
    )`.execute(db)
  await sql`create index campaign_days on campaign (district_id, starts_on, id)`.execute(db)

  // Every Friday, say: the dates are activities of their own, and may differ.
  await sql`
    create table activity_series (
      district_id text not null references district (id),
      id uuid not null,
      created_at timestamptz not null,
      primary key (district_id, id)
    )`.execute(db)

  // kind stands in a key of its own, so that hours can point at volunteering alone (V-19).
  await sql`
    create table activity (
      district_id text not null references district (id),
      id uuid not null,
      title text not null check (char_length(title) between 1 and 60),
      kind text not null check (kind in ('volunteer','party','selfGovernance','lowPrice','other')),
      audience text not null check (audience in ('everyone','members','branch')),
      state text not null check (state in ('draft','published','recorded','cancelled')),
      campaign_id uuid,
      series_id uuid,
      is_changed boolean not null default false,
      organiser_kind text not null check (organiser_kind in ('region','branch','organization')),
      organiser_id uuid not null,
      region_id uuid not null,
      region_path text collate "C" not null,
      place text not null,
      latitude double precision check (latitude between -90 and 90),
      longitude double precision check (longitude between -180 and 180),
      content text not null,
      risk text,
      is_dangerous boolean not null,
      emergency_measures text,
      insurance_no text,
      min_age integer check (min_age between 0 and 120),
      max_age integer check (max_age between 0 and 120),
      skills text[] not null,
      contact_name text,
      contact_phone text,
      leader_id uuid,
      city_activity_id text,
      allowance text,
      agreement text,
      cancel_reason text,
      -- The first beginning and the last end of its shifts; the commands keep them with the shifts.
      starts_at timestamptz,
      ends_at timestamptz,
      -- Ten working days after the end (V-16), by the calendar when it was last written.
      record_due_on date,
      recorded_at timestamptz,
      created_by uuid not null,
      version integer not null check (version > 0),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (district_id, id),
      unique (district_id, id, kind),
      foreign key (district_id, campaign_id) references campaign (district_id, id),
      foreign key (district_id, series_id) references activity_series (district_id, id),
      foreign key (district_id, region_id, region_path)
        references region (district_id, id, path) on update cascade,
      foreign key (district_id, leader_id) references person (district_id, id),
      foreign key (district_id, created_by) references person (district_id, id),
      check (num_nonnulls(latitude, longitude) in (0, 2)),
      check (min_age <= max_age),
      check ((state = 'cancelled') = (cancel_reason is not null)),
      check ((state = 'recorded') = (recorded_at is not null)),
      -- Risk is told before anybody signs up (V-5); danger needs measures, insurance and adults (V-6, V-8).
      check (state not in ('published','recorded') or (risk is not null and starts_at is not null
        and ends_at is not null and leader_id is not null)),
      check (state not in ('published','recorded') or not is_dangerous
        or (emergency_measures is not null and insurance_no is not null and min_age >= 18))
    )`.execute(db)
  await sql`create index activity_time on activity (district_id, starts_at, id)`.execute(db)
  await sql`create index activity_campaign on activity (district_id, campaign_id, starts_at)
    where campaign_id is not null`.execute(db)
  await sql`create index activity_organiser on activity (district_id, organiser_id, starts_at)`.execute(
    db,
  )
  await sql`create index activity_region on activity (district_id, region_path, starts_at)`.execute(
    db,
  )
  await sql`create index activity_due on activity (district_id, record_due_on, id)
    where state = 'published'`.execute(db)

  await sql`
    create table activity_shift (
      district_id text not null,
      id uuid not null,
      activity_id uuid not null,
      position integer not null,
      name text not null check (char_length(name) between 1 and 30),
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      places integer not null check (places > 0),
      break_minutes integer not null check (break_minutes >= 0),
      qualification text,
      primary key (district_id, id),
      unique (district_id, activity_id, id),
      foreign key (district_id, activity_id) references activity (district_id, id),
      check (starts_at < ends_at),
      check (break_minutes * interval '1 minute' < ends_at - starts_at)
    )`.execute(db)
  await sql`create index activity_shift_end on activity_shift (district_id, ends_at)`.execute(db)

  await sql`
    create table activity_crew (
      district_id text not null,
      activity_id uuid not null,
      person_id uuid not null,
      role text not null check (role in ('organiser','helper')),
      named_by uuid not null,
      named_at timestamptz not null,
      primary key (district_id, activity_id, person_id),
      foreign key (district_id, activity_id) references activity (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id)
    )`.execute(db)
  await sql`create index activity_crew_person on activity_crew (district_id, person_id)`.execute(db)

  // queued_at is the place in the waiting list; an invitation is none until its person says yes (V-2).
  await sql`
    create table activity_sign_up (
      district_id text not null,
      shift_id uuid not null,
      person_id uuid not null,
      activity_id uuid not null,
      state text not null check (state in ('signedUp','waiting','invited','withdrawn','declined')),
      -- On the day of the activity, where an age matters; the birth date is not kept.
      age integer check (age between 0 and 130),
      guardian_name text,
      guardian_phone_cipher text,
      guardian_consented_at timestamptz,
      note text,
      -- Somebody else put them in: by invitation, by a swap, or at the place (both names are kept).
      recorded_by uuid,
      queued_at timestamptz not null,
      updated_at timestamptz not null,
      version integer not null check (version > 0),
      primary key (district_id, shift_id, person_id),
      unique (district_id, activity_id, shift_id, person_id),
      foreign key (district_id, activity_id, shift_id)
        references activity_shift (district_id, activity_id, id),
      foreign key (district_id, person_id) references person (district_id, id),
      check (num_nonnulls(guardian_name, guardian_phone_cipher, guardian_consented_at) in (0, 3)),
      -- Under 18 only with a guardian's consent (V-6).
      check (state in ('invited','withdrawn','declined') or age is null or age >= 18
        or guardian_consented_at is not null)
    )`.execute(db)
  await sql`create index activity_sign_up_queue on activity_sign_up (district_id, shift_id, state, queued_at)`.execute(
    db,
  )
  await sql`create index activity_sign_up_person on activity_sign_up (district_id, person_id, activity_id)`.execute(
    db,
  )

  await sql`
    create table shift_swap (
      district_id text not null,
      id uuid not null,
      shift_id uuid not null,
      from_person_id uuid not null,
      to_person_id uuid not null,
      state text not null check (state in ('offered','taken','declined','ended')),
      offered_at timestamptz not null,
      answered_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, shift_id) references activity_shift (district_id, id),
      foreign key (district_id, from_person_id) references person (district_id, id),
      foreign key (district_id, to_person_id) references person (district_id, id),
      check (from_person_id <> to_person_id)
    )`.execute(db)
  await sql`create unique index shift_swap_offered on shift_swap (district_id, shift_id, from_person_id)
    where state = 'offered'`.execute(db)
  await sql`create index shift_swap_to on shift_swap (district_id, to_person_id, state)`.execute(db)

  await sql`
    create table qualification (
      district_id text not null references district (id),
      id uuid not null,
      person_id uuid not null,
      name text not null check (char_length(name) between 1 and 30),
      number text,
      expires_on date,
      declared_at timestamptz not null,
      verified_by uuid,
      verified_at timestamptz,
      removed_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id),
      check ((verified_by is null) = (verified_at is null))
    )`.execute(db)
  await sql`create unique index qualification_held on qualification (district_id, person_id, name)
    where removed_at is null`.execute(db)

  await protect(
    db,
    'campaign',
    'activity_series',
    'activity',
    'activity_shift',
    'activity_crew',
    'activity_sign_up',
    'shift_swap',
    'qualification',
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(
    db,
    'qualification',
    'shift_swap',
    'activity_sign_up',
    'activity_crew',
    'activity_shift',
    'activity',
    'activity_series',
    'campaign',
  )
}
