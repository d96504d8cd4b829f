import { startPostgres } from '../../postgres'
import { Stop } from './exit'
import { checkExternal } from './external'
import { inData } from './paths'
import { say } from './say'
import { readSecrets } from './secrets'

/** The database of a start: ours, or the one that the environment names. */
export interface Database {
  adminUrl: string
  appUrl: string
  /** Settles when our own database ends by itself; never for another's. */
  died: Promise<Stop>
}

/** Starts the embedded database, or checks the one that DATABASE_URL and DATABASE_ADMIN_URL point to. */
export async function openDatabase(): Promise<Database> {
  const appUrl = process.env.DATABASE_URL
  const adminUrl = process.env.DATABASE_ADMIN_URL
  if (appUrl && adminUrl) {
    await checkExternal(adminUrl, 'DATABASE_ADMIN_URL')
    await checkExternal(appUrl, 'DATABASE_URL')
    return { adminUrl, appUrl, died: new Promise(() => undefined) }
  }
  if (appUrl || adminUrl) {
    throw new Stop(
      'usage',
      'DATABASE_URL(函数所用的角色)与 DATABASE_ADMIN_URL(迁移所用)要么都给,要么都不给。(give both or neither)',
    )
  }
  const { adminPassword, appPassword } = readSecrets()
  say('正在启动数据库…… (starting the database)')
  return startPostgres({
    dataDir: inData('postgres'),
    log: say,
    passwords: { admin: adminPassword, app: appPassword },
  })
}
