import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { refuseDouble } from './addMembers'

/**
 * Takes somebody who left back onto the roster, as the same person with the same record. What ended
 * with their leaving (temporary branches, tasks) does not come back by itself.
 */
export async function returnMember(
  { db, actor, now }: CommandContext,
  member: { personId: string; status: string; version: number },
  version: number,
): Promise<void> {
  if (member.status !== 'left') throw new AppError('member_exists')
  if (member.version !== version) throw new AppError('stale')
  await refuseDouble(() =>
    db
      .updateTable('member')
      .set({
        status: 'active',
        leftOn: null,
        leftReason: null,
        version: version + 1,
        updatedAt: now,
      })
      .where('districtId', '=', actor.districtId)
      .where('personId', '=', member.personId)
      .execute(),
  )
}
