import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table branch_task (
      district_id text not null,
      id uuid not null,
      branch_id uuid not null,
      task_group_id uuid not null,
      title text not null check (char_length(title) between 1 and 60),
      detail text,
      building_id uuid,
      work_item text,
      assignee_id uuid,
      due_on date,
      state text not null check (state in ('todo','doing','done','cancelled')),
      created_by uuid not null,
      created_at timestamptz not null,
      closed_at timestamptz,
      version integer not null check (version > 0),
      primary key (district_id, id),
      foreign key (district_id, branch_id, task_group_id)
        references task_group (district_id, branch_id, id),
      foreign key (district_id, building_id) references region (district_id, id),
      foreign key (district_id, branch_id, assignee_id)
        references branch_member (district_id, branch_id, person_id),
      foreign key (district_id, created_by) references person (district_id, id),
      check ((state in ('done','cancelled')) = (closed_at is not null))
    )`.execute(db)
  await sql`create index branch_task_group on branch_task (district_id, branch_id, task_group_id, state)`.execute(
    db,
  )
  await sql`create index branch_task_assignee on branch_task (district_id, assignee_id, state)`.execute(
    db,
  )

  await sql`
    create table task_log (
      district_id text not null,
      id uuid not null,
      task_id uuid not null,
      person_id uuid not null,
      said text not null,
      done_on date not null,
      written_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, task_id) references branch_task (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id)
    )`.execute(db)
  await sql`create index task_log_task on task_log (district_id, task_id, id)`.execute(db)

  await sql`
    create table branch_meeting (
      district_id text not null,
      id uuid not null,
      branch_id uuid not null,
      kind text not null check (kind in ('assembly','committee','groupMeeting','lecture','partyDay')),
      title text not null,
      starts_at timestamptz not null,
      place text,
      agenda text,
      minutes text,
      state text not null check (state in ('planned','held','cancelled')),
      created_by uuid not null,
      created_at timestamptz not null,
      held_at timestamptz,
      primary key (district_id, id),
      foreign key (district_id, branch_id) references branch (district_id, id),
      foreign key (district_id, created_by) references person (district_id, id),
      check ((state = 'held') = (held_at is not null))
    )`.execute(db)
  await sql`create index branch_meeting_branch on branch_meeting (district_id, branch_id, starts_at)`.execute(
    db,
  )

  // Who should come, and whether with a vote, is written down when the meeting is planned or
  // recorded: a member who joins later does not change an old quorum.
  await sql`
    create table meeting_attendance (
      district_id text not null,
      meeting_id uuid not null,
      person_id uuid not null,
      has_vote boolean not null,
      state text check (state in ('present','absent','excused')),
      recorded_by uuid,
      recorded_at timestamptz,
      primary key (district_id, meeting_id, person_id),
      foreign key (district_id, meeting_id) references branch_meeting (district_id, id),
      foreign key (district_id, person_id) references person (district_id, id)
    )`.execute(db)

  await sql`
    create table meeting_motion (
      district_id text not null,
      id uuid not null,
      meeting_id uuid not null,
      kind text not null check (kind in ('decision','election','admission')),
      title text not null,
      in_favour integer not null check (in_favour >= 0),
      against integer not null check (against >= 0),
      abstained integer not null check (abstained >= 0),
      entitled integer not null,
      present integer not null,
      created_at timestamptz not null,
      primary key (district_id, id),
      foreign key (district_id, meeting_id) references branch_meeting (district_id, id),
      check (in_favour + against + abstained <= present),
      check (present <= entitled),
      -- P-13: nobody votes without half of those entitled.
      check (2 * present >= entitled)
    )`.execute(db)
  await sql`create index meeting_motion_meeting on meeting_motion (district_id, meeting_id, id)`.execute(
    db,
  )

  await protect(
    db,
    'branch_task',
    'task_log',
    'branch_meeting',
    'meeting_attendance',
    'meeting_motion',
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await drop(
    db,
    'meeting_motion',
    'meeting_attendance',
    'branch_meeting',
    'task_log',
    'branch_task',
  )
}
