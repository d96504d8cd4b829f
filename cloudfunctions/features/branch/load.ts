/** What the routes of this feature read first: the thing, seen by the caller, ready to be acted on. */
import type { PartyGroup } from '@contract/branch'
import type { Context } from '../../core/context'
import { AppError, found } from '../../core/errors'
import { visible } from '../../core/policy'
import { branchPolicy } from './policy'
import { presentBranchDetail, presentPartyGroup } from './present/branch'
import { branchOf } from './present/task'
import {
  type BranchRow,
  countFullMembers,
  findBranch,
  findUsualBody,
  holdBranch,
  lockBranch,
} from './queries/branch'
import { findGroup, listGroups } from './queries/groups'
import { lockMeeting } from './queries/meetings'
import { listPartyGroups } from './queries/partyGroups'
import { listBranchMembers } from './queries/people'
import { findTiedStation, listStationsNear, listStationsOfMembers } from './queries/stations'
import { lockTask } from './queries/tasks'

export async function seeBranch({ db, actor }: Context, id: string): Promise<BranchRow> {
  return visible(actor, branchPolicy.see, await findBranch(db, actor.districtId, id))
}

export async function seeLockedBranch({ db, actor }: Context, id: string): Promise<BranchRow> {
  return visible(actor, branchPolicy.see, await lockBranch(db, actor.districtId, id))
}

/** For what is written in the branch and not on it: many do so at once, and none while it ends. */
export async function seeHeldBranch({ db, actor }: Context, id: string): Promise<BranchRow> {
  return visible(actor, branchPolicy.see, await holdBranch(db, actor.districtId, id))
}

export async function seeLockedTask({ db, actor }: Context, id: string) {
  return visible(
    actor,
    (who, task) => branchPolicy.see(who, branchOf(task)),
    await lockTask(db, actor.districtId, id),
  )
}

export async function seeLockedMeeting({ db, actor }: Context, id: string) {
  return visible(
    actor,
    (who, meeting) => branchPolicy.see(who, branchOf(meeting)),
    await lockMeeting(db, actor.districtId, id),
  )
}

/** The group, where one is named, must be one of the branch. */
export async function requireGroupOf(
  { db, actor }: Context,
  branchId: string,
  groupId: string | undefined,
): Promise<void> {
  if (!groupId) return
  const group = found(await findGroup(db, actor.districtId, groupId))
  if (group.branchId !== branchId) throw new AppError('not_found')
}

/** Read-only once dissolved (P-9), whoever asks. Says so before asking who may. */
export function requireNotDissolved({ state }: { state: BranchRow['state'] }): void {
  if (state === 'dissolved') throw new AppError('branch_dissolved')
}

/** Approved or active: people join and groups form. */
export function requireRunning({ state }: { state: BranchRow['state'] }): void {
  requireNotDissolved({ state })
  if (state !== 'approved' && state !== 'active') throw new AppError('branch_not_running')
}

/** Active: tasks are handed out, meetings held. */
export function requireActive({ state }: { state: BranchRow['state'] }): void {
  requireNotDissolved({ state })
  if (state !== 'active') throw new AppError('branch_not_running')
}

/** The party groups of a branch, as the caller sees them. */
export async function partyGroupsOf(ctx: Context, branch: BranchRow): Promise<PartyGroup[]> {
  const { db, actor } = ctx
  const rows = await listPartyGroups(db, actor.districtId, branch.id, actor.personId)
  return rows.map((row) => presentPartyGroup(ctx, branch, row))
}

export async function branchDetail(ctx: Context, id: string) {
  const { db, actor, now } = ctx
  const branch = await seeBranch(ctx, id)
  const groups = await listGroups(db, actor.districtId, id)
  const [own] = actor.personId
    ? await listBranchMembers(db, actor.districtId, id, { personId: actor.personId }, now)
    : []
  const beside = {
    fullMembers: await countFullMembers(db, actor.districtId, id),
    partyGroups: await partyGroupsOf(ctx, branch),
    stations: await listStationsOfMembers(db, actor.districtId, branch),
    tied: branch.stationId
      ? await findTiedStation(db, actor.districtId, branch.stationId)
      : undefined,
    near: branchPolicy.tieStation(actor, branch)
      ? await listStationsNear(db, actor.districtId, branch.regionPath)
      : undefined,
  }
  const detail = presentBranchDetail(ctx, branch, { groups, own, ...beside })
  if (!detail.can.approve) return detail
  const usualBody = await findUsualBody(db, actor.districtId, actor.acting?.path ?? '')
  return { ...detail, ...(usualBody && { usualBody }) }
}
