/** The functions on a database of their own, and people who call them by the front door. */

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, Refusal } from '@contract/envelope'
import { functionOf, type InputOf, type Method, type OutputOf } from '@contract/methods'
import type { Pool, PoolClient } from 'pg'
import * as v from 'valibot'
import { apiRoutes } from '../../cloudfunctions/api/routes'
import { createVault, DataKeys } from '../../cloudfunctions/core/crypto'
import { createDispatch } from '../../cloudfunctions/core/dispatch'
import { createDiskStore } from '../../cloudfunctions/core/files'
import type { Identity } from '../../cloudfunctions/core/identity'
import { createLog } from '../../cloudfunctions/core/log'
import { type Db, inDistrict } from '../../cloudfunctions/db/connect'
import { identification } from '../../cloudfunctions/features/account/identification'
import { reportRoutes } from '../../cloudfunctions/report/routes'
import { createTestDatabase, TEST_KEYS, type TestDatabase } from './database'
import { PHOTO } from './photos'

export const DISTRICT = '330211'
export const PUBLIC_URL = 'https://pioneer.example'

export type Reply<M extends Method> = { ok: true; value: OutputOf<M> } | Refusal

/** Somebody who can call: their identity, and the role that they act in when they have several. */
export interface Caller {
  identity: Identity
  district?: string
  as?: string
  personId?: string
  accountId?: string
}

export interface UndoneRoom {
  call(caller: Caller, method: string, input: unknown, requestId: string): Promise<Answer>
  /** Everything that is written at this moment, as one print. */
  print(): Promise<string>
}

export interface TestDistrict {
  database: TestDatabase
  /** Work inside a transaction of the district, for factories and for looking at rows. */
  rows<T>(work: (db: Db) => Promise<T>, district?: string): Promise<T>
  /** A call as the client makes it; `requestId` may be repeated on purpose. */
  callAs<M extends Method>(
    caller: Caller,
    method: M,
    input: InputOf<M>,
    requestId?: string,
  ): Promise<Reply<M>>
  /** Anything at all, as the entry hands it over. */
  send(raw: unknown, identity: Identity): Promise<Answer>
  /** The same, and what it writes stays. */
  front(raw: unknown, identity: Identity): Promise<Answer>
  /** Methods of the events that the last successful rehearsal would have left. */
  rehearsedEvents: string[]
  /** The value of a call that must succeed. */
  must<M extends Method>(caller: Caller, method: M, input: InputOf<M>): Promise<OutputOf<M>>
  /** A call whose transaction is undone before it is answered: the world stays as it is. */
  rehearse(
    caller: Caller,
    method: string,
    input: unknown,
    requestId?: string | null,
  ): Promise<Answer>
  /** Calls that see what those before them wrote, and of which nothing stays. */
  undone<T>(work: (room: UndoneRoom) => Promise<T>): Promise<T>
  vault: ReturnType<typeof createVault>
  files: ReturnType<typeof createDiskStore>
  filesDir: string
  /** The clock of the functions; set it to move time. */
  clock: { now: () => Date }
  logLines: string[]
  close(): Promise<void>
}

