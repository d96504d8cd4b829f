import type { CommandContext } from '../../../core/context'
import { tell } from '../../notice/commands/tell'
import type { ActivityRow } from '../queries/activity'
import type { ShiftRow } from '../queries/attendance'
import { countTaken } from '../queries/places'
import { listWaiting } from '../queries/signUps'
import { shiftTime } from '../shiftWords'

/**
 * Gives the free places of a locked shift to those who wait longest, and tells them. Nobody moves
 * up once the shift has begun: they would learn of it too late.
 */
export async function fillPlaces(
  { db, actor, now }: CommandContext,
  activity: Pick<ActivityRow, 'id' | 'title' | 'place'>,
  shift: ShiftRow,
): Promise<void> {
  if (shift.startsAt <= now) return
  const { districtId } = actor
  const free = shift.places - (await countTaken(db, districtId, shift.id))
  if (free <= 0) return
  const next = await listWaiting(db, districtId, shift.id, free)
  if (next.length === 0) return
  const personIds = next.map(({ personId }) => personId)
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
