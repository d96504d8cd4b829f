import type { Pool } from 'pg'
import type { ContentChecker } from '../core/contentCheck'
import type { Vault } from '../core/crypto'
import type { FileStore } from '../core/files'
import type { Logger } from '../core/log'
import type { Messenger } from '../core/messenger'
import { checkContent } from './checkContent'
import { checkFigures } from './checkFigures'
import { closeShifts } from './closeShifts'
import { closeVotes } from './closeVotes'
import { foldFigures } from './foldFigures'
import { remindBranches } from './remindBranches'
import { sendNotices } from './sendNotices'
import { tick } from './tick'
import { writeBulletins } from './writeBulletins'

export interface ClockParts {
  pool: Pool
  files: FileStore
  vault: Vault
  messenger: Messenger
  /** None where WeChat is not set up: then people look at everything. */
  checker: ContentChecker | undefined
  log: Logger
}

/** Minute of the hour at which the hourly work is done. */
const HOURLY = 5

/** What the clock does once a minute; the host's and the cloud's are the same. */
export async function strike(parts: ClockParts, now: Date): Promise<void> {
  await closeShifts(parts, now)
  await closeVotes(parts, now)
  await foldFigures(parts, now)
  await sendNotices(parts, now)
  await checkContent(parts, now)
  if (now.getUTCMinutes() !== HOURLY) return
  await tick(parts, now)
  await checkFigures(parts, now)
  await writeBulletins(parts, now)
  await remindBranches(parts, now)
}
