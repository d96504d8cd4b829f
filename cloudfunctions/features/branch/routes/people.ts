import {
  AcceptInvitationInput,
  type BranchApi,
  ConfirmMembershipInput,
  DecideJoinInput,
  FindBranchInput,
  type InvitationPreview,
  LeaveBranchInput,
  ListBranchMembersInput,
  PreviewInvitationInput,
  RemoveMemberInput,
  RequestToJoinInput,
} from '@contract/branch'
import { type Context, personOf } from '../../../core/context'
import { digest } from '../../../core/crypto'
import { AppError, found } from '../../../core/errors'
import { authorize, visible } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { bindingPolicy } from '../../account/policy'
import { findPersonForBinding } from '../../account/queries/bindings'
import { findMember } from '../../member/queries'
import { decideJoin } from '../commands/decideJoin'
import { confirmMembership, joinBranch } from '../commands/joinBranch'
import { leaveBranch } from '../commands/leaveBranch'
import { requestToJoin } from '../commands/requestToJoin'
import { tellOf } from '../commands/tellOf'
import {
  branchDetail,
  requireGroupOf,
  requireRunning,
  seeBranch,
  seeHeldBranch,
  seeLockedBranch,
} from '../load'
import { branchPolicy } from '../policy'
import { presentBranchMember, presentInvitation, presentJoinRequest } from '../present/branch'
import { findBranch, findCommunityAround, holdBranch } from '../queries/branch'
import { listGroups } from '../queries/groups'
import { countJoins, findInvitation, findInvitationByToken } from '../queries/invitations'
import {
  findPendingJoinRequest,
  findRefusal,
  isBoundTo,
  listBranchMembers,
  listJoinRequests,
  lockJoinRequest,
} from '../queries/people'

/** The invitation of a token and the branch that it is for, as long as the invitation holds and the branch runs. */
async function invited({ db, actor, now }: Context, token: string, find = findBranch) {
  const invitation = found(await findInvitationByToken(db, actor.districtId, digest(token)))
  if (invitation.endedAt || invitation.expiresAt <= now) throw new AppError('invitation_ended')
  const branch = found(await find(db, actor.districtId, invitation.branchId))
  requireRunning(branch)
  return { branch, invitation }
}

/** Refuses once as many have joined by it as may; whoever is in already comes in again. */
async function requireRoom(
  { db, actor }: Context,
  { id, mostJoins }: { id: string; mostJoins: number | null },
  personId: string | null,
): Promise<void> {
  if (mostJoins === null) return
  const joins = await countJoins(db, actor.districtId, id, personId)
  if (joins >= mostJoins) throw new AppError('invitation_full')
}

async function preview(ctx: Context, token: string): Promise<InvitationPreview> {
  const { db, actor } = ctx
  const { branch } = await invited(ctx, token)
  const groups = await listGroups(db, actor.districtId, branch.id)
  const member =
    actor.personId && actor.isMember
      ? await findMember(db, actor.districtId, actor.personId)
      : undefined
  const next = await nextStep(ctx, branch.id)
  const refusal =
    next === 'apply' && actor.accountId
      ? await findRefusal(db, actor.districtId, branch.id, actor.accountId)
      : undefined
  return presentInvitation(branch, groups, {
    next,
    homeBranchName: member?.homeName ?? undefined,
    refusedReason: refusal?.reason ?? undefined,
  })
}

async function nextStep(
  { db, actor }: Context,
  branchId: string,
): Promise<InvitationPreview['next']> {
  if (!actor.isRecognized) return 'signIn'
  if (actor.branchIds.includes(branchId)) return 'joined'
  if (actor.isMember) return 'join'
  const { accountId, districtId } = actor
  const isWaiting =
    accountId && (await findPendingJoinRequest(db, districtId, branchId, accountId)) !== undefined
  return isWaiting ? 'applied' : 'apply'
}

type PeopleMethod =
  | 'branch.listMembers'
  | 'branch.previewInvitation'
  | 'branch.acceptInvitation'
  | 'branch.requestToJoin'
  | 'branch.listJoinRequests'
  | 'branch.decideJoin'
  | 'branch.confirmMembership'
  | 'branch.removeMember'
  | 'branch.leave'

