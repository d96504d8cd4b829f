import {
  ActivateBranchInput,
  AppointInput,
  ApproveBranchInput,
  type BranchApi,
  CreateBranchInput,
  DiscardBranchInput,
  DissolveBranchInput,
  ExtendBranchInput,
  FindBranchInput,
  GiveReasonInput,
  ListBranchesInput,
  ReturnBranchInput,
  SubmitBranchInput,
  TieStationInput,
  UpdateBranchInput,
} from '@contract/branch'
import type { CommandContext, Context } from '../../../core/context'
import { readCursor, toPage } from '../../../core/cursor'
import { AppError, found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { findRegion } from '../../region/queries'
import { activate } from '../commands/activate'
import { appoint } from '../commands/appoint'
import { approve } from '../commands/approve'
import { changeBranch } from '../commands/changeBranch'
import { discardDraft } from '../commands/discardDraft'
import { dissolve } from '../commands/dissolve'
import { extend } from '../commands/extend'
import { giveReason } from '../commands/giveReason'
import { createBranch, updateBranch } from '../commands/saveBranch'
import { submit } from '../commands/submit'
import { tellOf } from '../commands/tellOf'
import { tieStation } from '../commands/tieStation'
import {
  branchDetail,
  requireNotDissolved,
  requireRunning,
  seeBranch,
  seeLockedBranch,
} from '../load'
import { branchPlacePolicy, branchPolicy } from '../policy'
import { presentBranch } from '../present/branch'
import { presentMeeting } from '../present/meeting'
import { type BranchRow, listBranches } from '../queries/branch'
import { listMeetings } from '../queries/meetings'
import { countLogsByGroup, countWork } from '../queries/summary'
import { countTasks, listTasks, OPEN_STATES } from '../queries/tasks'

async function placeOf({ db, actor }: Context, regionId: string) {
  return found(await findRegion(db, actor.districtId, regionId))
}

/** The answer of every verb on a branch: what it was about, and how the branch is now. */
async function done(ctx: CommandContext, id: string, detail?: Record<string, unknown>) {
  ctx.about('branch', id, detail)
  return branchDetail(ctx, id)
}

/** Load with a lock and ask; a state in which the verb has no meaning is said before permission. */
async function toChange(
  ctx: CommandContext,
  id: string,
  question: (actor: CommandContext['actor'], branch: BranchRow) => boolean,
  requireState: (branch: BranchRow) => void,
): Promise<BranchRow> {
  const branch = await seeLockedBranch(ctx, id)
  requireNotDissolved(branch)
  requireState(branch)
  authorize(ctx.actor, question, branch)
  return branch
}

const requireDraft = ({ state }: BranchRow) => {
  if (state !== 'draft') throw new AppError('branch_not_draft')
}
const requireSubmitted = ({ state }: BranchRow) => {
  if (state !== 'submitted') throw new AppError('branch_not_submitted')
}
const requireApproved = ({ state }: BranchRow) => {
  if (state !== 'approved') throw new AppError('branch_not_approved')
}

/** Only what is formed for a task has an end that can be put off. */
const requireTemporaryRunning = (branch: BranchRow) => {
  requireRunning(branch)
  if (branch.kind !== 'temporary') throw new AppError('only_temporary_branch')
}

/** Whoever asked for the branch hears what became of it. */
async function tellSubmitter(ctx: CommandContext, branch: BranchRow, text: string): Promise<void> {
  const { db, actor, now } = ctx
  if (!branch.submittedBy) return
  await tellOf({ db, districtId: actor.districtId, now }, branch, [branch.submittedBy], {
    kind: 'branchDecided',
    text,
    template: 'result',
  })
}

type LifeMethod =
  | 'branch.list'
  | 'branch.find'
  | 'branch.create'
  | 'branch.update'
  | 'branch.discardDraft'
  | 'branch.submit'
  | 'branch.return'
  | 'branch.approve'
  | 'branch.appoint'
  | 'branch.activate'
  | 'branch.giveReason'
  | 'branch.tieStation'
  | 'branch.extend'
  | 'branch.dissolve'
  | 'branch.summary'

/** More open tasks than this are counted on the summary, not listed. */
const MOST_ON_PAPER = 200

export const lifeRoutes: Routes<Pick<BranchApi, LifeMethod>> = {
  'branch.list': query(ListBranchesInput, async (ctx, { cursor, limit, regionId, ...input }) => {
    const regionPath = regionId ? (await placeOf(ctx, regionId)).path : undefined
    const rows = await listBranches(
      ctx.db,
      ctx.actor,
      { ...input, regionPath },
      readCursor(cursor),
      limit,
    )
    const { acting } = ctx.actor
    return {
      ...toPage(
        rows,
        limit,
        (row) => ['', row.id],
        (row) => presentBranch(ctx.now, row),
      ),
      can: {
        create: acting !== null && branchPlacePolicy.create(ctx.actor, { regionPath: acting.path }),
      },
    }
  }),

  'branch.find': query(FindBranchInput, (ctx, { id }) => branchDetail(ctx, id)),

  'branch.create': command(CreateBranchInput, async (ctx, { kind, ...draft }) => {
    const place = await placeOf(ctx, draft.regionId)
    authorize(ctx.actor, branchPlacePolicy.create, { regionPath: place.path })
    return done(ctx, await createBranch(ctx, place, kind, draft))
  }),

  'branch.update': command(UpdateBranchInput, async (ctx, { id, version, ...draft }) => {
    const branch = await toChange(ctx, id, branchPolicy.edit, requireDraft)
    const place = await placeOf(ctx, draft.regionId)
    authorize(ctx.actor, branchPlacePolicy.create, { regionPath: place.path })
    await updateBranch(ctx, branch, version, place, draft)
    return done(ctx, id)
  }),

  'branch.discardDraft': command(DiscardBranchInput, async (ctx, { id, version }) => {
    const draft = await toChange(ctx, id, branchPolicy.discard, requireDraft)
    await discardDraft(ctx, draft, version)
    ctx.about('branch', id, { name: draft.name })
    return { id }
  }),

  'branch.submit': command(SubmitBranchInput, async (ctx, { id, version }) => {
    await submit(ctx, await toChange(ctx, id, branchPolicy.submit, requireDraft), version)
    return done(ctx, id)
  }),

  'branch.return': command(ReturnBranchInput, async (ctx, { id, reason }) => {
    const branch = await toChange(ctx, id, branchPolicy.return, requireSubmitted)
    await changeBranch(ctx, branch, { state: 'draft', returnReason: reason })
    await tellSubmitter(ctx, branch, `申请被退回：${reason}`)
    return done(ctx, id, { reason })
  }),

  'branch.approve': command(ApproveBranchInput, async (ctx, { id, ...approval }) => {
    const branch = await toChange(ctx, id, branchPolicy.approve, requireSubmitted)
    await approve(ctx, branch, approval)
    await tellSubmitter(ctx, branch, `已批准成立，文号 ${approval.documentNo}`)
    return done(ctx, id, {
      secretaryId: approval.secretaryId,
      deputySecretaryId: approval.deputySecretaryId,
    })
  }),

  'branch.appoint': command(AppointInput, async (ctx, { id, post, personId }) => {
    const branch = await toChange(ctx, id, branchPolicy.appoint, requireRunning)
    await appoint(ctx, branch, post, personId)
    return done(ctx, id, { post, personId })
  }),

  'branch.activate': command(ActivateBranchInput, async (ctx, { id }) => {
    await activate(ctx, await toChange(ctx, id, branchPolicy.activate, requireApproved))
    return done(ctx, id)
  }),

  'branch.giveReason': command(GiveReasonInput, async (ctx, { id, rule, reason }) => {
    const branch = await toChange(ctx, id, branchPolicy.giveReason, requireRunning)
    await giveReason(ctx, branch, rule, reason)
    return done(ctx, id, { rule, reason })
  }),

  'branch.tieStation': command(TieStationInput, async (ctx, { id, stationId }) => {
    await tieStation(
      ctx,
      await toChange(ctx, id, branchPolicy.tieStation, requireTemporaryRunning),
      stationId,
    )
    return done(ctx, id, stationId ? { stationId } : {})
  }),

  'branch.extend': command(ExtendBranchInput, async (ctx, { id, plannedTo, reason }) => {
    const branch = await toChange(ctx, id, branchPolicy.extend, requireTemporaryRunning)
    await extend(ctx, branch, plannedTo)
    return done(ctx, id, { plannedTo, reason })
  }),

  'branch.dissolve': command(DissolveBranchInput, async (ctx, { id, closedOn, summary }) => {
    await dissolve(ctx, await toChange(ctx, id, branchPolicy.dissolve, requireRunning), {
      closedOn,
      summary,
    })
    return done(ctx, id)
  }),

  'branch.summary': query(FindBranchInput, async (ctx, { id }) => {
    const { db, actor } = ctx
    await seeBranch(ctx, id)
    const branch = await branchDetail(ctx, id)
    const work = await countWork(db, actor.districtId, id)
    const logs = await countLogsByGroup(db, actor.districtId, id)
    const meetings = await listMeetings(db, actor.districtId, id)
    const open = { branchId: id, states: OPEN_STATES }
    const unfinished = await listTasks(db, actor.districtId, open, { limit: MOST_ON_PAPER })
    return {
      branch,
      ...work,
      groups: branch.groups.map((group) => ({
        name: group.name,
        ...(group.leader ? { leaderName: group.leader.name } : {}),
        members: group.memberCount,
        tasks: group.taskCount,
        done: group.doneCount,
        logs: logs.find((row) => row.taskGroupId === group.id)?.count ?? 0,
      })),
      meetings: meetings
        .filter((meeting) => meeting.state === 'held')
        .map(presentMeeting)
        .map(({ kind, title, startsAt, present, entitled }) => ({
          kind,
          title,
          heldAt: startsAt,
          present,
          entitled,
        })),
      unfinished: unfinished
        .slice(0, MOST_ON_PAPER)
        .map(({ title, groupName }) => ({ title, groupName })),
      unfinishedCount: await countTasks(db, actor.districtId, open),
    }
  }),
}
