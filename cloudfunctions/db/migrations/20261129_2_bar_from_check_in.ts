import { type Kysely, sql } from 'kysely'

/**
 * From this moment on the person may not come in: a change of the activity took their place away
 * (withdrawn), or asks for an age that they have not told (signed up or waiting). It stands on the
 * person's own row, which their check-in locks, so that neither slips past the other (V-6).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table activity_sign_up add column barred_at timestamptz`.execute(db)
  await sql`
    update activity_sign_up u set barred_at = now()
    from activity a, activity_shift s
    where a.district_id = u.district_id and a.id = u.activity_id
      and s.district_id = u.district_id and s.id = u.shift_id
      and a.state = 'published' and a.is_dangerous and s.ends_at > now()
      and u.state in ('signedUp','waiting') and u.age is null`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`alter table activity_sign_up drop column barred_at`.execute(db)
}