export const peopleRoutes: Routes<Pick<BranchApi, PeopleMethod>> = {
  'branch.listMembers': query(ListBranchMembersInput, async (ctx, { branchId, ...filter }) => {
    const branch = await seeBranch(ctx, branchId)
    if (/\d/.test(filter.query ?? '') && !branchPolicy.searchPhones(ctx.actor, branch)) return []
    const rows = await listBranchMembers(ctx.db, ctx.actor.districtId, branchId, filter, ctx.now)
    return rows.map(presentBranchMember)
  }),

  'branch.previewInvitation': query(
    PreviewInvitationInput,
    (ctx, { token }) => preview(ctx, token),
    {
      access: 'open',
    },
  ),

  'branch.acceptInvitation': command(AcceptInvitationInput, async (ctx, { token, groupId }) => {
    const { branch, invitation } = await invited(ctx, token, holdBranch)
    // Only members join; anybody else asks the secretary.
    if (!ctx.actor.isMember) throw new AppError('not_bound')
    await requireGroupOf(ctx, branch.id, groupId)
    await requireRoom(ctx, invitation, ctx.actor.personId)
    await joinBranch(ctx, branch.id, personOf(ctx), { groupId, invitationId: invitation.id })
    ctx.about('branch', branch.id, { personId: ctx.actor.personId })
    const actor = { ...ctx.actor, branchIds: [...ctx.actor.branchIds, branch.id] }
    return branchDetail({ ...ctx, actor }, branch.id)
  }),

  'branch.requestToJoin': command(
    RequestToJoinInput,
    async (ctx, { token, ...application }) => {
      const { branch, invitation } = await invited(ctx, token, holdBranch)
      if (ctx.actor.isMember) throw new AppError('already_bound')
      await requireGroupOf(ctx, branch.id, application.groupId)
      await requireRoom(ctx, invitation, ctx.actor.personId)
      await requestToJoin(ctx, branch.id, { ...application, invitationId: invitation.id })
      ctx.about('branch', branch.id)
      return preview(ctx, token)
    },
    { access: 'account' },
  ),

  'branch.listJoinRequests': query(FindBranchInput, async (ctx, { id }) => {
    const branch = await seeBranch(ctx, id)
    authorize(ctx.actor, branchPolicy.decideJoin, branch)
    const rows = await listJoinRequests(ctx.db, ctx.actor.districtId, id)
    return rows.map(presentJoinRequest)
  }),

  'branch.decideJoin': command(DecideJoinInput, async (ctx, { id, approve, reason }) => {
    const { db, actor } = ctx
    const request = found(await lockJoinRequest(db, actor.districtId, id))
    const branch = visible(
      actor,
      branchPolicy.see,
      await holdBranch(db, actor.districtId, request.branchId),
    )
    requireRunning(branch)
    authorize(actor, branchPolicy.decideJoin, branch)
    const match =
      request.matchId && (await findPersonForBinding(db, actor.districtId, request.matchId))
    const community = await findCommunityAround(db, actor.districtId, branch.regionPath)
    if (approve && match && !(await isBoundTo(db, actor.districtId, request.accountId, match.id))) {
      authorize(actor, bindingPolicy.giveAway, match)
      // Who the account is says whoever knows the person: a name and a number are soon found out.
      // Whom no roster keeps is known where the branch is.
      const keeper = { ...match, regionPath: match.regionPath ?? community?.path ?? null }
      if (!bindingPolicy.decide(actor, keeper)) throw new AppError('binding_elsewhere')
    }
    const invitation =
      approve && request.invitationId
        ? await findInvitation(db, actor.districtId, request.invitationId)
        : undefined
    if (invitation) await requireRoom(ctx, invitation, request.matchId)
    await decideJoin(ctx, request, { approve, reason, community })
    ctx.about('branch', branch.id, { joinRequestId: id, approve })
    return { id }
  }),

  'branch.confirmMembership': command(ConfirmMembershipInput, async (ctx, { branchId }) => {
    const branch = await seeHeldBranch(ctx, branchId)
    requireRunning(branch)
    authorize(ctx.actor, branchPolicy.confirm, branch)
    await confirmMembership(ctx, branchId, personOf(ctx))
    ctx.about('branch', branchId, { personId: ctx.actor.personId })
    return branchDetail(ctx, branchId)
  }),

  'branch.removeMember': command(RemoveMemberInput, async (ctx, { branchId, personId, reason }) => {
    const { db, actor, now } = ctx
    const branch = await seeLockedBranch(ctx, branchId)
    requireRunning(branch)
    authorize(actor, branchPolicy.removeMember, branch)
    await leaveBranch(ctx, branchId, personId)
    await tellOf({ db, districtId: actor.districtId, now }, branch, [personId], {
      kind: 'branchDecided',
      text: `您已不在这个支部，组织关系不受影响。理由：${reason}`,
      template: 'result',
    })
    ctx.about('branch', branchId, { personId, reason })
    return { id: branchId }
  }),

  'branch.leave': command(LeaveBranchInput, async (ctx, { branchId }) => {
    const branch = await seeLockedBranch(ctx, branchId)
    requireRunning(branch)
    authorize(ctx.actor, branchPolicy.leave, branch)
    await leaveBranch(ctx, branchId, personOf(ctx))
    ctx.about('branch', branchId, { personId: ctx.actor.personId })
    return { id: branchId }
  }),
}
