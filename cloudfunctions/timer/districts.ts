import type { Pool } from 'pg'
import { describeError, type Logger } from '../core/log'

/**
 * Does something for every district, one after the other; one that fails keeps no other waiting,
 * and the clock strikes again. Answers whether all went well.
 */
export async function forEachDistrict(
  { pool, log }: { pool: Pool; log: Logger },
  work: (districtId: string) => Promise<void>,
): Promise<boolean> {
  const districts = await districtsOf(pool, log)
  let isWell = districts !== undefined
  for (const district of districts ?? []) {
    try {
      await work(district)
    } catch (error) {
      isWell = false
      log.error({ district, error: describeError(error) }, 'clock failed')
    }
  }
  return isWell
}

async function districtsOf(pool: Pool, log: Logger): Promise<string[] | undefined> {
  try {
    const { rows } = await pool.query<{ id: string }>('select id from district order by id')
    return rows.map(({ id }) => id)
  } catch (error) {
    // The database is away for now; the clock strikes again.
    log.error({ error: describeError(error) }, 'clock failed')
    return undefined
  }
}
