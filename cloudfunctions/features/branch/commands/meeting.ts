import type { MotionKind, PlanMeetingInput } from '@contract/branch'
import { sql } from 'kysely'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { quorumOf } from '../meetingRule'
import type { MeetingRow } from '../queries/meetings'

type MeetingFacts = Omit<v.InferOutput<typeof PlanMeetingInput>, 'branchId'>

interface Invited {
  personId: string
  hasVote: boolean
}

/** Plans a meeting and writes down who should come; who joins later does not change its quorum. */
export async function planMeeting(
  ctx: CommandContext,
  branchId: string,
  facts: MeetingFacts,
  invited: Invited[],
): Promise<string> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const id = newId()
  await db
    .insertInto('branchMeeting')
    .values({
      districtId,
      id,
      branchId,
      ...columnsOf(facts),
      state: 'planned',
      createdBy: personOf(ctx),
      createdAt: now,
    })
    .execute()
  await invite(ctx, id, invited)
  return id
}

/**
 * Changes what was planned. A meeting of another kind is for other people: who is to come is given
 * then. Who was to come before and still is keeps what was marked.
 */
export async function editMeeting(
  ctx: CommandContext,
  meeting: MeetingRow,
  facts: MeetingFacts,
  invited: Invited[] | undefined,
): Promise<void> {
  requirePlanned(meeting)
  if (invited) {
    await refuseAfterVote(ctx, meeting.id)
    await uninviteOthers(ctx, meeting.id, invited)
    await invite(ctx, meeting.id, invited)
  }
  await set(ctx, meeting.id, columnsOf(facts))
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

/** A vote has been counted among those who were invited: nobody else can have been. */
async function refuseAfterVote({ db, actor }: CommandContext, meetingId: string) {
  const vote = await db
    .selectFrom('meetingMotion')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('meetingId', '=', meetingId)
    .executeTakeFirst()
  if (vote) throw wrong('kind', '这次会议已经记录了表决，不能再改类型')
}

const columnsOf = ({ kind, title, startsAt, place, agenda }: MeetingFacts) => ({
  kind,
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
  for (const { personId, state } of entries) {
    const { numUpdatedRows } = await ctx.db
      .updateTable('meetingAttendance')
      .set({ state, recordedBy: personOf(ctx), recordedAt: ctx.now })
      .where('districtId', '=', ctx.actor.districtId)
      .where('meetingId', '=', meeting.id)
      .where('personId', '=', personId)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new AppError('not_a_member_of_branch')
  }
}

interface Votes {
  kind: MotionKind
  title: string
  inFavour: number
  against: number
  abstained: number
}

/** Writes down a vote. Without half of those with a vote there is none (P-13). */
export async function recordMotion(
  ctx: CommandContext,
  meeting: MeetingRow,
  votes: Votes,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  requirePlanned(meeting)
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

/** Closes a meeting with its minutes, not before its time; from now on it is a record. */
export async function holdMeeting(
  ctx: CommandContext,
  meeting: MeetingRow,
  minutes: string,
): Promise<void> {
  requirePlanned(meeting)
  if (meeting.startsAt > ctx.now) throw new AppError('meeting_not_begun')
  await set(ctx, meeting.id, { state: 'held', heldAt: ctx.now, minutes })
}

export async function cancelMeeting(ctx: CommandContext, meeting: MeetingRow): Promise<void> {
  requirePlanned(meeting)
  await set(ctx, meeting.id, { state: 'cancelled' })
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
