import type { Updateable } from 'kysely'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import type { DeliberationMeetingTable } from '../../../db/tables/deliberation'
import type { MeetingRow } from '../queries/meetings'

/** Signs a household in, or takes that back; twice is the same as once. The meeting is locked. */
export async function signIn(
  ctx: CommandContext,
  meeting: MeetingRow,
  { householdId, isPresent }: { householdId: string; isPresent: boolean },
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  requirePlanned(meeting)
  if (!isPresent) {
    await db
      .deleteFrom('deliberationSignIn')
      .where('districtId', '=', districtId)
      .where('meetingId', '=', meeting.id)
      .where('householdId', '=', householdId)
      .execute()
    return
  }
  await db
    .insertInto('deliberationSignIn')
    .values({
      districtId,
      meetingId: meeting.id,
      householdId,
      enteredBy: personOf(ctx),
      at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** With its minutes a meeting is over; who came stands from then on. */
export async function holdMeeting(
  ctx: CommandContext,
  meeting: MeetingRow,
  minutes: string,
): Promise<void> {
  requirePlanned(meeting)
  if (meeting.startsAt > ctx.now) throw new AppError('meeting_not_begun')
  await set(ctx, meeting, { state: 'held', minutes })
}

export async function cancelMeeting(
  ctx: CommandContext,
  meeting: MeetingRow,
  reason: string,
): Promise<void> {
  requirePlanned(meeting)
  await set(ctx, meeting, { state: 'cancelled', cancelReason: reason })
}

function requirePlanned({ state }: MeetingRow): void {
  if (state !== 'planned') throw new AppError('meeting_not_planned')
}

async function set(
  { db, actor }: CommandContext,
  { id }: MeetingRow,
  change: Updateable<DeliberationMeetingTable>,
): Promise<void> {
  await db
    .updateTable('deliberationMeeting')
    .set(change)
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}
