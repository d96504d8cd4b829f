/** The cloud function `timer`: the clock calls it, and it runs commands; it has no rules of its own. */
import { cloud, createCloudChecker, createCloudMessenger, createCloudStore } from '../api/cloud'
import { createVault } from '../core/crypto'
import { createLog } from '../core/log'
import { readSettings } from '../core/settings'
import { openPool } from '../db/connect'
import { strike } from './strike'
import type { ClockParts } from './work'

const settings = readSettings({ DATABASE_CONNECTIONS: '1', ...process.env })
const parts: ClockParts = {
  pool: openPool({ databaseUrl: settings.DATABASE_URL, maxConnections: 1 }),
  files: createCloudStore(),
  vault: createVault(settings.DATA_KEYS),
  messenger: createCloudMessenger(settings.WECHAT_TEMPLATES),
  checker: createCloudChecker(),
  log: createLog(settings.LOG_LEVEL),
}

/** A call with an OPENID comes from a person and not from the clock: it is not served. */
export async function main(event: { Type?: string; TriggerName?: string }) {
  const { OPENID } = cloud.getWXContext()
  if (OPENID || event.Type !== 'Timer' || event.TriggerName !== 'everyMinute') return { ok: false }
  await strike(parts, new Date())
  return { ok: true }
}
