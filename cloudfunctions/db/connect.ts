/** The connection: a pool, and transactions that belong to one district. */
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolClient, types } from 'pg'
import type { Database } from './schema'

/** Bound to one district's transaction: what another district owns is not there. */
export type Db = Kysely<Database>

// Said once: a count is a number, a calendar day is text and knows no time zone.
types.setTypeParser(types.builtins.INT8, Number)
types.setTypeParser(types.builtins.DATE, (day: string) => day)

export interface PoolSettings {
  databaseUrl: string
  /** 1 in a cloud function, where an instance serves one call at a time. */
  maxConnections: number
}

/** Opens a pool whose calls end by themselves: waiting, a statement and a forgotten transaction. */
export function openPool({ databaseUrl, maxConnections }: PoolSettings): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: maxConnections,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'pioneer-cloud',
  })
  // An idle connection that the server closed: the next call opens another one.
  pool.on('error', () => {})
  return pool
}

interface Options {
  districtId: string
  readOnly: boolean
  /** All its statements see the same moment: for what is compared with itself. */
  isOneMoment?: boolean | undefined
  /** A statement that comes first, and whose rows the work is given: who is calling. */
  first?: Statement | undefined
}

export interface Statement {
  text: string
  values: unknown[]
}

/**
 * Runs `work` in one transaction of one district, again when the database asks for it: after a
 * serialization failure (40001) or a deadlock (40P01), up to twice. `work` must not have effects
 * outside the database.
 */
export function inDistrict<T>(
  pool: Pool,
  { districtId, readOnly, isOneMoment, first }: Options,
  work: (db: Db, firstRows: Record<string, unknown>[]) => Promise<T>,
): Promise<T> {
  return again(() =>
    borrowed(pool, async (client) => {
      await client.query(
        `begin ${isOneMoment ? 'isolation level repeatable read' : ''} ${readOnly ? 'read only' : 'read write'}; set local app.district_id = ${client.escapeLiteral(districtId)}`,
      )
      const rows = first ? (await client.query(prepared(first.text, first.values))).rows : []
      const value = await work(kyselyOn(client), rows)
      await client.query('commit')
      return value
    }),
  )
}

/** The district that a connection was last given for statements without a transaction. */
const districtOf = new WeakMap<PoolClient, string>()

/**
 * Asks one statement in a district, by itself: one round trip, and one more when the connection last
 * served another district. What is set here holds for the session; transactions set their own over
 * it, and nothing else asks for rows of a district.
 */
export function atOnce(
  pool: Pool,
  districtId: string,
  { text, values }: Statement,
): Promise<Record<string, unknown>[]> {
  return again(() =>
    borrowed(pool, async (client) => {
      if (districtOf.get(client) !== districtId) {
        await client.query(`set app.district_id = ${client.escapeLiteral(districtId)}`)
        districtOf.set(client, districtId)
      }
      return (await client.query<Record<string, unknown>>(prepared(text, values))).rows
    }),
  )
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === 3 || !isRetryable(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, attempt * 10 * (1 + Math.random())))
    }
  }
}

/** Work on one connection, which is given back whole, or not at all. */
async function borrowed<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  // The server may end a connection between two statements; unheard, that would end the process.
  const onLost = (error: Error) => {
    broken = error
  }
  client.on('error', onLost)
  try {
    return await work(client)
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    // A migration changed a table under a planned statement: this connection's plans are void.
    if (codeOf(error) === STALE_PLAN) broken = error as Error
    throw error
  } finally {
    client.off('error', onLost)
    client.release(broken)
  }
}

const MOST_PREPARED = 1_000
/** Lists and several rows at once: another text for each length, that would use up the names. */
const VARIES = /\bin \(\$\d+, |\), \(\$\d+/
const names = new Map<string, string>()

/**
 * The same statement is planned once for a connection, not at each call: planning costs more than most
 * of our reads. Texts come from code; those whose length varies go unprepared, and so does the rest should
 * they ever be too many.
 */
function prepared(
  text: string,
  values: unknown[],
): { name?: string; text: string; values: unknown[] } {
  let name = names.get(text)
  if (!name && names.size < MOST_PREPARED && !VARIES.test(text)) {
    name = `s${names.size}`
    names.set(text, name)
  }
  return name ? { name, text, values } : { text, values }
}

/** Kysely on one client that is already inside its transaction. */
function kyselyOn(client: PoolClient): Db {
  const query = (text: string, values: unknown[]) => client.query(prepared(text, values))
  const borrowed = { query, release() {} } as unknown as PoolClient
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool: { connect: async () => borrowed, end: async () => {} } }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

const codeOf = (error: unknown) =>
  typeof error === 'object' && error && 'code' in error ? String(error.code) : ''

const STALE_PLAN = '0A000'

function isRetryable(error: unknown): boolean {
  return ['40001', '40P01', STALE_PLAN].includes(codeOf(error))
}

/** Whether the database could not be reached, is stopping or starting, took too long or gave up. */
export function isUnavailable(error: unknown): boolean {
  const code = codeOf(error)
  if (
    /^(08...|28...|3D000|40...|57P0[1-5]|57014|53...|25P03|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|EAI_AGAIN)$/.test(
      code,
    )
  )
    return true
  return (
    error instanceof Error &&
    /connection timeout|Connection terminated|not queryable|timeout exceeded when trying/i.test(
      error.message,
    )
  )
}

/** Which unique index or constraint refused a row, if that is what happened. */
export function violatedConstraint(error: unknown): string | undefined {
  if (codeOf(error) !== '23505') return undefined
  return (error as { constraint?: string }).constraint
}

/** Whether a row could not go because others point at it. */
export function isStillReferenced(error: unknown): boolean {
  return codeOf(error) === '23503'
}
