import { type Kysely, sql } from 'kysely'
import { drop, protect } from './rowSecurity'

const CHECKS = ['role_grant_place_kind_check', 'role_grant_check']

/** A leader leads a group of one of these kinds; one at a time. */
async function leadersOf(db: Kysely<unknown>, kinds: string, rule: string): Promise<void> {
  for (const name of CHECKS) {
    await sql`alter table role_grant drop constraint ${sql.id(name)}`.execute(db)
  }
  await sql`alter table role_grant
    add constraint role_grant_place_kind_check
      check (place_kind in ('region','branch',${sql.raw(kinds)},'organization')),
    add constraint role_grant_check check (${sql.raw(rule)})`.execute(db)
  await sql`drop index role_grant_post`.execute(db)
  await sql`create unique index role_grant_post on role_grant (district_id, place_id, role)
    where ended_at is null and place_kind in ('branch',${sql.raw(kinds)})`.execute(db)
}

const BEFORE = `place_kind = case
  when role in ('secretary','deputySecretary') then 'branch'
  when role = 'leader' then 'taskGroup'
  when role = 'organizationStaff' then 'organization' else 'region' end`

/** The standing groups of a branch (P-15): who is in which, who leads one, and what each holds. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // One that was removed keeps its row: its meetings are records of the branch.
  await sql`
    create table party_group (
      district_id text not null,
      id uuid not null,
      branch_id uuid not null,
      name text not null check (char_length(name) between 1 and 30),
      position integer not null,
      created_at timestamptz not null,
      removed_at timestamptz,
      primary key (district_id, id),
      unique (district_id, branch_id, id),
      foreign key (district_id, branch_id) references branch (district_id, id)
    )`.execute(db)
  await sql`create unique index party_group_name on party_group (district_id, branch_id, name)
    where removed_at is null`.execute(db)
  // The key is the rule: one group for a person in a branch.
  await sql`
    create table party_group_member (
      district_id text not null,
      branch_id uuid not null,
      person_id uuid not null,
      party_group_id uuid not null,
      placed_at timestamptz not null,
      primary key (district_id, branch_id, person_id),
      foreign key (district_id, person_id) references member (district_id, person_id),
      foreign key (district_id, branch_id, party_group_id)
        references party_group (district_id, branch_id, id)
    )`.execute(db)
  await sql`create index party_group_member_group
    on party_group_member (district_id, party_group_id)`.execute(db)
  await sql`create index party_group_member_person
    on party_group_member (district_id, person_id)`.execute(db)
  await protect(db, 'party_group', 'party_group_member')

  await sql`alter table branch_meeting add column party_group_id uuid,
    add constraint branch_meeting_party_group foreign key (district_id, branch_id, party_group_id)
      references party_group (district_id, branch_id, id),
    add constraint branch_meeting_of_group
      check (party_group_id is null or kind = 'groupMeeting')`.execute(db)
  await leadersOf(
    db,
    `'taskGroup','partyGroup'`,
    `(role = 'leader' and place_kind = 'partyGroup') or ${BEFORE}`,
  )
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from role_grant where place_kind = 'partyGroup'`.execute(db)
  await leadersOf(db, `'taskGroup'`, BEFORE)
  await sql`alter table branch_meeting drop constraint branch_meeting_of_group,
    drop constraint branch_meeting_party_group, drop column party_group_id`.execute(db)
  await drop(db, 'party_group_member', 'party_group')
}
