import {
  ChooseGroupInput,
  CreateGroupInput,
  type GroupApi,
  MoveMemberInput,
  NameLeaderInput,
  RemoveGroupInput,
  RenameGroupInput,
} from '@contract/branch'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError, found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, type Routes } from '../../../core/route'
import { endGrants } from '../../account/commands/endGrants'
import { createGroup, removeGroup, renameGroup } from '../commands/group'
import { chooseGroup, moveMember, nameLeader } from '../commands/placeMember'
import { requireGroupOf, requireRunning, seeLockedBranch } from '../load'
import { branchPolicy } from '../policy'
import { presentBranchMember, presentGroup } from '../present/branch'
import type { BranchRow } from '../queries/branch'
import { findGroup } from '../queries/groups'
import { listBranchMembers } from '../queries/people'

type Question = (actor: CommandContext['actor'], branch: BranchRow) => boolean

async function branchToChange(ctx: CommandContext, branchId: string, question: Question) {
  const branch = await seeLockedBranch(ctx, branchId)
  requireRunning(branch)
  // Task groups are what a temporary branch is divided into; a regular one has none.
  if (branch.kind !== 'temporary') throw new AppError('only_for_temporary_branch')
  authorize(ctx.actor, question, branch)
  return branch
}

async function groupToChange(ctx: CommandContext, groupId: string, question: Question) {
  const group = found(await findGroup(ctx.db, ctx.actor.districtId, groupId))
  return { group, branch: await branchToChange(ctx, group.branchId, question) }
}

async function groupAnswer(
  ctx: CommandContext,
  branch: BranchRow,
  groupId: string,
  personId?: string,
) {
  ctx.about('branch', branch.id, { groupId, ...(personId && { personId }) })
  return presentGroup(ctx, branch, found(await findGroup(ctx.db, ctx.actor.districtId, groupId)))
}

async function memberAnswer(
  ctx: CommandContext,
  branchId: string,
  personId: string,
  groupId: string | undefined,
) {
  ctx.about('branch', branchId, { personId, groupId })
  const rows = await listBranchMembers(
    ctx.db,
    ctx.actor.districtId,
    branchId,
    { personId },
    ctx.now,
  )
  return presentBranchMember(found(rows[0]))
}

export const groupRoutes: Routes<GroupApi> = {
  'branch.createGroup': command(CreateGroupInput, async (ctx, { branchId, ...facts }) => {
    const branch = await branchToChange(ctx, branchId, branchPolicy.manageGroups)
    return groupAnswer(ctx, branch, await createGroup(ctx, branchId, facts))
  }),

  'branch.renameGroup': command(RenameGroupInput, async (ctx, { id, ...facts }) => {
    const { branch } = await groupToChange(ctx, id, branchPolicy.manageGroups)
    await renameGroup(ctx, id, facts)
    return groupAnswer(ctx, branch, id)
  }),

  'branch.removeGroup': command(RemoveGroupInput, async (ctx, { id }) => {
    const { branch } = await groupToChange(ctx, id, branchPolicy.manageGroups)
    await removeGroup(ctx, id)
    ctx.about('branch', branch.id, { groupId: id })
    return { id }
  }),

  'branch.nameLeader': command(NameLeaderInput, async (ctx, { groupId, personId }) => {
    const { branch } = await groupToChange(ctx, groupId, branchPolicy.manageGroups)
    if (personId) await nameLeader(ctx, { branchId: branch.id, personId, groupId })
    else await endGrants(ctx, { role: 'leader', placeIds: [groupId] })
    return groupAnswer(ctx, branch, groupId, personId)
  }),

  'branch.moveMember': command(
    MoveMemberInput,
    async (ctx, { branchId, personId, groupId, version }) => {
      await branchToChange(ctx, branchId, branchPolicy.moveMembers)
      await requireGroupOf(ctx, branchId, groupId)
      await moveMember(ctx, { branchId, personId, groupId }, version)
      return memberAnswer(ctx, branchId, personId, groupId)
    },
  ),

  'branch.chooseGroup': command(ChooseGroupInput, async (ctx, { branchId, groupId }) => {
    await branchToChange(ctx, branchId, branchPolicy.chooseGroup)
    await requireGroupOf(ctx, branchId, groupId)
    const personId = personOf(ctx)
    await chooseGroup(ctx, { branchId, personId, groupId })
    return memberAnswer(ctx, branchId, personId, groupId)
  }),
}
