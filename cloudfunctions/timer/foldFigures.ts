import type { Pool } from 'pg'
import type { Logger } from '../core/log'
import { inDistrict } from '../db/connect'
import { fold } from '../features/activity/commands/fold'
import { countPlaces } from '../features/dashboard/commands/countPlaces'
import { forEachDistrict } from './districts'

interface Parts {
  pool: Pool
  log: Logger
}

const SECOND = 1_000
/** A database that is away is not asked, and written down, each second. */
const AFTER_FAILURE = 15 * SECOND

/**
 * Adds what the ledgers have gained to the sums, and counts the registers when something has happened;
 * answers whether it went well everywhere.
 */
export function foldFigures({ pool, log }: Parts, now: Date): Promise<boolean> {
  return forEachDistrict({ pool, log }, async (id) => {
    const place = { districtId: id, readOnly: false }
    await inDistrict(pool, place, (db) => fold(db, id, now))
    await inDistrict(pool, place, (db) => countPlaces(db, id, now))
  })
}

/** Folds each second until it is stopped; a round that takes longer is not overtaken by the next. */
export function keepFolding(parts: Parts): { stop(): void } {
  let isStopped = false
  let next: NodeJS.Timeout | undefined
  const turn = async () => {
    const isWell = await foldFigures(parts, new Date())
    if (!isStopped) next = setTimeout(turn, isWell ? SECOND : AFTER_FAILURE)
  }
  next = setTimeout(turn, SECOND)
  return {
    stop() {
      isStopped = true
      clearTimeout(next)
    },
  }
}
