import { Client } from 'pg'
import { codeOf, messageOf, Stop } from './exit'
import { say } from './say'

const oldest = 150_000

/** Checks that a database answers, is new enough, and that the functions' role is held by row-level security. */
export async function checkExternal(url: string, setting: string): Promise<void> {
  const client = await connect(url, setting)
  try {
    const { rows } = await client.query(
      "SELECT current_setting('server_version_num')::int AS version, rolsuper OR rolbypassrls AS unbound FROM pg_roles WHERE rolname = current_user",
    )
    requireVersion(Number(rows[0]?.version), setting)
    if (setting === 'DATABASE_URL' && rows[0]?.unbound) {
      say(
        '注意:DATABASE_URL 的角色不受行级安全约束,只宜用于试验。(this role bypasses row-level security)',
      )
    }
  } finally {
    await client.end()
  }
}

/** Refuses a PostgreSQL older than 15; `version` counts as server_version_num does. */
export function requireVersion(version: number, setting: string): void {
  if (version >= oldest) return
  throw new Stop(
    'databaseTooOld',
    `${setting} 指向的 PostgreSQL 是 ${Math.floor(version / 10_000)} 版,需要 15 或更新的版本。数据没有改动。(PostgreSQL 15 or newer is needed)`,
  )
}

async function connect(url: string, setting: string): Promise<Client> {
  let where = setting
  try {
    const { host, pathname } = new URL(url)
    where = `${setting}(${host}${pathname})`
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    await client.connect()
    // A connection lost later is an error of the query that meets it, not of the process.
    client.on('error', () => undefined)
    return client
  } catch (error) {
    if (codeOf(error) === 'ERR_INVALID_URL')
      throw new Stop(
        'usage',
        `${setting} 不是一个地址,应为 postgres://用户:密码@主机:端口/数据库。(not an address)`,
      )
    throw new Stop(
      'databaseAway',
      `连不上 ${where}:${messageOf(error)}。数据没有改动。(cannot connect to the database)`,
    )
  }
}
