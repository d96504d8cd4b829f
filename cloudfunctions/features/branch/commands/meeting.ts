import type { MotionKind, PlanMeetingInput } from '@contract/branch'
import { sql } from 'kysely'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { quorumOf, wrongMoment } from '../meetingRule'
import type { BranchRow } from '../queries/branch'
import { listAttendance, listMotions, type MeetingRow } from '../queries/meetings'

type MeetingFacts = Omit<v.InferOutput<typeof PlanMeetingInput>, 'branchId'>

interface Invited {
  personId: string
  hasVote: boolean
}

/** Plans a meeting. Who should come is the branch as it is, until there is a vote or the meeting ends. */
export async function planMeeting(
  ctx: CommandContext,
  branch: Pick<BranchRow, 'id' | 'approvedOn'>,
  facts: MeetingFacts,
  invited: Invited[],
): Promise<string> {
  const { db, actor, now } = ctx
  requireMoment(ctx, facts, branch.approvedOn)
  const { districtId } = actor
  const id = newId()
  await db
    .insertInto('branchMeeting')
    .values({
      districtId,
      id,
      branchId: branch.id,
      ...columnsOf(facts),
      state: 'planned',
      createdBy: personOf(ctx),
      createdAt: now,
    })
    .execute()
  await invite(ctx, id, invited)
  return id
}

/** Changes what was planned; a meeting that has voted stays of its kind, it was for other people. */
export async function editMeeting(
  ctx: CommandContext,
  meeting: MeetingRow,
  facts: MeetingFacts,
): Promise<void> {
  requirePlanned(meeting)
  const isOther =
    facts.kind !== meeting.kind || (facts.partyGroupId ?? null) !== meeting.partyGroupId
  if (isOther && meeting.votes > 0) {
    throw wrong('kind', '这次会议已经记录了表决，不能再改类型')
  }
  if (new Date(facts.startsAt).getTime() !== meeting.startsAt.getTime()) {
    requireMoment(ctx, facts, meeting.branchApprovedOn)
  }
  await set(ctx, meeting.id, columnsOf(facts))
}

function requireMoment({ now }: CommandContext, { startsAt }: MeetingFacts, since: string | null) {
  const problem = wrongMoment(new Date(startsAt), since, now)
  if (problem) throw wrong('startsAt', problem)
}

/**
 * Writes down who should come, as the branch is now; who still is to come keeps what was marked.
 * After a vote it stays as it was: the vote was counted among them (P-13).
 */
export async function callRoll(
  ctx: CommandContext,
  meeting: MeetingRow,
  invited: Invited[],
): Promise<void> {
  if (meeting.votes > 0) return
  await uninviteOthers(ctx, meeting.id, invited)
  await invite(ctx, meeting.id, invited)
}

async function invite({ db, actor }: CommandContext, meetingId: string, invited: Invited[]) {
  if (invited.length === 0) return
  const { districtId } = actor
  await db
    .insertInto('meetingAttendance')
    .values(invited.map((person) => ({ districtId, meetingId, ...person })))
    .onConflict((conflict) =>
      conflict
        .columns(['districtId', 'meetingId', 'personId'])
        .doUpdateSet((is) => ({ hasVote: is.ref('excluded.hasVote') })),
    )
    .execute()
}

async function uninviteOthers({ db, actor }: CommandContext, meetingId: string, stay: Invited[]) {
  await db
    .deleteFrom('meetingAttendance')
    .where('districtId', '=', actor.districtId)
    .where('meetingId', '=', meetingId)
    .$if(stay.length > 0, (rows) =>
      rows.where(
        'personId',
        'not in',
        stay.map(({ personId }) => personId),
      ),
    )
    .execute()
}

const columnsOf = ({ kind, partyGroupId, title, startsAt, place, agenda }: MeetingFacts) => ({
  kind,
  partyGroupId: partyGroupId ?? null,
  title,
  startsAt: new Date(startsAt),
  place: place ?? null,
  agenda: agenda ?? null,
})

