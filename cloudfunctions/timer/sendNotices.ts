import type { Pool } from 'pg'
import type { Vault } from '../core/crypto'
import type { Logger } from '../core/log'
import type { Messenger } from '../core/messenger'
import { deliver } from '../features/notice/commands/deliver'
import { forEachDistrict } from './districts'

interface Parts {
  pool: Pool
  vault: Vault
  messenger: Messenger
  log: Logger
}

/** What the clock does each minute: messages that are due go to the phones. */
export async function sendNotices({ log, ...parts }: Parts, now: Date): Promise<void> {
  if (Object.keys(parts.messenger.templates).length === 0) return
  await forEachDistrict({ pool: parts.pool, log }, async (id) => {
    const sent = await deliver(parts, id, now)
    if (sent > 0) log.info({ district: id, sent }, 'notices')
  })
}
