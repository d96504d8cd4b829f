import type { CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'

interface Departure {
  leftOn: string
  reason: string
}

/**
 * Takes a member off the roster. The official transfer of affiliation runs in the Party's own
 * system (P-12); here the record stays, with the day and where to. Whoever leads a branch or a group
 * hands it over first.
 */
export async function leave(
  { db, actor, now }: CommandContext,
  member: { personId: string; status: string; version: number },
  { leftOn, reason }: Departure,
): Promise<void> {
  if (member.status === 'left') throw new AppError('member_left')
  if (leftOn > dayOf(now)) throw wrong('leftOn', '离册日期不能晚于今天')
  const { districtId } = actor
  const post = await db
    .selectFrom('roleGrant')
    .select('id')
    .where('districtId', '=', districtId)
    .where('personId', '=', member.personId)
    .where('placeKind', 'in', ['branch', 'taskGroup', 'partyGroup'])
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (post) throw new AppError('already_leading')
  await db
    .updateTable('member')
    .set({
      status: 'left',
      leftOn,
      leftReason: reason,
      version: member.version + 1,
      updatedAt: now,
    })
    .where('districtId', '=', districtId)
    .where('personId', '=', member.personId)
    .execute()
}