/** @param making the database of its own; that of an empty district unless told otherwise */
export async function openTestDistrict(making = createTestDatabase()): Promise<TestDistrict> {
  const database = await making
  const vault = createVault(v.parse(DataKeys, TEST_KEYS))
  const filesDir = mkdtempSync(join(tmpdir(), 'pioneer-files-'))
  const files = createDiskStore(filesDir, vault)
  const clock = { now: () => new Date() }
  const logLines: string[] = []
  const log = createLog('debug', { write: (line) => void logLines.push(line) })
  const parts = {
    identification,
    pool: database.pool,
    vault,
    files,
    log,
    isDemo: false,
    publicUrl: PUBLIC_URL,
    clock: () => clock.now(),
  }
  const api = createDispatch({ ...parts, routes: apiRoutes })
  const report = createDispatch({ ...parts, routes: reportRoutes })
  const rehearsedEvents: string[] = []
  const rehearsal = createDispatch({
    ...parts,
    pool: undoing(database.pool, rehearsedEvents),
    files: { ...files, take: async () => PHOTO },
    routes: { ...apiRoutes, ...reportRoutes },
  })

  const callAs: TestDistrict['callAs'] = async (
    caller,
    method,
    input,
    requestId = randomUUID(),
  ) => {
    const dispatch = functionOf(method) === 'report' ? report : api
    const call = {
      method,
      input,
      requestId,
      district: caller.district ?? DISTRICT,
      ...(caller.as ? { as: caller.as } : {}),
    }
    return (await dispatch(call, caller.identity)) as Reply<typeof method>
  }

  return {
    database,
    vault,
    files,
    filesDir,
    clock,
    logLines,
    rows: (work, district = DISTRICT) =>
      inDistrict(database.pool, { districtId: district, readOnly: false }, work),
    callAs,
    send: rehearsal,
    front: api,
    rehearsedEvents,
    rehearse: ({ identity, district = DISTRICT, as }, method, input, requestId = randomUUID()) =>
      rehearsal(
        { method, input, district, ...(requestId ? { requestId } : {}), ...(as ? { as } : {}) },
        identity,
      ),
    async undone(work) {
      const client = await database.pool.connect()
      try {
        await client.query(`begin; set local app.district_id = '${DISTRICT}'`)
        const dispatch = createDispatch({
          ...parts,
          pool: nested(client),
          files: { ...files, take: async () => PHOTO },
          routes: { ...apiRoutes, ...reportRoutes },
        })
        return await work({
          call: ({ identity, district = DISTRICT, as }, method, input, requestId) =>
            dispatch({ method, input, district, requestId, ...(as ? { as } : {}) }, identity),
          print: () => printOf(client),
        })
      } finally {
        await client.query('rollback')
        client.release()
      }
    },
    async must(caller, method, input) {
      const reply = await callAs(caller, method, input)
      if (!reply.ok) throw new Error(`${method} refused: ${JSON.stringify(reply)}`)
      return reply.value
    },
    async close() {
      await database.drop()
      rmSync(filesDir, { recursive: true, force: true })
    },
  }
}

/** The pool, save that what would be committed is rolled back. */
function undoing(pool: Pool, events: string[]): Pool {
  const connect = async () => {
    const client = await pool.connect()
    const run = client.query.bind(client) as (
      ...args: unknown[]
    ) => Promise<{ rows: { method: string }[] }>
    let isInside = false
    const query = async (...args: unknown[]) => {
      const text = String((args[0] as { text?: string }).text ?? args[0])
      if (/^(begin|rollback)/.test(text)) isInside = text.startsWith('begin')
      // A statement by itself is its own transaction; what is set for the session stays.
      if (!isInside && !/^(rollback|set )/.test(text)) {
        await run('begin')
        try {
          return await run(...args)
        } finally {
          await run('rollback')
        }
      }
      if (args[0] !== 'commit') return run(...args)
      isInside = false
      const { rows } = await run('select method from event where xmin = pg_current_xact_id()::xid')
      events.splice(0, events.length, ...rows.map(({ method }) => method))
      return run('rollback')
    }
    return new Proxy(client, {
      get(target, key) {
        if (key === 'query') return query
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    }) as PoolClient
  }
  return { connect } as unknown as Pool
}

/** A pool of one connection on which a transaction is open: each one on it is a savepoint of that. */
function nested(client: PoolClient): Pool {
  const run = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>
  const query = (...args: unknown[]) => {
    const text = String((args[0] as { text?: string }).text ?? args[0])
    if (text.startsWith('begin')) return run(text.replace(/^begin[^;]*/, 'savepoint call'))
    if (text === 'commit') return run('release savepoint call')
    if (text.startsWith('rollback')) return run('rollback to savepoint call')
    return run(...args)
  }
  const one = new Proxy(client, {
    get(target, key) {
      if (key === 'query') return query
      if (key === 'release') return () => {}
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { connect: async () => one } as unknown as Pool
}

/** A print of every row of every table that the functions may read. */
async function printOf(client: PoolClient): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p') and has_table_privilege(oid, 'select') order by 1`,
  )
  const parts = rows.map(
    ({ name }) => `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as print
      from ${name} t`,
  )
  const prints = await client.query<{ name: string; print: string }>(parts.join(' union all '))
  return prints.rows.map(({ name, print }) => `${name} ${print}`).join('\n')
}

/** Nobody: no cookie, no WeChat. */
export const STRANGER: Caller = { identity: { kind: 'none' } }

export const sessionOf = (token: string) => ({ kind: 'session' as const, token })
