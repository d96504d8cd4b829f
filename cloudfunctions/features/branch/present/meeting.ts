import { type Meeting, type MeetingDetail, MOTION_KINDS } from '@contract/branch'
import type { Context } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { abilities } from '../../../core/policy'
import { isNear, isPassed, isShort, quorumOf, votesNeeded } from '../meetingRule'
import { meetingPolicy } from '../policy'
import type { AttendanceRow, listMotions, MeetingRow } from '../queries/meetings'
import { branchOf } from './task'

export function presentMeeting(row: MeetingRow): Meeting {
  return {
    id: row.id,
    branchId: row.branchId,
    branchName: row.branchName,
    kind: row.kind,
    ...(row.partyGroupId && row.partyGroupName
      ? { partyGroup: { id: row.partyGroupId, name: row.partyGroupName } }
      : {}),
    title: row.title,
    startsAt: row.startsAt.toISOString(),
    ...(row.place ? { place: row.place } : {}),
    state: row.state,
    present: row.present,
    entitled: row.entitled,
    isShort: isShort(row),
    ...(row.createdAt > row.startsAt ? { writtenOn: dayOf(row.createdAt) } : {}),
  }
}

export function presentMeetingDetail(
  { actor, now }: Context,
  row: MeetingRow,
  attendance: AttendanceRow[],
  motions: Awaited<ReturnType<typeof listMotions>>,
): MeetingDetail {
  const can = abilities(meetingPolicy, actor, placeOfMeeting(row, now))
  const voters = attendance.filter((person) => person.hasVote)
  return {
    ...presentMeeting(row),
    ...(row.agenda ? { agenda: row.agenda } : {}),
    ...(row.minutes && (row.state === 'held' || can.record) ? { minutes: row.minutes } : {}),
    attendance: attendance.map(({ personId, name, hasVote, state }) => ({
      id: personId,
      name,
      hasVote,
      ...(state ? { state } : {}),
    })),
    quorum: quorumOf(voters.length, voters.filter((person) => person.state === 'present').length),
    motions: motions.map((motion) => ({
      id: motion.id,
      kind: motion.kind,
      title: motion.title,
      inFavour: motion.inFavour,
      against: motion.against,
      abstained: motion.abstained,
      entitled: motion.entitled,
      present: motion.present,
      needed: votesNeeded(motion.entitled),
      passed: !motion.voidedAt && isPassed(motion.inFavour, motion.entitled),
      ...(motion.voidedAt && motion.voidReason
        ? { voided: { at: motion.voidedAt.toISOString(), reason: motion.voidReason } }
        : {}),
    })),
    // P-7: elections and the development of members do not exist for a temporary branch.
    motionKinds: row.branchKind === 'temporary' ? ['decision'] : [...MOTION_KINDS],
    can,
  }
}

/** A meeting as policies ask about it. */
export function placeOfMeeting(row: MeetingRow, now: Date) {
  return {
    branch: branchOf(row),
    partyGroupId: row.partyGroupId,
    state: row.state,
    isNear: isNear(row, now),
    hasBegun: row.startsAt <= now,
  }
}
