import { type CommandContext, personOf } from '../../../core/context'
import { AppError, found } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { violatedConstraint } from '../../../db/connect'
import { tell } from '../../notice/commands/tell'
import type { ShiftRow } from '../queries/attendance'
import { findSignUp, isPresent, lockSwap, personExists } from '../queries/signUps'
import { shiftTime } from '../shiftWords'
import { type At, type Declared, requireEligible } from './signUp'

/**
 * Offers the caller's own place to one person. One offer at a time for a place.
 * @throws not_signed_up, already_present, activity_over, not_found, conflict when one is open already
 */
export async function offerSwap(ctx: CommandContext, at: At, toPersonId: string): Promise<string> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const { shift } = at
  const fromPersonId = personOf(ctx)
  await requirePlace(ctx, shift, fromPersonId)
  const theirs = await findSignUp(db, districtId, shift.id, toPersonId)
  if (!(await personExists(db, districtId, toPersonId))) throw new AppError('not_found')
  if (toPersonId === fromPersonId || theirs?.state === 'signedUp') throw new AppError('conflict')
  const id = newId()
  try {
    await db
      .insertInto('shiftSwap')
      .values({
        districtId,
        id,
        shiftId: shift.id,
        fromPersonId,
        toPersonId,
        state: 'offered',
        offeredAt: now,
      })
      .execute()
  } catch (error) {
    if (violatedConstraint(error) === 'shift_swap_offered') throw new AppError('conflict')
    throw error
  }
  await tellOf(ctx, at, toPersonId, 'swapOffered', '有人想和您换班')
  return id
}

/**
 * The other person takes the place, by their own yes (V-2), or declines. The one who offered is off
 * the shift in the same moment; the waiting list does not move.
 * @throws swap_ended, and what signing up refuses
 */
export async function answerSwap(
  ctx: CommandContext,
  at: At,
  swapId: string,
  { accept, ...declared }: { accept: boolean } & Declared,
): Promise<void> {
  const swap = found(await lockSwap(ctx.db, ctx.actor.districtId, swapId))
  const state = accept ? 'taken' : 'declined'
  if (swap.state === state) return
  if (swap.state !== 'offered') throw new AppError('swap_ended')
  if (accept) await handOver(ctx, at, swap, declared)
  await settle(ctx, swapId, state)
  const words = accept ? '换班成功，您不用去了' : '对方没有同意换班，请您照常参加'
  await tellOf(ctx, at, swap.fromPersonId, 'swapAnswered', words)
}

/** One is off the shift and the other on it, in the same moment. */
async function handOver(
  ctx: CommandContext,
  at: At,
  { fromPersonId, toPersonId }: { fromPersonId: string; toPersonId: string },
  declared: Declared,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const from = await requirePlace(ctx, at.shift, fromPersonId)
  const facts = await requireEligible(ctx, at, toPersonId, declared)
  await db
    .updateTable('activitySignUp')
    .set({ state: 'withdrawn', updatedAt: now, version: from.version + 1 })
    .where('districtId', '=', districtId)
    .where('shiftId', '=', at.shift.id)
    .where('personId', '=', fromPersonId)
    .execute()
  const row = {
    state: 'signedUp',
    ...facts,
    recordedBy: fromPersonId,
    queuedAt: now,
    updatedAt: now,
  } as const
  await db
    .insertInto('activitySignUp')
    .values({
      districtId,
      shiftId: at.shift.id,
      personId: toPersonId,
      activityId: at.activity.id,
      version: 1,
      ...row,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['districtId', 'shiftId', 'personId'])
        .doUpdateSet((is) => ({ ...row, version: is('activitySignUp.version', '+', 1) })),
    )
    .execute()
}

/** The one who offered takes the offer back. */
export async function endSwap(ctx: CommandContext, swapId: string): Promise<void> {
  const swap = found(await lockSwap(ctx.db, ctx.actor.districtId, swapId))
  if (swap.state === 'ended') return
  if (swap.state !== 'offered') throw new AppError('swap_ended')
  await settle(ctx, swapId, 'ended')
}

/** The place of somebody who has not come yet, before the shift is over. */
async function requirePlace({ db, actor, now }: CommandContext, shift: ShiftRow, personId: string) {
  const { districtId } = actor
  const place = await findSignUp(db, districtId, shift.id, personId)
  if (place?.state !== 'signedUp') throw new AppError('not_signed_up')
  if (await isPresent(db, districtId, shift.id, personId)) throw new AppError('already_present')
  if (shift.endsAt <= now) throw new AppError('activity_over')
  return place
}

async function settle(
  { db, actor, now }: CommandContext,
  id: string,
  state: 'taken' | 'declined' | 'ended',
): Promise<void> {
  await db
    .updateTable('shiftSwap')
    .set({ state, answeredAt: now })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}

async function tellOf(
  { db, actor, now }: CommandContext,
  { activity, shift }: At,
  personId: string,
  kind: 'swapOffered' | 'swapAnswered',
  words: string,
): Promise<void> {
  await tell(
    { db, districtId: actor.districtId, now },
    {
      personIds: [personId],
      kind,
      title: activity.title,
      text: `${words}：${shiftTime(shift)} ${activity.place}`,
      subjectKind: 'activity',
      subjectId: activity.id,
      template: 'change',
    },
  )
}
