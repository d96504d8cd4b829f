import { Client } from 'pg'
import { adminName } from './postgres-cluster'
import { codeOf, messageOf, Stop } from './tasks/support/exit'

const database = 'pioneer'
const appName = 'pioneer_app'

interface Urls {
  adminUrl: string
  appUrl: string
}

/** The two addresses of the embedded database. */
export function urlsOf(passwords: { admin: string; app: string }, port: number): Urls {
  const url = (name: string, password: string) =>
    `postgres://${name}:${password}@127.0.0.1:${port}/${database}`
  return { adminUrl: url(adminName, passwords.admin), appUrl: url(appName, passwords.app) }
}

/** Makes the functions' role, which owns nothing and cannot step around row-level security, and the database. */
export async function createDatabase({ adminUrl }: Urls, appPassword: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl.replace(/[^/]*$/, 'postgres') })
  try {
    await client.connect()
  } catch (error) {
    throw new Stop('embeddedDatabase', sentenceFor(error))
  }
  try {
    const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [appName])
    const verb = role.rowCount ? 'ALTER' : 'CREATE'
    // Not parameters: DDL takes none. The password is ours, hexadecimal.
    await client.query(
      `${verb} ROLE ${appName} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '${appPassword}'`,
    )
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
    if (!found.rowCount) await client.query(`CREATE DATABASE ${database}`)
  } finally {
    await client.end()
  }
}

function sentenceFor(error: unknown): string {
  if (codeOf(error) === '28P01')
    return '.data/secrets.json 与数据库对不上:多半是它被删除后重新生成了。请从备份恢复它,或移走 .data 重新开始。数据没有改动。(secrets do not fit the data)'
  return `连不上内置数据库:${messageOf(error)} (cannot connect to the embedded database)`
}
