/** The recount of one place and one day, and what of it does not agree written down for the operator. */
import { dayOf } from '../../../core/days'
import { newId } from '../../../core/ids'
import type { Db } from '../../../db/connect'
import { listPlaces, type PlaceDifference, recountDay, recountRegisters } from '../queries/recount'
import { countPlaces } from './countPlaces'

/** How far back a day is chosen. */
const DAYS = 400
const DAY_MS = 86_400_000

/**
 * Recounts a place and a day chosen by chance; differences become alarms.
 * The transaction must see one moment: what changes in between would look like a difference.
 * @param random a number from 0 up to, and without, 1
 */
export async function checkPlace(
  db: Db,
  districtId: string,
  now: Date,
  random: () => number,
): Promise<PlaceDifference[]> {
  await countPlaces(db, districtId, now, { isForced: true })
  const places = await listPlaces(db, districtId)
  const place = places[Math.floor(random() * places.length)]
  if (!place) return []
  const day = dayOf(new Date(now.getTime() - Math.floor(random() * DAYS) * DAY_MS))
  const found = [
    ...(await recountRegisters(db, districtId, place)),
    ...(await recountDay(db, districtId, place, day)),
  ]
  if (found.length > 0) {
    await db
      .insertInto('dashboardAlarm')
      .values(
        found.map((difference) => ({
          districtId,
          id: newId(),
          regionId: place.id,
          day,
          ...difference,
          foundAt: now,
        })),
      )
      .execute()
  }
  return found
}

/** Every place of the district; the days are recounted by the feature that folds them. */
export async function recountPlaces(
  db: Db,
  districtId: string,
  now: Date,
): Promise<PlaceDifference[]> {
  await countPlaces(db, districtId, now, { isForced: true })
  const found: PlaceDifference[] = []
  for (const place of await listPlaces(db, districtId)) {
    const differences = await recountRegisters(db, districtId, place)
    found.push(...differences.map((one) => ({ ...one, key: `${place.id} ${one.key}` })))
  }
  return found
}
