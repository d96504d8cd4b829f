import type { Pool } from 'pg'
import { openPool } from '../../cloudfunctions/db/connect'
import { findRunning } from '../postgres'
import { openDatabase } from './support/database'
import { codeOf, Stop } from './support/exit'
import { checkExternal } from './support/external'
import { tryLock } from './support/lock'
import { inData } from './support/paths'
import { describeDifference, rebuildDistrict, recountDistrict } from './support/recount'
import { complain, say } from './support/say'
import { readSecrets } from './support/secrets'
import { onStop } from './support/shutdown'

/**
 * Recounts everything that is kept as sums from the facts, and says every difference; with `--rebuild`
 * counts it anew first. Works beside a running `npm start`, on its stopped data, or on DATABASE_URL.
 */
export async function run(args: string[]): Promise<number> {
  const rebuilds = args[0] === '--rebuild'
  if (args.length > (rebuilds ? 1 : 0))
    throw new Stop('usage', '用法 (usage): npm run verify [-- --rebuild]')
  const pool = openPool({ databaseUrl: await chooseUrl(rebuilds), maxConnections: 1 })
  try {
    let count = 0
    for (const { id, name } of await districts(pool)) {
      if (rebuilds) await rebuildDistrict(pool, id)
      const found = await recountDistrict(pool, id)
      count += found.length
      say(`${found.length === 0 ? '✓' : '✗'} ${id} ${name}`)
      for (const difference of found) say(`    ${describeDifference(difference)}`)
    }
    if (count > 0)
      complain(
        `有 ${count} 处与事实不符;核对后可重新计数:npm run verify -- --rebuild (differences)`,
      )
    return count === 0 ? 0 : 1
  } finally {
    await pool.end()
  }
}

async function districts(pool: Pool): Promise<{ id: string; name: string }[]> {
  try {
    return (await pool.query('select id, name from district order by id')).rows
  } catch (error) {
    if (codeOf(error) !== '42P01') throw error
    throw new Stop('failed', '数据库里还没有数据,先运行 npm start。(nothing there yet)')
  }
}

/** Where to look: counting anew touches the ledgers' numbering, and needs the owner of the tables. */
async function chooseUrl(asOwner: boolean): Promise<string> {
  const setting = asOwner ? 'DATABASE_ADMIN_URL' : 'DATABASE_URL'
  const given = process.env[setting]
  if (given) {
    await checkExternal(given, setting)
    return given
  }
  if (process.env.DATABASE_URL) throw new Stop('usage', `请同时设置 ${setting}。(set it as well)`)
  const urls = await ownDatabase()
  return asOwner ? urls.adminUrl : urls.appUrl
}

async function ownDatabase() {
  const lock = tryLock(inData('start.lock'))
  if ('release' in lock) {
    onStop(lock.release)
    return openDatabase()
  }
  const { adminPassword, appPassword } = readSecrets()
  return findRunning(inData('postgres'), { admin: adminPassword, app: appPassword })
}
