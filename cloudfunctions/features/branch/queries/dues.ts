import type { MeetingDue } from '@contract/branch'
import { dayOf } from '../../../core/days'
import type { Db } from '../../../db/connect'
import { duesOf, firstDayOf, type MeetingDay } from '../lifeRule'
import { isShort } from '../meetingRule'
import { type BranchRow, countFullMembers } from './branch'
import { listMeetings } from './meetings'

/** What the rules expect of a branch now, and how it stands. */
export async function listDues(
  db: Db,
  districtId: string,
  branch: Pick<BranchRow, 'id' | 'kind'>,
  now: Date,
): Promise<MeetingDue[]> {
  const today = dayOf(now)
  const since = new Date(`${firstDayOf(today)}T00:00:00+08:00`)
  const rows = await listMeetings(db, districtId, branch.id, since)
  const meetings = rows.reverse().flatMap((row): MeetingDay[] => {
    const { kind, state, startsAt } = row
    if (state === 'cancelled') return []
    return [{ kind, state: isShort(row) ? 'short' : state, day: dayOf(startsAt) }]
  })
  const fullMembers = await countFullMembers(db, districtId, branch.id)
  return duesOf({ kind: branch.kind, fullMembers }, meetings, today)
}