/** Writes down who came, with who wrote it. Only those who should come can be written down. */
export async function recordAttendance(
  ctx: CommandContext,
  meeting: MeetingRow,
  entries: { personId: string; state: 'present' | 'absent' | 'excused' }[],
): Promise<void> {
  requirePlanned(meeting)
  const before = await listAttendance(ctx.db, ctx.actor.districtId, meeting.id)
  for (const { personId, state } of entries) {
    const person = before.find((row) => row.personId === personId)
    if (!person) throw new AppError('not_a_member_of_branch')
    // A vote was counted with them in the room.
    if (meeting.votes > 0 && person.state === 'present' && state !== 'present') {
      throw wrong('entries', '已经记录表决，到会的人不能改为未到；表决记错了请先作废')
    }
    await ctx.db
      .updateTable('meetingAttendance')
      .set({ state, recordedBy: personOf(ctx), recordedAt: ctx.now })
      .where('districtId', '=', ctx.actor.districtId)
      .where('meetingId', '=', meeting.id)
      .where('personId', '=', personId)
      .execute()
  }
}

interface Votes {
  kind: MotionKind
  title: string
  inFavour: number
  against: number
  abstained: number
}

/**
 * Writes down a vote. Without half of those with a vote there is none (P-13). After the meeting only
 * one that was declared void is written down again, under its title.
 */
export async function recordMotion(
  ctx: CommandContext,
  meeting: MeetingRow,
  votes: Votes,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const motions = await listMotions(db, districtId, meeting.id)
  const same = motions.filter(({ title }) => title === votes.title)
  const isCorrection = meeting.state === 'held' && same.some(({ voidedAt }) => voidedAt)
  if (!isCorrection) requirePlanned(meeting)
  if (meeting.branchKind === 'temporary' && votes.kind !== 'decision') {
    throw new AppError('not_for_temporary_branch', { rule: 'P-7' })
  }
  const { entitled, present } = await db
    .selectFrom('meetingAttendance')
    .select([
      sql<number>`count(*)`.as('entitled'),
      sql<number>`count(*) filter (where state = 'present')`.as('present'),
    ])
    .where('districtId', '=', districtId)
    .where('meetingId', '=', meeting.id)
    .where('hasVote', '=', true)
    .executeTakeFirstOrThrow()
  if (!quorumOf(entitled, present).reached) throw new AppError('no_quorum', { rule: 'P-13' })
  if (votes.inFavour + votes.against + votes.abstained > present) {
    throw wrong('inFavour', `票数之和超过到会有表决权的 ${present} 人`)
  }
  if (votes.inFavour + votes.against + votes.abstained === 0) {
    throw wrong('inFavour', '请填写票数')
  }
  if (same.some(({ voidedAt }) => !voidedAt)) {
    throw wrong('title', '这个议题已经记录过表决；记错了请先作废')
  }
  await db
    .insertInto('meetingMotion')
    .values({
      districtId,
      id: newId(),
      meetingId: meeting.id,
      ...votes,
      entitled,
      present,
      createdAt: now,
    })
    .execute()
}

/** Keeps minutes that are not finished; they may be begun before the meeting. */
export async function prepareMinutes(
  ctx: CommandContext,
  meeting: MeetingRow,
  minutes: string,
): Promise<void> {
  requirePlanned(meeting)
  await set(ctx, meeting.id, { minutes })
}

/** Closes a meeting that somebody came to, with its minutes and not before its time; from now on it is a record. */
export async function holdMeeting(
  ctx: CommandContext,
  meeting: MeetingRow,
  minutes: string,
): Promise<void> {
  requirePlanned(meeting)
  if (meeting.startsAt > ctx.now) throw new AppError('meeting_not_begun')
  const people = await listAttendance(ctx.db, ctx.actor.districtId, meeting.id)
  if (!people.some(({ state }) => state === 'present')) throw new AppError('nobody_present')
  await set(ctx, meeting.id, { state: 'held', heldAt: ctx.now, minutes })
}

export async function cancelMeeting(ctx: CommandContext, meeting: MeetingRow): Promise<void> {
  requirePlanned(meeting)
  await set(ctx, meeting.id, { state: 'cancelled' })
}

/** A branch that is dissolved meets no more. */
export async function cancelPlannedMeetings(
  { db, actor }: CommandContext,
  branchId: string,
): Promise<void> {
  await db
    .updateTable('branchMeeting')
    .set({ state: 'cancelled' })
    .where('districtId', '=', actor.districtId)
    .where('branchId', '=', branchId)
    .where('state', '=', 'planned')
    .execute()
}

async function set({ db, actor }: CommandContext, id: string, columns: object): Promise<void> {
  await db
    .updateTable('branchMeeting')
    .set(columns)
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}

function requirePlanned(meeting: MeetingRow): void {
  if (meeting.state !== 'planned') throw new AppError('meeting_not_planned')
}
