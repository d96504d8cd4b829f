import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { Client } from 'pg'
import { startHost } from './host'
import { inData } from './paths'
import { freePort } from './port'
import { migrateDatabase, seedDatabase } from './product'
import { type Keys, makeSecrets } from './secrets'
import { nextName, startTestDatabase } from './testDatabase'

/** The whole product, running for a while. */
export interface Stack {
  url: string
  adminUrl: string
  appUrl: string
  keys: Keys
  /** The host's process. */
  pid: number
}

interface Options {
  demo?: boolean
  /** The day of the demonstration; without one it is that of the machine. */
  today?: string
  /** Whether commits are durable, as in production; for benches. */
  durable?: boolean
  /** For the host's Node. */
  nodeArgs?: string[]
  log?: (line: string) => void
}

/** Runs something with a database and a host of its own, on free ports, and stops both afterwards. */
export async function withStack<T>(
  options: Options,
  use: (stack: Stack) => Promise<T>,
): Promise<T> {
  const { demo = true, today, nodeArgs = [], log = () => undefined } = options
  const database = await openDatabase(options)
  const { dataKeys: keys } = makeSecrets()
  const files = inData(nextName('test-files'))
  try {
    const { adminUrl, appUrl } = database
    await migrateDatabase(adminUrl, appUrl)
    if (demo) await seedDatabase(adminUrl, keys, files, log, today)
    const port = await freePort(24_300)
    const address = '127.0.0.1'
    const logFile = `${files}.log`
    const { child } = await startHost({
      address,
      appUrl,
      files,
      keys,
      level: 'warn',
      logFile,
      nodeArgs,
      port,
    })
    try {
      const url = `http://${address}:${port}`
      return await use({ adminUrl, appUrl, keys, pid: child.process.pid ?? 0, url })
    } finally {
      await child.stop()
    }
  } finally {
    for (const left of [files, `${files}.log`]) fs.rmSync(left, { force: true, recursive: true })
    await database.stop()
  }
}

interface Database {
  adminUrl: string
  appUrl: string
  stop(): Promise<void>
}

/** A database in the server that `npm test` has already started, or a server of its own. */
async function openDatabase({ durable = false }: Options): Promise<Database> {
  const server = process.env.TEST_DATABASE_ADMIN_URL
  const app = process.env.TEST_DATABASE_URL
  if (!server || !app || durable) return startTestDatabase({ durable })
  const name = `stack_${randomBytes(6).toString('hex')}`
  await administer(server, `CREATE DATABASE ${name}`)
  const named = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href
  return {
    adminUrl: named(server),
    appUrl: named(app),
    stop: () => administer(server, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
