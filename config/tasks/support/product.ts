import { migrate } from '../../../cloudfunctions/db/migrate'
import { holdHappening, seedDemo } from '../../../cloudfunctions/demo'
import { codeOf, messageOf, Stop } from './exit'
import type { Keys } from './secrets'

/** Brings the database to this version's shape. */
export async function migrateDatabase(adminUrl: string, appUrl: string): Promise<void> {
  try {
    await migrate(adminUrl, decodeURIComponent(new URL(appUrl).username))
  } catch (error) {
    throw asStop(error, '数据库结构不能升级 (migration failed)')
  }
}

/** Fills a database with the demonstration district, of today or of the day that is named. */
export async function seedDatabase(
  adminUrl: string,
  keys: Keys,
  files: string,
  log: (line: string) => void,
  today?: string,
): Promise<void> {
  try {
    await seedDemo(adminUrl, keys, log, { filesDir: files, ...(today && { today }) })
  } catch (error) {
    throw asStop(error, '不能生成示范区的数据 (seeding failed)')
  }
}

/** Sees to it that an activity of the demonstration is under way, whenever it was loaded. */
export async function holdActivity(adminUrl: string, keys: Keys, now: Date): Promise<void> {
  try {
    await holdHappening(adminUrl, keys, now)
  } catch (error) {
    throw asStop(error, '不能安排正在进行的活动 (seeding failed)')
  }
}

function asStop(error: unknown, what: string): Stop {
  if (codeOf(error) === '53100')
    return new Stop('diskFull', `${what}:磁盘已满,没有完成的部分已撤回。(disk full)`)
  if (['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03'].includes(codeOf(error) ?? '')) {
    return new Stop('databaseAway', `${what}:数据库中途断开。(the database went away)`)
  }
  return new Stop(
    'failed',
    `${what}:${error instanceof Error ? (error.stack ?? messageOf(error)) : messageOf(error)}`,
  )
}
