import { Client } from 'pg'
import { APP_ROLE, roleUrl } from '../support/database'
import { DISTRICT, openTestDistrict, type TestDistrict } from '../support/district'
import { buildWorld, OTHER_DISTRICT, type World } from '../support/world'
import { seedDecisions } from './seedDecisions'
import { seedRest } from './seedRest'
import { seedVolunteers } from './seedVolunteers'

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

describe('row-level security', () => {
  let test: TestDistrict
  let world: World
  let admin: Client
  let app: Client
  /** Every table but the reference of districts and the migrator's own. */
  let tables: string[]

  beforeAll(async () => {
    test = await openTestDistrict()
    world = await buildWorld(test)
    await seedRest(test, world)
    await seedVolunteers(test, world)
    await seedDecisions(test, world)
    admin = new Client({ connectionString: test.database.adminUrl })
    app = new Client({ connectionString: roleUrl(test.database.adminUrl) })
    await Promise.all([admin.connect(), app.connect()])
    const rows = await column(
      `select relname from pg_class where relnamespace = 'public'::regnamespace
       and relkind in ('r', 'p') and relname not like 'kysely_%' and relname <> 'district' order by 1`,
    )
    tables = rows.map(String)
  })
  afterAll(async () => {
    await Promise.all([admin.end(), app.end()])
    await test.close()
  })

  const column = async (text: string, values: unknown[] = []): Promise<unknown[]> =>
    (await admin.query<Record<string, unknown>>(text, values)).rows.map(
      (row) => Object.values(row)[0],
    )

  /** A statement of the functions' role, in a district or in none, that leaves nothing behind. */
  async function asApp(statement: string, district?: string) {
    await app.query('begin')
    try {
      if (district) await app.query(`set local app.district_id = '${district}'`)
      return await app.query<{ count: string }>(statement)
    } finally {
      await app.query('rollback')
    }
  }

  it('is on for every table with rows of a district, for reading and for writing', async () => {
    const open = await column(
      `select relname from pg_class c where relname = any($1) and not (relrowsecurity and exists (
         select from pg_policies p where p.tablename = c.relname and p.cmd = 'ALL'
           and p.qual like '%district_id = current_setting(''app.district_id''%'
           and p.with_check like '%district_id = current_setting(''app.district_id''%'))`,
      [tables],
    )
    expect(open).toEqual([])
    expect(tables.length).toBeGreaterThanOrEqual(24)
    // Policies add up: a second one would open what the first one closes.
    expect(
      await column('select tablename from pg_policies group by 1 having count(*) > 1'),
    ).toEqual([])
  })

  it('has the district first in every primary key and every unique index', async () => {
    const others = await column(
      `select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relname = any($1) and i.indisunique and a.attname <> 'district_id'`,
      [tables],
    )
    expect(others).toEqual([])
    const keyless = await column(
      `select relname from pg_class c where relname = any($1)
       and not exists (select from pg_index where indrelid = c.oid and indisprimary)`,
      [tables],
    )
    expect(keyless).toEqual([])
  })

  it('has the district first on both sides of every foreign key', async () => {
    const others = await column(
      `select con.conname from pg_constraint con
       join pg_class target on target.oid = con.confrelid
       join pg_attribute a on a.attrelid = con.conrelid and a.attnum = con.conkey[1]
       join pg_attribute b on b.attrelid = con.confrelid and b.attnum = con.confkey[1]
       where con.contype = 'f' and (a.attname <> 'district_id'
         or b.attname <> case target.relname when 'district' then 'id' else 'district_id' end)`,
    )
    expect(others).toEqual([])
  })

  it('binds a role that owns nothing and cannot step around it', async () => {
    const rights = await admin.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = $1`,
      [APP_ROLE],
    )
    expect(rights.rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ])
    const owned = `select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = $1`
    expect(await column(owned, [APP_ROLE])).toEqual([])
    const memberOf = `select roleid from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = $1`
    expect(await column(memberOf, [APP_ROLE])).toEqual([])
    await expect(asApp('create table mine (id int)')).rejects.toMatchObject({ code: '42501' })
    await expect(asApp(`insert into district values ('330299', '别处')`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(asApp('truncate person')).rejects.toMatchObject({ code: '42501' })
  })

  it('shows nothing of any table without a district, and nothing of another one’s', async () => {
    for (const table of tables) {
      const count = `select count(*) from ${table}`
      const all = Number((await column(`${count} where district_id = '${DISTRICT}'`))[0])
      expect([table, all > 0]).toEqual([table, true])

      const own = await asApp(count, DISTRICT)
      expect([table, Number(own.rows[0]?.count)]).toEqual([table, all])
      const none = await asApp(count)
      expect([table, Number(none.rows[0]?.count)]).toEqual([table, 0])
      const ours = await asApp(`${count} where district_id = '${DISTRICT}'`, OTHER_DISTRICT)
      expect([table, Number(ours.rows[0]?.count)]).toEqual([table, 0])
    }
  })

  it('lets nobody insert for another district, nor move a row there', async () => {
    for (const table of tables) {
      const copy = `insert into ${table} select (jsonb_populate_record(r, '{"district_id":"${OTHER_DISTRICT}"}')).*
        from ${table} r limit 1`
      await expect(asApp(copy, DISTRICT)).rejects.toMatchObject({ code: '42501' })
      if (APPEND_ONLY.includes(table)) continue
      const move = `update ${table} set district_id = '${OTHER_DISTRICT}'`
      await expect(asApp(move, DISTRICT)).rejects.toMatchObject({ code: '42501' })
    }
  })

  it('keeps the record: events, logs and motions cannot be changed or removed', async () => {
    for (const table of APPEND_ONLY) {
      await expect(
        asApp(`update ${table} set district_id = district_id`, DISTRICT),
      ).rejects.toMatchObject({
        code: '42501',
      })
      await expect(asApp(`delete from ${table}`, DISTRICT)).rejects.toMatchObject({ code: '42501' })
    }
  })
})
