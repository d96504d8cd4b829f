/** How one work of the clock is done in every district: once an hour or each minute, and on the record. */
import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { ContentChecker } from '../core/contentCheck'
import type { Vault } from '../core/crypto'
import { recordEvent, type Subject } from '../core/events'
import type { FileStore } from '../core/files'
import type { Logger } from '../core/log'
import type { Messenger } from '../core/messenger'
import { type Db, inDistrict } from '../db/connect'
import { forEachDistrict } from './districts'

export interface ClockParts {
  pool: Pool
  files: FileStore
  vault: Vault
  messenger: Messenger
  /** None where WeChat is not set up: then people look at everything. */
  checker: ContentChecker | undefined
  log: Logger
}

/** How much was done, or to what: then each gets an event. */
type Done = number | Subject[]

export interface Work {
  name: string
  /** An hourly work is done at the first minute at which an hour has passed, whichever clock strikes. */
  each: 'minute' | 'hour'
  /** What changes between counting and recounting would look like a difference. */
  isOneMoment?: true
  /** In one transaction of the district, with its claim and its events: all of it, or nothing. */
  act(db: Db, districtId: string, now: Date, parts: ClockParts): Promise<Done>
}

/** Does one work in every district; one that fails keeps no other waiting, and is tried at the next minute. */
export async function doWork(work: Work, parts: ClockParts, now: Date): Promise<void> {
  await forEachDistrict(parts, async (id) => {
    const place = { districtId: id, readOnly: false, isOneMoment: work.isOneMoment }
    const done = await inDistrict(parts.pool, place, async (db) => {
      if (work.each === 'hour' && !(await claimHour(db, id, work.name, now))) return 0
      const done = await work.act(db, id, now, parts)
      if (typeof done === 'number') return done
      for (const subject of done) {
        await recordEvent(db, id, now, { method: `clock.${work.name}` }, subject)
      }
      return done.length
    })
    if (done > 0) parts.log.info({ district: id, work: work.name, done }, 'clock')
  })
}

/** True for one clock in an hour; a second one waits for the first, and finds it done. */
async function claimHour(db: Db, districtId: string, work: string, now: Date): Promise<boolean> {
  // Some seconds less than an hour: minutes strike a little early or late.
  const { numAffectedRows } = await sql`
    insert into clock_work as w (district_id, work, done_at) values (${districtId}, ${work}, ${now})
    on conflict (district_id, work) do update set done_at = excluded.done_at
      where w.done_at <= excluded.done_at - interval '3590 seconds'`.execute(db)
  return numAffectedRows === 1n
}
