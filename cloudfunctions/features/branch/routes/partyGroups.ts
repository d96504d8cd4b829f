import {
  CreatePartyGroupInput,
  NamePartyLeaderInput,
  type PartyGroupApi,
  PlaceInPartyGroupInput,
  RemovePartyGroupInput,
  RenamePartyGroupInput,
} from '@contract/branch'
import type { CommandContext } from '../../../core/context'
import { AppError, found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, type Routes } from '../../../core/route'
import {
  createPartyGroup,
  namePartyLeader,
  placeInPartyGroup,
  removePartyGroup,
  renamePartyGroup,
} from '../commands/partyGroup'
import { partyGroupsOf, requireRunning, seeLockedBranch } from '../load'
import { branchPolicy } from '../policy'
import { findPartyGroup } from '../queries/partyGroups'

async function branchToChange(ctx: CommandContext, branchId: string) {
  const branch = await seeLockedBranch(ctx, branchId)
  requireRunning(branch)
  authorize(ctx.actor, branchPolicy.managePartyGroups, branch)
  return branch
}

/** The group is looked for again once its branch is locked: somebody may have removed it meanwhile. */
async function groupToChange(ctx: CommandContext, id: string) {
  const { branchId } = found(await findPartyGroup(ctx.db, ctx.actor.districtId, id))
  const branch = await branchToChange(ctx, branchId)
  const groups = await partyGroupsOf(ctx, branch)
  return { branch, group: { ...found(groups.find((group) => group.id === id)), branchId } }
}

async function done(ctx: CommandContext, branchId: string, about: Record<string, unknown>) {
  ctx.about('branch', branchId, about)
  const branch = await seeLockedBranch(ctx, branchId)
  return { branchId, partyGroups: await partyGroupsOf(ctx, branch) }
}

export const partyGroupRoutes: Routes<PartyGroupApi> = {
  'branch.createPartyGroup': command(CreatePartyGroupInput, async (ctx, { branchId, name }) => {
    await branchToChange(ctx, branchId)
    return done(ctx, branchId, { partyGroupId: await createPartyGroup(ctx, branchId, name) })
  }),

  'branch.renamePartyGroup': command(RenamePartyGroupInput, async (ctx, { id, name }) => {
    const { branch } = await groupToChange(ctx, id)
    await renamePartyGroup(ctx, id, name)
    return done(ctx, branch.id, { partyGroupId: id })
  }),

  'branch.removePartyGroup': command(RemovePartyGroupInput, async (ctx, { id }) => {
    const { branch, group } = await groupToChange(ctx, id)
    await removePartyGroup(ctx, group)
    return done(ctx, branch.id, { partyGroupId: id })
  }),

  'branch.namePartyLeader': command(NamePartyLeaderInput, async (ctx, { id, personId }) => {
    const { branch, group } = await groupToChange(ctx, id)
    await namePartyLeader(ctx, group, personId)
    return done(ctx, branch.id, { partyGroupId: id, ...(personId && { personId }) })
  }),

  'branch.placeInPartyGroup': command(PlaceInPartyGroupInput, async (ctx, placing) => {
    const { branchId, partyGroupId } = placing
    const branch = await branchToChange(ctx, branchId)
    const groups = await partyGroupsOf(ctx, branch)
    if (partyGroupId && !groups.some(({ id }) => id === partyGroupId)) {
      throw new AppError('not_found')
    }
    const moved = await placeInPartyGroup(ctx, placing)
    // A record for each: the history of the branch names who was put where.
    for (const personId of moved) ctx.about('branch', branchId, { personId, partyGroupId })
    if (moved.length === 0) ctx.about('branch', branchId, { partyGroupId })
    return { branchId, partyGroups: await partyGroupsOf(ctx, branch) }
  }),
}
