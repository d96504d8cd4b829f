import type { MeetingDue } from '@contract/branch'
import { dayOf } from '../../../core/days'
import type { Db } from '../../../db/connect'
import { duesOf, firstDayOf } from '../lifeRule'
import { type BranchRow, countFullMembers } from './branch'

/** What the rules expect of a branch now, and how it stands. */
export async function listDues(
  db: Db,
  districtId: string,
  branch: Pick<BranchRow, 'id' | 'kind'>,
  now: Date,
): Promise<MeetingDue[]> {
  const today = dayOf(now)
  const rows = await db
    .selectFrom('branchMeeting')
    .select(['kind', 'state', 'startsAt'])
    .where('districtId', '=', districtId)
    .where('branchId', '=', branch.id)
    .where('state', '<>', 'cancelled')
    .where('startsAt', '>=', new Date(`${firstDayOf(today)}T00:00:00+08:00`))
    .orderBy('startsAt')
    .execute()
  const meetings = rows.flatMap(({ kind, state, startsAt }) =>
    state === 'cancelled' ? [] : [{ kind, state, day: dayOf(startsAt) }],
  )
  const fullMembers = await countFullMembers(db, districtId, branch.id)
  return duesOf({ kind: branch.kind, fullMembers }, meetings, today)
}
