import { type AddEventInput, DAYS_AHEAD, EVENT_CODE_LENGTH } from '@contract/station'
import type * as v from 'valibot'
import { accountOf, type CommandContext, personOf } from '../../../core/context'
import { randomDigits } from '../../../core/crypto'
import { addDays, dayOf } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { type EventRow, listCounts } from '../participationQueries'
import type { StationRow } from '../queries'

/**
 * Puts down what a locked station holds, or has held since it opened.
 * @throws invalid_input the day is before the opening, or too far ahead
 */
export async function addEvent(
  ctx: CommandContext,
  station: StationRow,
  { name, kind, place, heldOn }: v.InferOutput<typeof AddEventInput>,
): Promise<string> {
  const { db, actor, now } = ctx
  if (station.openedAt && heldOn < dayOf(station.openedAt)) {
    throw wrong('heldOn', '日期不能早于互助站开放的日期')
  }
  if (heldOn > addDays(dayOf(now), DAYS_AHEAD)) {
    throw wrong('heldOn', `日期最多在 ${DAYS_AHEAD} 天以内`)
  }
  const id = newId()
  await db
    .insertInto('stationEvent')
    .values({
      districtId: actor.districtId,
      id,
      stationId: station.id,
      name,
      kind,
      place,
      heldOn,
      code: randomDigits(EVENT_CODE_LENGTH),
      createdBy: personOf(ctx),
      createdAt: now,
    })
    .execute()
  return id
}

/** Calls off an event that is locked: nobody who signed in or was counted counts any more. */
export async function cancelEvent(
  { db, actor }: CommandContext,
  { id }: EventRow,
  reason: string,
): Promise<void> {
  await db
    .updateTable('stationEvent')
    .set({ cancelReason: reason })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}

/**
 * Signs the caller in to an event that is held today. Signing in twice is the same as once.
 * @throws event_code_wrong
 */
export async function signIn(ctx: CommandContext, event: EventRow, code: string): Promise<void> {
  const { db, actor, now } = ctx
  if (event.code !== code) throw new AppError('event_code_wrong')
  await db
    .insertInto('stationSignIn')
    .values({
      districtId: actor.districtId,
      eventId: event.id,
      accountId: accountOf(ctx),
      at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * People who took part in a locked event beside those who signed in; a correction is a new entry.
 * @throws stale somebody entered something else since
 */
export async function countEvent(
  ctx: CommandContext,
  event: EventRow,
  { count, reason, follows }: { count: number; reason: string; follows?: string | undefined },
): Promise<void> {
  const { db, actor, now } = ctx
  const [last] = await listCounts(db, actor.districtId, event.id)
  if (last?.id !== follows) throw new AppError('stale')
  await db
    .insertInto('stationEventCount')
    .values({
      districtId: actor.districtId,
      id: newId(),
      eventId: event.id,
      count,
      reason,
      follows: follows ?? null,
      enteredBy: personOf(ctx),
      enteredAt: now,
    })
    .execute()
}
