import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { tell } from '../../notice/commands/tell'
import { listInvitable } from '../queries/signUps'
import { shiftTime } from '../shiftWords'
import type { At } from './signUp'

/**
 * Asks people to come. Nobody is assigned: each says yes or no themself (V-2). Whoever is on the
 * shift, waits, is invited already or has said no is left as they are.
 * @throws not_found when one of them is not the caller's to invite
 */
export async function inviteToShift(
  { db, actor, now }: CommandContext,
  { activity, shift }: At,
  personIds: string[],
): Promise<{ invited: number; already: number }> {
  const { districtId } = actor
  const wanted = [...new Set(personIds)]
  if (shift.endsAt <= now) throw new AppError('activity_over')
  const mine = await listInvitable(db, actor, wanted)
  if (mine.length < wanted.length) throw new AppError('not_found')
  const added = await db
    .insertInto('activitySignUp')
    .values(
      wanted.map((personId) => ({
        districtId,
        shiftId: shift.id,
        personId,
        activityId: activity.id,
        state: 'invited' as const,
        recordedBy: actor.personId,
        queuedAt: now,
        updatedAt: now,
        version: 1,
      })),
    )
    .onConflict((conflict) => conflict.columns(['districtId', 'shiftId', 'personId']).doNothing())
    .returning('personId')
    .execute()
  await tell(
    { db, districtId, now },
    {
      personIds: added.map(({ personId }) => personId),
      kind: 'invitedToShift',
      title: activity.title,
      text: `邀请您参加：${shiftTime(shift)} ${activity.place}，去不去由您决定`,
      subjectKind: 'activity',
      subjectId: activity.id,
      template: 'reminder',
    },
  )
  return { invited: added.length, already: wanted.length - added.length }
}
