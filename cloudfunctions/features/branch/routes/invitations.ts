import {
  CreateInvitationInput,
  EndInvitationInput,
  type InvitationApi,
  ListInvitationsInput,
} from '@contract/branch'
import { found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { createInvitation, endInvitation } from '../commands/invitation'
import { requireRunning, seeBranch, seeLockedBranch } from '../load'
import { branchPolicy } from '../policy'
import { presentInvitationInfo } from '../present/invitation'
import { findInvitation, listInvitations } from '../queries/invitations'

/** For so long an invitation that has ended is still shown. */
const SHOWN_AFTER_END = 30 * 86_400_000

export const invitationRoutes: Routes<InvitationApi> = {
  'branch.createInvitation': command(CreateInvitationInput, async (ctx, { branchId, ...terms }) => {
    const branch = await seeLockedBranch(ctx, branchId)
    requireRunning(branch)
    authorize(ctx.actor, branchPolicy.invite, branch)
    const invitation = await createInvitation(ctx, branch, terms)
    ctx.about('branch', branchId, { invitationId: invitation.id })
    return invitation
  }),

  'branch.listInvitations': query(ListInvitationsInput, async (ctx, { branchId }) => {
    const { db, actor, now } = ctx
    const branch = await seeBranch(ctx, branchId)
    authorize(actor, branchPolicy.invite, branch)
    const after = new Date(now.getTime() - SHOWN_AFTER_END)
    const rows = await listInvitations(db, actor.districtId, branchId, after)
    return rows.map((row) => presentInvitationInfo(row, now))
  }),

  'branch.endInvitation': command(EndInvitationInput, async (ctx, { id }) => {
    const invitation = found(await findInvitation(ctx.db, ctx.actor.districtId, id))
    const branch = await seeBranch(ctx, invitation.branchId)
    authorize(ctx.actor, branchPolicy.invite, branch)
    await endInvitation(ctx, id)
    ctx.about('branch', branch.id, { invitationId: id })
    return { id }
  }),
}
