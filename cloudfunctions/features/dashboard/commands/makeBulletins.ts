/**
 * Writes down what a place was when a month was over, and what volunteers gave in a year (V-21). The
 * clock calls it; each is written once, whoever comes at the same time.
 */
import type { BulletinKind, VolunteerYear } from '@contract/dashboard'
import { dayOf } from '../../../core/days'
import { newId } from '../../../core/ids'
import type { Db } from '../../../db/connect'
import { loadBody } from '../load'
import { monthBefore, yearBefore } from '../periodRule'
import { presentBody, presentYear } from '../present'
import { listUnwritten, sumYear, type UnwrittenPlace } from '../queries/bulletins'

/** So many of a kind in one round of the clock; what is left comes with the next. */
const AT_ONCE = 40
const PLACES = ['district', 'subdistrict', 'town', 'community', 'village'] as const
/** Of a community a year would tell of few people. */
const YEAR_PLACES = ['district', 'subdistrict', 'town'] as const

/** @returns how many were written */
export async function makeBulletins(
  db: Db,
  districtId: string,
  now: Date,
  most = AT_ONCE,
): Promise<number> {
  const today = dayOf(now)
  const month = { kind: 'month' as const, period: monthBefore(today) }
  const year = { kind: 'volunteerYear' as const, period: yearBefore(today) }
  let written = 0
  for (const place of await listUnwritten(db, districtId, PLACES, month, most)) {
    const { ranking: _, ...content } = presentBody(await loadBody(db, districtId, place, now))
    written += await write(db, districtId, place, { ...month, content, now })
  }
  for (const place of await listUnwritten(db, districtId, YEAR_PLACES, year, most)) {
    const sums = await sumYear(db, districtId, place.path, year.period, today)
    const content: VolunteerYear = presentYear(sums)
    written += await write(db, districtId, place, { ...year, content, now })
  }
  return written
}

interface Written {
  kind: BulletinKind
  period: string
  content: object
  now: Date
}

async function write(
  db: Db,
  districtId: string,
  { id: regionId }: UnwrittenPlace,
  { kind, period, content, now }: Written,
): Promise<number> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('dashboardBulletin')
    .values({
      districtId,
      id: newId(),
      regionId,
      kind,
      period,
      content: JSON.stringify(content) as never,
      madeAt: now,
    })
    .onConflict((same) => same.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0)
}
