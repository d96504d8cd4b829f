import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { holdBranchOf } from './branch'

export type MeetingRow = NonNullable<Awaited<ReturnType<typeof findMeeting>>>

/** The newest first, up to 500; all of them, or those that begin at a moment or after it. */
export function listMeetings(db: Db, districtId: string, branchId: string, since?: Date) {
  return meetings(db, districtId)
    .where('m.branchId', '=', branchId)
    .$if(since !== undefined, (rows) => rows.where('m.startsAt', '>=', since as Date))
    .orderBy('m.startsAt', 'desc')
    .limit(500)
    .execute()
}

export function findMeeting(db: Db, districtId: string, id: string) {
  return meetings(db, districtId).where('m.id', '=', id).executeTakeFirst()
}

export async function lockMeeting(db: Db, districtId: string, id: string) {
  await holdBranchOf(db, districtId, 'branchMeeting', id)
  await db
    .selectFrom('branchMeeting')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findMeeting(db, districtId, id)
}

export type AttendanceRow = Awaited<ReturnType<typeof listAttendance>>[number]

export function listAttendance(db: Db, districtId: string, meetingId: string) {
  return db
    .selectFrom('meetingAttendance as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'a.districtId').onRef('p.id', '=', 'a.personId'),
    )
    .select(['a.personId', 'p.name', 'a.hasVote', 'a.state'])
    .where('a.districtId', '=', districtId)
    .where('a.meetingId', '=', meetingId)
    .orderBy('p.nameKey')
    .execute()
}

export type MotionRow = Awaited<ReturnType<typeof listMotions>>[number]

/** The votes of a meeting, with the reason for which one was declared void. */
export function listMotions(db: Db, districtId: string, meetingId: string) {
  return db
    .selectFrom('meetingMotion as m')
    .leftJoin('meetingMotion as v', (join) =>
      join.onRef('v.districtId', '=', 'm.districtId').onRef('v.voids', '=', 'm.id'),
    )
    .selectAll('m')
    .select(['v.reason as voidReason', 'v.createdAt as voidedAt'])
    .where('m.districtId', '=', districtId)
    .where('m.meetingId', '=', meetingId)
    .where('m.voids', 'is', null)
    .orderBy('m.id')
    .execute()
}

function meetings(db: Db, districtId: string) {
  return db
    .selectFrom('branchMeeting as m')
    .innerJoin('branch as b', (join) =>
      join.onRef('b.districtId', '=', 'm.districtId').onRef('b.id', '=', 'm.branchId'),
    )
    .leftJoin('partyGroup as g', (join) =>
      join.onRef('g.districtId', '=', 'm.districtId').onRef('g.id', '=', 'm.partyGroupId'),
    )
    .selectAll('m')
    .select([
      'g.name as partyGroupName',
      'b.name as branchName',
      'b.kind as branchKind',
      'b.state as branchState',
      'b.regionPath',
      'b.approvedOn as branchApprovedOn',
      'b.createdBy as branchCreatedBy',
      'b.submittedBy as branchSubmittedBy',
    ])
    .select([
      sql<number>`(select count(*) from meeting_attendance a where a.district_id = m.district_id
        and a.meeting_id = m.id and a.state = 'present')`.as('present'),
      sql<number>`(select count(*) from meeting_attendance a where a.district_id = m.district_id
        and a.meeting_id = m.id)`.as('entitled'),
      sql<number>`(select count(*) from meeting_attendance a where a.district_id = m.district_id
        and a.meeting_id = m.id and a.has_vote and a.state = 'present')`.as('votersPresent'),
      sql<number>`(select count(*) from meeting_attendance a where a.district_id = m.district_id
        and a.meeting_id = m.id and a.has_vote)`.as('voters'),
      // Votes that hold: what was declared void does not count.
      sql<number>`(select count(*) from meeting_motion x where x.district_id = m.district_id
        and x.meeting_id = m.id and x.voids is null and not exists (select from meeting_motion v
          where v.district_id = x.district_id and v.voids = x.id))`.as('votes'),
    ])
    .where('m.districtId', '=', districtId)
}
