import type { MeetingDue } from '@contract/branch'
import { dayOf } from '../../../core/days'
import type { Db } from '../../../db/connect'
import { duesOf, firstDayOf, type MeetingDay } from '../lifeRule'
import { isShort } from '../meetingRule'
import { type BranchRow, countFullMembers } from './branch'
import { listMeetings } from './meetings'
import { listPartyGroups } from './partyGroups'

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
    const { kind, state, startsAt, partyGroupId } = row
    if (state === 'cancelled') return []
    const day = dayOf(startsAt)
    return [{ kind, state: isShort(row) ? 'short' : state, day, partyGroupId }]
  })
  const fullMembers = await countFullMembers(db, districtId, branch.id)
  const partyGroups = (await listPartyGroups(db, districtId, branch.id, null))
    .filter(({ memberCount }) => memberCount > 0)
    .map(({ id, name }) => ({ id, name }))
  return duesOf({ kind: branch.kind, fullMembers, partyGroups }, meetings, today)
}
