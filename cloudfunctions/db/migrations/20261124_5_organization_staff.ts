import { type Kysely, sql } from 'kysely'

const ROLES = `'districtOfficer','subdistrictOfficer','communityOfficer','secretary','deputySecretary','leader'`

/** The names PostgreSQL gave to the checks of the table's creation. */
const CHECKS = ['role_grant_role_check', 'role_grant_place_kind_check', 'role_grant_check']

async function dropChecks(db: Kysely<unknown>): Promise<void> {
  for (const name of CHECKS) {
    await sql`alter table role_grant drop constraint ${sql.id(name)}`.execute(db)
  }
}

/** Staff of a social organisation publish what it offers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await dropChecks(db)
  await sql`alter table role_grant
    add constraint role_grant_role_check check (role in (${sql.raw(ROLES)},'organizationStaff')),
    add constraint role_grant_place_kind_check
      check (place_kind in ('region','branch','taskGroup','organization')),
    add constraint role_grant_check check (place_kind = case
      when role in ('secretary','deputySecretary') then 'branch'
      when role = 'leader' then 'taskGroup'
      when role = 'organizationStaff' then 'organization' else 'region' end)`.execute(db)
  // One secretary, one deputy, one leader at a time; an organisation may have several staff.
  await sql`drop index role_grant_post`.execute(db)
  await sql`create unique index role_grant_post on role_grant (district_id, place_id, role)
    where ended_at is null and place_kind in ('branch','taskGroup')`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`delete from role_grant where role = 'organizationStaff'`.execute(db)
  await sql`drop index role_grant_post`.execute(db)
  await sql`create unique index role_grant_post on role_grant (district_id, place_id, role)
    where ended_at is null and place_kind <> 'region'`.execute(db)
  await dropChecks(db)
  await sql`alter table role_grant
    add constraint role_grant_role_check check (role in (${sql.raw(ROLES)})),
    add constraint role_grant_place_kind_check check (place_kind in ('region','branch','taskGroup')),
    add constraint role_grant_check check (place_kind = case
      when role in ('secretary','deputySecretary') then 'branch'
      when role = 'leader' then 'taskGroup' else 'region' end)`.execute(db)
}
