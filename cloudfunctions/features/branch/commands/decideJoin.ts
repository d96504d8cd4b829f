import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { bindAccount } from '../../account/commands/bindAccount'
import { addMember } from '../../member/commands/saveMember'
import { findGroup } from '../queries/groups'
import type { lockJoinRequest } from '../queries/people'
import { joinBranch } from './joinBranch'

type JoinRequestRow = NonNullable<Awaited<ReturnType<typeof lockJoinRequest>>>

interface Decision {
  approve: boolean
  reason: string | undefined
  /** Where a newcomer is written down: the community of the branch; none for one of a larger place. */
  community: { id: string; path: string } | undefined
}

/**
 * Says yes or no to a request that is locked. With a yes the account is bound to the member whom
 * the request means, or to a new one whose affiliation stays outside, and joins.
 */
export async function decideJoin(
  ctx: CommandContext,
  request: JoinRequestRow,
  { approve, reason, community }: Decision,
): Promise<void> {
  const { db, actor, now } = ctx
  if (request.state !== 'pending') throw new AppError('request_decided')
  if (approve) {
    const personId = await memberOf(ctx, request, community)
    await bindAccount(ctx, request.accountId, personId, personOf(ctx))
    // The group of their choice may be gone by now.
    const group = request.taskGroupId
      ? await findGroup(db, actor.districtId, request.taskGroupId)
      : undefined
    await joinBranch(ctx, request.branchId, personId, {
      groupId: group?.id,
      invitationId: request.invitationId,
    })
  }
  await db
    .updateTable('joinRequest')
    .set({
      state: approve ? 'approved' : 'rejected',
      reason: reason ?? null,
      decidedBy: personOf(ctx),
      decidedAt: now,
    })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', request.id)
    .execute()
}

async function memberOf(
  ctx: CommandContext,
  request: JoinRequestRow,
  community: Decision['community'],
) {
  if (request.matchId && request.matchStatus === 'active') return request.matchId
  if (!community) throw new AppError('no_community')
  return addMember(ctx, community, {
    name: request.name,
    phone: ctx.vault.open('phone', request.phoneCipher),
    category: request.category,
    homeBranchName: request.homeBranchName,
    regionId: community.id,
    skills: request.skills,
    services: [],
    isMobile: false,
    isInService: false,
  })
}
