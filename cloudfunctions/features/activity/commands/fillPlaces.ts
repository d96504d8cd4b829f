import type { CommandContext } from '../../../core/context'
import { tell } from '../../notice/commands/tell'
import type { ShiftRow } from '../queries/attendance'
import { countTaken } from '../queries/places'
import { listWaiting } from '../queries/signUps'
import { shiftTime } from '../shiftWords'
import { type Asking, lookAgain } from './lookAgain'

/**
 * Gives the free places of a locked shift to those who wait longest and may still come, and tells
 * them. Nobody moves up once the shift has begun: they would learn of it too late.
 */
export async function fillPlaces(
  ctx: CommandContext,
  activity: Asking,
  shift: ShiftRow,
): Promise<void> {
  const { db, actor, now } = ctx
  if (shift.startsAt <= now) return
  const { districtId } = actor
  const free = shift.places - (await countTaken(db, districtId, shift.id))
  if (free <= 0) return
  const waiting = await listWaiting(db, districtId, shift.id)
  const personIds = (await lookAgain(ctx, activity, shift, waiting)).slice(0, free)
  if (personIds.length === 0) return
  await db
    .updateTable('activitySignUp')
    .set((is) => ({ state: 'signedUp', updatedAt: now, version: is('version', '+', 1) }))
    .where('districtId', '=', districtId)
    .where('shiftId', '=', shift.id)
    .where('personId', 'in', personIds)
    .execute()
  await tell(
    { db, districtId, now },
    {
      personIds,
      kind: 'movedUp',
      title: activity.title,
      text: `候补成功：${shiftTime(shift)} ${activity.place}`,
      subjectKind: 'activity',
      subjectId: activity.id,
      template: 'change',
    },
  )
}
