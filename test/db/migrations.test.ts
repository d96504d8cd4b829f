import { Kysely, NO_MIGRATIONS, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { createMigrator } from '../../cloudfunctions/db/migrate'
import { migrations } from '../../cloudfunctions/db/migrations'
import { createTestDatabase, type TestDatabase } from '../support/database'

describe('the migrations', () => {
  let database: TestDatabase
  let db: Kysely<unknown>

  beforeAll(async () => {
    database = await createTestDatabase()
    const pool = new Pool({ connectionString: database.adminUrl, max: 1 })
    db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  })
  afterAll(async () => {
    await db.destroy()
    await database.drop()
  })

  it('can all be undone and applied again, and leave the same catalogue', async () => {
    const before = await catalogueOf(db)
    expect(before.length).toBeGreaterThan(200)

    const undone = await createMigrator(db).migrateTo(NO_MIGRATIONS)
    expect(undone.error).toBeUndefined()
    expect(undone.results).toHaveLength(Object.keys(migrations).length)
    expect(await catalogueOf(db)).toEqual([])

    const applied = await createMigrator(db).migrateToLatest()
    expect(applied.error).toBeUndefined()
    expect(await catalogueOf(db)).toEqual(before)
  })

  it('can be undone one by one, each leaving what the one before had made', async () => {
    const names = Object.keys(migrations).sort()
    const after = new Map<string, string[]>()
    for (const name of [...names].reverse()) {
      after.set(name, await catalogueOf(db))
      const { error } = await createMigrator(db).migrateDown()
      expect(error).toBeUndefined()
    }
    for (const name of names) {
      const { error } = await createMigrator(db).migrateUp()
      expect(error).toBeUndefined()
      expect(await catalogueOf(db)).toEqual(after.get(name))
    }
  })
})

/** Columns, constraints, indexes, policies and protected tables: one line for each. */
async function catalogueOf(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    with ours as (
      select oid, relname, relrowsecurity from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely_%'
    )
    select relname || ' protected ' || relrowsecurity as line from ours
    union all
    select relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull
      || ' ' || coalesce((select collname from pg_collation c where c.oid = attcollation), '')
    from ours join pg_attribute on attrelid = ours.oid where attnum > 0 and not attisdropped
    union all
    select relname || ' ' || pg_get_constraintdef(c.oid) from ours join pg_constraint c on conrelid = ours.oid
    union all
    select indexdef from pg_indexes where schemaname = 'public' and tablename in (select relname from ours)
    union all
    select tablename || ' policy ' || qual || ' ' || with_check from pg_policies
    union all
    select 'sequence ' || relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
    order by line`.execute(db)
  return rows.map(({ line }) => line)
}
