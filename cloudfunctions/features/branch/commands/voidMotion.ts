import type { CommandContext } from '../../../core/context'
import { newId } from '../../../core/ids'
import type { MotionRow } from '../queries/meetings'

/**
 * Declares a vote void, with the reason: a row of its own, and the vote stays to be read. Twice is
 * the same as once.
 */
export async function voidMotion(
  { db, now }: CommandContext,
  motion: MotionRow,
  reason: string,
): Promise<void> {
  const { voidReason, voidedAt, ...row } = motion
  await db
    .insertInto('meetingMotion')
    .values({ ...row, id: newId(), voids: motion.id, reason, createdAt: now })
    .onConflict((conflict) =>
      conflict.columns(['districtId', 'voids']).where('voids', 'is not', null).doNothing(),
    )
    .execute()
}
