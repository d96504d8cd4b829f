/** Brings a database to the shape that this version of the product needs. */
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { migrations } from './migrations'

/** Rows of these are never changed nor removed by the functions, only added. */
const APPEND_ONLY = [
  'event',
  'task_log',
  'meeting_motion',
  'attendance',
  'service_entry',
  'agreement',
  'collection_visit',
  'collection_entry',
  'collection_check',
  'collection_receipt',
  'decision_vote',
  'station_sign_in',
  'station_event_count',
  'station_reported',
]

export function createMigrator(db: Kysely<unknown>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrations } })
}

/**
 * Applies what is missing, and lets the functions' role in.
 * @param adminUrl may create tables; the functions never connect with it
 * @param appRole the functions' role, which owns nothing
 */
export async function migrate(adminUrl: string, appRole: string): Promise<void> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: adminUrl, max: 1 }) }),
  })
  try {
    const { error } = await createMigrator(db).migrateToLatest()
    if (error) throw error
    await db.transaction().execute((all) => letIn(all, appRole))
  } finally {
    await db.destroy()
  }
}

/** At once: whoever calls meanwhile waits for it, and is never refused. */
async function letIn(db: Kysely<unknown>, appRole: string): Promise<void> {
  const role = sql.id(appRole)
  const tables = await sql<{ name: string; isProtected: boolean }>`
    select relname as name, relrowsecurity as "isProtected" from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')`.execute(db)

  await sql`grant usage on schema ${sql.id('public')} to ${role}`.execute(db)
  for (const { name, isProtected } of tables.rows) {
    const rights = !isProtected
      ? 'select'
      : APPEND_ONLY.includes(name)
        ? 'select, insert'
        : 'select, insert, update, delete'
    await sql`revoke all on ${sql.table(name)} from ${role}`.execute(db)
    await sql`grant ${sql.raw(rights)} on ${sql.table(name)} to ${role}`.execute(db)
  }
}
