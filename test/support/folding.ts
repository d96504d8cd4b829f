import { inDistrict } from '../../cloudfunctions/db/connect'
import { fold } from '../../cloudfunctions/features/activity/commands/fold'
import { peek } from '../../cloudfunctions/features/activity/queries/foldSource'
import { DISTRICT, type TestDistrict } from './district'

const place = { districtId: DISTRICT, readOnly: false }

/** Folds once what is finished, and answers whether there was anything to do. */
export const foldNow = ({ database }: TestDistrict): Promise<boolean> =>
  inDistrict(database.pool, place, (db) => fold(db, DISTRICT, new Date()))

/** Until nothing is left: transactions of other test files, in other databases, hold it back as well. */
export async function foldUp(test: TestDistrict): Promise<void> {
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    await foldNow(test)
    const seen = await inDistrict(test.database.pool, place, (db) => peek(db, DISTRICT))
    if (seen && !seen.hasRows) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('something holds the folder back')
}
