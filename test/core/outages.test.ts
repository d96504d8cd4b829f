import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { Client, type Pool } from 'pg'
import * as v from 'valibot'
import type { DispatchParts } from '../../cloudfunctions/core/dispatch'
import { createDispatch } from '../../cloudfunctions/core/dispatch'
import { createLog } from '../../cloudfunctions/core/log'
import { command, query } from '../../cloudfunctions/core/route'
import { type Db, openPool } from '../../cloudfunctions/db/connect'
import { identification } from '../../cloudfunctions/features/account/identification'
import { type Caller, DISTRICT, openTestDistrict, type TestDistrict } from '../support/district'
import { buildDistrict, buildPerson, signIn } from '../support/factories'

const SECRET = '王秀珍 13900001206'

describe('when the database is in trouble', () => {
  let test: TestDistrict
  let caller: Caller
  let admin: Client
  let logged: string[] = []
  let people: [string, string]

  beforeAll(async () => {
    test = await openTestDistrict()
    await buildDistrict(test)
    people = [await buildPerson(test), await buildPerson(test)]
    caller = await signIn(test, people[0])
    admin = new Client({ connectionString: test.database.adminUrl })
    await admin.connect()
  })
  beforeEach(() => {
    logged = []
  })
  afterAll(async () => {
    await admin.end()
    await test.close()
  })

  /** A function with one method of the test's own. */
  function functionWith(handle: (db: Db) => Promise<unknown>, pool: Pool = test.database.pool) {
    const routes: DispatchParts['routes'] = {
      'test.act': command(v.strictObject({}), async (ctx) => {
        ctx.about('person', people[0])
        return handle(ctx.db)
      }),
      'test.read': query(v.strictObject({}), (ctx) => handle(ctx.db)),
    }
    const dispatch = createDispatch({
      identification,
      pool,
      vault: test.vault,
      files: test.files,
      log: createLog('info', { write: (line) => void logged.push(line) }),
      isDemo: false,
      routes,
    })
    return (method: 'test.act' | 'test.read' = 'test.act') =>
      dispatch({ method, requestId: randomUUID(), district: DISTRICT }, caller.identity)
  }

  /** Ends every connection of the functions' pool, as a restart of the database does. */
  const killConnections = () =>
    admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'pioneer-cloud'`,
    )

  it('an unknown error is internal with an id that the log has too, and says nothing else', async () => {
    const act = functionWith(async () => {
      throw new Error(`cannot work on ${SECRET}`)
    })
    const answer = await act()
    expect(answer).toEqual({ ok: false, code: 'internal', logId: expect.any(String) })
    const { logId } = answer as { logId: string }
    expect(logged.filter((line) => line.includes(logId)).length).toBeGreaterThanOrEqual(1)
    expect(logged.join()).not.toContain(SECRET)
    expect(logged.join()).toContain('outages.test')
  })

  it.each([
    ['a type', sql`select ${SECRET}::uuid`],
    ['a check', sql`insert into district (id, name) values (${SECRET}, ${SECRET})`],
    [
      'a unique index',
      sql`insert into person_search_key values ('330211', ${SECRET}, ${randomUUID()}::uuid)`,
    ],
    ['a syntax', sql.raw(`select '${SECRET}' from from`)],
  ])('an error of the database about %s quotes no value', async (_name, statement) => {
    const act = functionWith((db) => statement.execute(db))
    expect(await act()).toMatchObject({ code: 'internal' })
    expect(logged.join()).not.toContain('王秀珍')
    expect(logged.join()).not.toContain('13900001206')
  })

  it('a deadlock is resolved by trying again, and both get their answer', async () => {
    let meeting = 0
    const lock = (db: Db, id: string) =>
      db.selectFrom('person').select('id').where('id', '=', id).forUpdate().execute()
    const both = (first: string, second: string) =>
      functionWith(async (db) => {
        await lock(db, first)
        // Both hold their first row before either asks for the second one; later tries do not wait.
        meeting += 1
        for (const until = Date.now() + 2000; meeting < 2 && Date.now() < until; ) await pause(10)
        await lock(db, second)
        return 'done'
      })
    const [one, two] = people
    const answers = await Promise.all([both(one, two)(), both(two, one)()])
    expect(answers).toEqual([
      { ok: true, value: 'done' },
      { ok: true, value: 'done' },
    ])
    expect(meeting).toBeGreaterThanOrEqual(3)
  })

  it('a serialization failure is tried again, three times in all', async () => {
    let tries = 0
    const act = functionWith(async (db) => {
      tries += 1
      if (tries < 3)
        await sql`do $$ begin raise exception using errcode = '40001'; end $$`.execute(db)
      return tries
    })
    expect(await act()).toEqual({ ok: true, value: 3 })
    tries = -100
    expect(await act()).toEqual({ ok: false, code: 'unavailable' })
    expect(tries).toBe(-97)
  })

  it('a statement that takes too long is given up', async () => {
    const act = functionWith(async (db) => {
      await sql`set local statement_timeout = 50`.execute(db)
      await sql`select pg_sleep(5)`.execute(db)
    })
    expect(await act()).toEqual({ ok: false, code: 'unavailable' })
  })

  it('a connection that is lost while idle is replaced', async () => {
    const act = functionWith(async () => 'fine')
    expect(await act()).toMatchObject({ ok: true })
    await killConnections()
    await pause(50)
    expect(await act()).toEqual({ ok: true, value: 'fine' })
  })

  it('a connection that is lost in the middle of a statement gives unavailable, then works', async () => {
    const sleep = functionWith((db) => sql`select pg_sleep(5)`.execute(db))
    const answer = sleep()
    await pause(100)
    await killConnections()
    expect(await answer).toEqual({ ok: false, code: 'unavailable' })
    expect(await functionWith(async () => 'fine')()).toEqual({ ok: true, value: 'fine' })
  })

  it('a connection that is lost between two statements gives unavailable, then works', async () => {
    const act = functionWith(async (db) => {
      await sql`select 1`.execute(db)
      await killConnections()
      await pause(100)
      await sql`select 2`.execute(db)
    })
    expect(await act()).toEqual({ ok: false, code: 'unavailable' })
    expect(await functionWith(async () => 'fine')('test.read')).toEqual({ ok: true, value: 'fine' })
  })

  it('a database that is away gives unavailable', async () => {
    const url = new URL(test.database.appUrl)
    url.port = '1'
    const pool = openPool({ databaseUrl: url.href, maxConnections: 1 })
    expect(await functionWith(async () => 'fine', pool)()).toEqual({
      ok: false,
      code: 'unavailable',
    })
    await pool.end()
  })

  it('a pool with no connection left gives unavailable after a few seconds', async () => {
    const pool = openPool({ databaseUrl: test.database.appUrl, maxConnections: 1 })
    const taken = await pool.connect()
    expect(await functionWith(async () => 'fine', pool)()).toEqual({
      ok: false,
      code: 'unavailable',
    })
    taken.release()
    expect(await functionWith(async () => 'fine', pool)()).toMatchObject({ ok: true })
    await pool.end()
  })
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
