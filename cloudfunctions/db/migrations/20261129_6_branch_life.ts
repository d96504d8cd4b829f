import { type Kysely, sql } from 'kysely'

const BEFORE = `'assembly','committee','groupMeeting','lecture','partyDay'`

/** When the approving organization was told of a branch; and the two meetings of a year (P-17). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table branch add column told_long_at timestamptz, add column told_over_at timestamptz`.execute(
    db,
  )
  await sql`
    alter table branch_meeting drop constraint branch_meeting_kind_check,
      add constraint branch_meeting_kind_check
        check (kind in (${sql.raw(BEFORE)},'lifeMeeting','appraisal'))`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`update branch_meeting set kind = 'groupMeeting' where kind in ('lifeMeeting','appraisal')`.execute(
    db,
  )
  await sql`
    alter table branch_meeting drop constraint branch_meeting_kind_check,
      add constraint branch_meeting_kind_check check (kind in (${sql.raw(BEFORE)}))`.execute(db)
  await sql`alter table branch drop column told_long_at, drop column told_over_at`.execute(db)
}
