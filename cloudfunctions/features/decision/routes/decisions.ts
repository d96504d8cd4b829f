import { OFFICE_ROLES } from '@contract/account'
import {
  AddProofInput,
  AnnounceDecisionInput,
  CancelDecisionInput,
  type DecisionBaseApi,
  DraftDecisionInput,
  EditDecisionInput,
  FindDecisionInput,
  ListDecisionsInput,
} from '@contract/decision'
import type { CommandContext } from '../../../core/context'
import { readInstantCursor, toPage } from '../../../core/cursor'
import { AppError, found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { attachFiles } from '../../file/commands/attachFiles'
import { findRegion } from '../../region/queries'
import { announce } from '../commands/announce'
import { remindOwners } from '../commands/remindOwners'
import { changeDecision, draftDecision, silenceColumns } from '../commands/saveDecision'
import { decisionDetail, keptEstate, PROOF_OWNERS, toChange, toHold } from '../load'
import { phaseOf } from '../phaseRule'
import { decisionPolicy, keepPolicy } from '../policy'
import { placeOf, presentDecision } from '../present/decision'
import { listDecisions } from '../queries/decisions'
import { findEstate } from '../queries/register'

async function draftToChange(ctx: CommandContext, id: string, question: 'edit' | 'announce') {
  const row = await toChange(ctx, id)
  if (row.state !== 'draft') throw new AppError('decision_not_draft')
  authorize(ctx.actor, decisionPolicy[question], placeOf(row, ctx.now, false))
  return row
}

async function done(ctx: CommandContext, id: string, about?: Record<string, unknown>) {
  ctx.about('decision', id, about)
  return decisionDetail(ctx, id)
}

export const decisionBaseRoutes: Routes<DecisionBaseApi> = {
  'decision.list': query(
    ListDecisionsInput,
    async ({ db, actor, now }, { regionId, cursor, limit }) => {
      const region = regionId ? found(await findRegion(db, actor.districtId, regionId)) : undefined
      const { acting } = actor
      const isOffice = acting && (OFFICE_ROLES as readonly string[]).includes(acting.role)
      const place = {
        regionPath: region?.path,
        officePath: isOffice ? acting.path : undefined,
      }
      const before = readInstantCursor(cursor)
      const rows = await listDecisions(db, actor, place, before, limit)
      const estate = region?.kind === 'estate' ? await findEstate(db, actor, region.id) : undefined
      return {
        ...toPage(
          rows,
          limit,
          (row) => [row.createdAt.toISOString(), row.id],
          presentDecision(now),
        ),
        can: { draft: estate !== undefined && keepPolicy.draft(actor, estate) },
      }
    },
    { access: 'open' },
  ),

  'decision.find': query(FindDecisionInput, (ctx, { id }) => decisionDetail(ctx, id), {
    access: 'open',
  }),

  'decision.draft': command(DraftDecisionInput, async (ctx, { regionId, ...facts }) => {
    const estate = await keptEstate(ctx, regionId)
    return done(ctx, await draftDecision(ctx, estate, facts))
  }),

  'decision.edit': command(EditDecisionInput, async (ctx, { id, version, ...facts }) => {
    const before = await draftToChange(ctx, id, 'edit')
    if (before.version !== version) throw new AppError('stale')
    const { reasoning, silence, ...rest } = facts
    await changeDecision(ctx, before, {
      ...rest,
      reasoning: reasoning ?? null,
      ...silenceColumns(silence),
    })
    return done(ctx, id)
  }),

  'decision.announce': command(AnnounceDecisionInput, async (ctx, { id, fileIds, ...times }) => {
    const before = await draftToChange(ctx, id, 'announce')
    await announce(ctx, before, {
      opensAt: new Date(times.opensAt),
      closesAt: new Date(times.closesAt),
    })
    await attachFiles(ctx, fileIds, { kind: PROOF_OWNERS.notice, id })
    return done(ctx, id, times)
  }),

  'decision.addProof': command(AddProofInput, async (ctx, { id, about, fileIds }) => {
    const before = await toChange(ctx, id)
    authorize(ctx.actor, decisionPolicy.addProof, placeOf(before, ctx.now, false))
    await attachFiles(ctx, fileIds, { kind: PROOF_OWNERS[about], id })
    return done(ctx, id, { proof: about })
  }),

  'decision.remind': command(FindDecisionInput, async (ctx, { id }) => {
    const row = await toHold(ctx, id)
    authorize(ctx.actor, keepPolicy.collect, row)
    if (phaseOf(row, ctx.now) !== 'voting') throw new AppError('vote_not_open')
    const told = await remindOwners(ctx, row)
    ctx.about('decision', id, { ...told })
    return told
  }),

  'decision.cancel': command(CancelDecisionInput, async (ctx, { id, reason }) => {
    const before = await toChange(ctx, id)
    if (before.state === 'closed' || before.state === 'cancelled') {
      throw new AppError('decision_not_announced')
    }
    authorize(ctx.actor, decisionPolicy.cancel, placeOf(before, ctx.now, false))
    await changeDecision(ctx, before, { state: 'cancelled', reason })
    return done(ctx, id, { reason })
  }),
}
