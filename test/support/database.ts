/** A database of its own for each test file: a copy of one that was migrated once. */
import { randomUUID } from 'node:crypto'
import { Client, type Pool } from 'pg'
import { openPool } from '../../cloudfunctions/db/connect'

export const TEMPLATE = 'pioneer_template'
/** Made when the first test asks for it (demoDatabase.ts). */
export const DEMO_TEMPLATE = 'pioneer_demo_template'
export const APP_ROLE = 'pioneer_test_app'
const APP_PASSWORD = 'test'

export interface TestDatabase {
  adminUrl: string
  /** The functions' role: it owns nothing, and row-level security binds it. */
  appUrl: string
  /** The pool that the functions use. */
  pool: Pool
  drop(): Promise<void>
}

export function adminUrlOf(): string {
  const url = process.env.TEST_DATABASE_ADMIN_URL
  if (!url) throw new Error('TEST_DATABASE_ADMIN_URL is not set: run the tests by `npm test`')
  return url
}

export const roleUrl = (adminUrl: string) => {
  const url = new URL(adminUrl)
  url.username = APP_ROLE
  url.password = APP_PASSWORD
  return url.href
}

export function databaseUrl(name: string): string {
  const url = new URL(adminUrlOf())
  url.pathname = `/${name}`
  return url.href
}

/** One statement on the maintenance database. */
export async function administer(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: databaseUrl('postgres') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

export async function ensureAppRole(): Promise<void> {
  await administer(
    `do $$ begin
       create role ${APP_ROLE} login password '${APP_PASSWORD}' nosuperuser nobypassrls;
     exception when duplicate_object then null; end $$`,
  )
}

export async function createTestDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await administer(`create database ${name} template ${template}`)
  const adminUrl = databaseUrl(name)
  const appUrl = roleUrl(adminUrl)
  const pool = openPool({ databaseUrl: appUrl, maxConnections: 12 })
  return {
    adminUrl,
    appUrl,
    pool,
    async drop() {
      await pool.end()
      await administer(`drop database if exists ${name} with (force)`)
    },
  }
}

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64')

/** As the settings give them; the same for all processes of a run, which share what is sealed. */
export const TEST_KEYS = { current: 'k1', keys: { k1: key('k') }, hashKey: key('h') }
