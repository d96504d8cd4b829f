import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table problem (
      district_id text not null references district (id),
      id uuid not null,
      station_id uuid not null,
      kind text not null check (kind in
        ('repair','cleaning','parking','noise','dispute','safety','care','other')),
      words text not null check (char_length(words) between 1 and 500),
      place text not null check (char_length(place) between 1 and 60),
      urgency text not null check (urgency in ('normal','soon','urgent')),
      state text not null check (state in
        ('new','taken','assigned','handedOver','solved','declined','merged')),
      brought_by uuid not null,
      brought_by_person uuid,
      shows_name boolean not null,
      published_at timestamptz,
      assignee_id uuid,
      due_on date not null,
      merged_into uuid,
      solved_at timestamptz,
      stars smallint check (stars between 1 and 5),
      version integer not null check (version > 0),
      created_at timestamptz not null,
      updated_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, station_id) references station (district_id, id),
      foreign key (district_id, brought_by) references account (district_id, id),
      foreign key (district_id, brought_by_person) references person (district_id, id),
      foreign key (district_id, assignee_id) references person (district_id, id),
      foreign key (district_id, merged_into) references problem (district_id, id),
      check ((merged_into is not null) = (state = 'merged')),
      check ((solved_at is not null) = (state = 'solved')),
      check (stars is null or state = 'solved'),
      check (state <> 'assigned' or assignee_id is not null)
    )`.execute(db)
  await sql`create index problem_station on problem (district_id, station_id, created_at, id)`.execute(
    db,
  )
  await sql`create index problem_created on problem (district_id, created_at, id)`.execute(db)
  await sql`create index problem_brought on problem (district_id, brought_by, created_at)`.execute(
    db,
  )
  await sql`create index problem_person on problem (district_id, brought_by_person)
    where brought_by_person is not null`.execute(db)
  // What is open is little beside what was ever solved.
  await sql`create index problem_open on problem (district_id, station_id, due_on)
    where state in ('new','taken','assigned','handedOver')`.execute(db)
  await sql`create index problem_assignee on problem (district_id, assignee_id)
    where assignee_id is not null`.execute(db)

  await sql`
    create table problem_step (
      district_id text not null,
      id uuid not null,
      problem_id uuid not null,
      kind text not null check (kind in ('brought','takenIn','assigned','answered','handedOver',
        'solved','rated','declined','merged','absorbed')),
      at timestamptz not null,
      account_id uuid not null,
      person_id uuid,
      is_office boolean not null,
      text text check (char_length(text) between 1 and 500),
      other_id uuid,
      check_state text check (check_state in ('waiting','passed','refused')),
      check_reason text,
      checked_by uuid,
      checked_at timestamptz,
      is_doubtful boolean not null,
      ask_at timestamptz,
      ask_tries smallint not null,
      primary key (district_id, id),
      foreign key (district_id, problem_id) references problem (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id),
      foreign key (district_id, checked_by) references person (district_id, id),
      check (text is null or check_state is not null),
      check (ask_at is null or check_state = 'waiting'),
      check (check_state <> 'refused' or check_reason is not null)
    )`.execute(db)
  await sql`create index problem_step_problem on problem_step (district_id, problem_id, at)`.execute(
    db,
  )
  await sql`create index problem_step_waiting on problem_step (district_id, problem_id)
    where check_state = 'waiting'`.execute(db)
  await sql`create index problem_step_ask on problem_step (district_id, ask_at)
    where ask_at is not null`.execute(db)

  // Pairs of characters: what sounds alike is found along an index, also under row-level security.
  await sql`
    create table problem_gram (
      district_id text not null,
      station_id uuid not null,
      gram text collate "C" not null,
      problem_id uuid not null,
      primary key (district_id, station_id, gram, problem_id),
      foreign key (district_id, problem_id) references problem (district_id, id)
    )`.execute(db)
  await sql`create index problem_gram_problem on problem_gram (district_id, problem_id)`.execute(db)

  // Who has said to live or work there: they see what neighbours see.
  await sql`
    create table station_neighbour (
      district_id text not null,
      station_id uuid not null,
      account_id uuid not null,
      since timestamptz not null,
      primary key (district_id, station_id, account_id),
      foreign key (district_id, station_id) references station (district_id, id),
      foreign key (district_id, account_id) references account (district_id, id)
    )`.execute(db)

  await protect(db, 'problem', 'problem_step', 'problem_gram', 'station_neighbour')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(db, 'station_neighbour', 'problem_gram', 'problem_step', 'problem')
}
