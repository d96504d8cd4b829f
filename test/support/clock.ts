import { createLog, type Logger } from '../../cloudfunctions/core/log'
import { openPool } from '../../cloudfunctions/db/connect'
import { strike } from '../../cloudfunctions/timer/strike'
import type { ClockParts } from '../../cloudfunctions/timer/work'
import type { TestDistrict } from './district'

/** What the clock works with: nobody is written to, and WeChat's check is away. */
export function clockParts(
  { database, files, vault }: TestDistrict,
  log: Logger = createLog('silent'),
): ClockParts {
  const messenger = { templates: {}, send: () => Promise.reject(new Error('no templates')) }
  return { pool: database.pool, files, vault, messenger, checker: undefined, log }
}

/** The clock strikes once, as if it were then. */
export const strikeAt = (test: TestDistrict, now: Date, log?: Logger): Promise<void> =>
  strike(clockParts(test, log), now)

/** A clock whose database is away. */
export async function strikeAway(test: TestDistrict, log: Logger): Promise<void> {
  const url = new URL(test.database.appUrl)
  url.port = '1'
  const pool = openPool({ databaseUrl: url.href, maxConnections: 1 })
  await strike({ ...clockParts(test, log), pool }, new Date())
  await pool.end()
}
