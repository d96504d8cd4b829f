/** The cloud function `timer`: the clock calls it, and it runs commands; it has no rules of its own. */
import { cloud, createCloudStore } from '../api/cloud'
import { createLog } from '../core/log'
import { readSettings } from '../core/settings'
import { openPool } from '../db/connect'
import { tick } from './tick'

const settings = readSettings({ DATABASE_CONNECTIONS: '1', ...process.env })
const pool = openPool({ databaseUrl: settings.DATABASE_URL, maxConnections: 1 })
const log = createLog(settings.LOG_LEVEL)

/** A call with an OPENID comes from a person and not from the clock: it is not served. */
export async function main(event: { Type?: string; TriggerName?: string }) {
  const { OPENID } = cloud.getWXContext()
  if (OPENID || event.Type !== 'Timer' || event.TriggerName !== 'everyHour') return { ok: false }
  await tick({ pool, files: createCloudStore(), log }, new Date())
  return { ok: true }
}
