import type { Pool } from 'pg'
import type { ContentChecker } from '../core/contentCheck'
import type { Vault } from '../core/crypto'
import type { Logger } from '../core/log'
import { askWechat } from '../features/problem/commands/askWechat'
import { forEachDistrict } from './districts'

interface Parts {
  pool: Pool
  vault: Vault
  checker: ContentChecker | undefined
  log: Logger
}

/** What the clock does each minute: words that wait to be public are shown to WeChat's check (W-8). */
export async function checkContent({ pool, vault, checker, log }: Parts, now: Date): Promise<void> {
  if (!checker) return
  await forEachDistrict({ pool, log }, async (id) => {
    const checked = await askWechat({ pool, vault, checker }, id, now)
    if (checked > 0) log.info({ district: id, checked }, 'content')
  })
}
