import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { findPlace, type ShiftRow } from '../queries/attendance'

interface Absence {
  personId: string
  kind: 'noShow' | 'excused'
  reason: string | undefined
}

/** 未到、请假: who said so is kept. A check-in that turns up later counts over it. */
export async function markAbsent(
  ctx: CommandContext,
  shift: ShiftRow,
  { personId, kind, reason }: Absence,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const { signUp, checkInAt } = await findPlace(db, districtId, shift.id, personId)
  if (signUp?.state !== 'signedUp') throw new AppError('not_signed_up')
  if (checkInAt) throw new AppError('already_present')
  // Until then they may still come; an excuse may be told before.
  if (kind === 'noShow' && now < shift.endsAt) throw new AppError('activity_not_over')
  await db
    .insertInto('attendance')
    .values({
      districtId,
      id: newId(),
      activityId: shift.activityId,
      shiftId: shift.id,
      personId,
      kind,
      source: 'helper',
      at: now,
      recordedAt: now,
      recordedBy: personOf(ctx),
      reason: reason ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
