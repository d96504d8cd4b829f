/** Party meetings with attendance, quorum and motions (P-13). */
import { castId } from './cast'
import { addMinutes, at } from './clock'
import type { Planned, SomeRows } from './district'
import { MEETINGS, type MeetingFacts } from './meetingFacts'
import type { Member } from './people'
import { idOf, randomOf } from './random'
import type { TaskBranch } from './taskBranch'

export function buildMeetings(branch: TaskBranch, joinedAt: ReadonlyMap<string, Date>): SomeRows {
  const random = randomOf('meetings')
  const everybody = branch.groups.flatMap(({ members }) => members)
  const rows = { branchMeeting: [], meetingAttendance: [], meetingMotion: [] } as Required<
    Pick<SomeRows, 'branchMeeting' | 'meetingAttendance' | 'meetingMotion'>
  >
  for (const facts of MEETINGS) {
    const meeting = meetingRow(branch, facts)
    // Written down when it was planned: who joined later does not change the quorum (P-13).
    const expected = everybody.filter(({ id }) => (joinedAt.get(id) ?? 0) <= meeting.startsAt)
    const attendance = expected.map((one) => attendanceRow(meeting, facts, one, random.int(0, 99)))
    rows.branchMeeting.push(meeting)
    rows.meetingAttendance.push(...attendance)
    rows.meetingMotion.push(...motionRows(meeting, facts, attendance))
  }
  return rows
}

type Meeting = Planned<'branchMeeting'> & { startsAt: Date }

function meetingRow(branch: TaskBranch, facts: MeetingFacts): Meeting {
  const startsAt = at(facts.on, facts.time)
  const createdAt = addMinutes(startsAt, -5 * 24 * 60)
  return {
    id: idOf(createdAt, 'meeting', branch.id, facts.title),
    branchId: branch.id,
    kind: facts.kind,
    title: facts.title,
    startsAt,
    place: facts.place,
    agenda: facts.agenda,
    minutes: facts.minutes ?? null,
    state: facts.minutes ? 'held' : 'planned',
    createdBy: branch.secretary,
    createdAt,
    heldAt: facts.minutes ? addMinutes(startsAt, 100) : null,
  }
}

function attendanceRow(
  { id, startsAt }: Meeting,
  { came }: MeetingFacts,
  { id: personId, category }: Member,
  luck: number,
): Planned<'meetingAttendance'> {
  const hasVote = category === 'full'
  if (came === undefined) return { meetingId: id, personId, hasVote }
  const isLeading = [castId('secretary'), castId('deputy')].includes(personId)
  const state = isLeading || luck < came ? 'present' : luck % 5 === 0 ? 'absent' : 'excused'
  return {
    meetingId: id,
    personId,
    hasVote,
    state,
    recordedBy: castId('secretary'),
    recordedAt: addMinutes(startsAt, 15),
  }
}

function motionRows(
  { id, startsAt }: Meeting,
  { motion }: MeetingFacts,
  attendance: readonly Planned<'meetingAttendance'>[],
): Planned<'meetingMotion'>[] {
  if (!motion) return []
  const voters = attendance.filter(({ hasVote }) => hasVote)
  const present = voters.filter(({ state }) => state === 'present').length
  const against = Math.min(motion.against, present)
  const inFavour = Math.min(motion.inFavour, present - against)
  const createdAt = addMinutes(startsAt, 80)
  return [
    {
      id: idOf(createdAt, 'motion', id),
      meetingId: id,
      kind: motion.kind,
      title: motion.title,
      inFavour,
      against,
      abstained: present - inFavour - against,
      entitled: voters.length,
      present,
      createdAt,
    },
  ]
}
