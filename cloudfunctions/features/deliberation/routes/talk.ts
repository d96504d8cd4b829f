import {
  type DoubtApi,
  ListDoubtsInput,
  ListOpinionsInput,
  LogVisitInput,
  RaiseDoubtInput,
  type ReplyApi,
  ReplyInput,
  ShowProgressInput,
} from '@contract/deliberation'
import { readCursor, toPage } from '../../../core/cursor'
import { dayOf } from '../../../core/days'
import { AppError, found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { logVisit, raiseDoubt } from '../commands/doubt'
import { reply } from '../commands/reply'
import { done, householdIn, see, seenAtStage } from '../load'
import { deliberationPolicy } from '../policy'
import { presentDoubt } from '../present/doubt'
import { listBuildings } from '../queries/deliberation'
import { findDoubt, listDoubts, listVisits, lockDoubt } from '../queries/doubts'
import { countByBuilding, listHouseholds, listOpinions } from '../queries/replies'
import { isOpen } from '../stepRule'

export const talkRoutes: Routes<ReplyApi & DoubtApi> = {
  'deliberation.reply': command(
    ReplyInput,
    async (ctx, { id, householdId, ...facts }) => {
      const before = await seenAtStage(ctx, id, 'consulting', 'choosing')
      const household = await householdIn(ctx, before, householdId)
      if (facts.entered) {
        if (!ctx.actor.personId) throw new AppError('not_bound')
        authorize(ctx.actor, deliberationPolicy.enter, before)
      } else if (!household.isOwn) throw new AppError('not_representative')
      if (!isOpen(before, facts.step, dayOf(ctx.now))) throw new AppError('reply_closed')
      await reply(ctx, before, household, facts)
      return done(ctx, id)
    },
    { access: 'account' },
  ),

  'deliberation.progress': query(ShowProgressInput, async (ctx, { id, step, buildingId }) => {
    const { db, actor } = ctx
    const row = await see(ctx, id)
    authorize(actor, deliberationPolicy.seeDoubts, row)
    const of = { deliberationId: id, step }
    const buildings = await listBuildings(db, actor.districtId, row.regionPath)
    const replied = await countByBuilding(db, actor.districtId, of)
    const isHere = buildings.some((building) => building.id === buildingId)
    const households =
      buildingId && isHere ? await listHouseholds(db, actor.districtId, of, buildingId) : []
    return {
      buildings: buildings.map((building) => ({
        id: building.id,
        name: building.name,
        households: building.households,
        replied: replied.get(building.id) ?? 0,
      })),
      households: households.map(({ id: household, name, isRepresented, channel, at }) => ({
        id: household,
        name,
        isRepresented,
        ...(channel && at ? { reply: { channel, at: at.toISOString() } } : {}),
      })),
    }
  }),

  'deliberation.listOpinions': query(
    ListOpinionsInput,
    async (ctx, { id, questionId, cursor, limit }) => {
      const { db, actor } = ctx
      authorize(actor, deliberationPolicy.seeDoubts, await see(ctx, id))
      const of = { deliberationId: id, questionId }
      const before = readCursor(cursor)?.[1]
      const rows = await listOpinions(db, actor.districtId, of, before, limit)
      return toPage(
        rows,
        limit,
        (row) => ['', row.id],
        ({ id: opinion, buildingName, words }) => ({ id: opinion, buildingName, words }),
      )
    },
  ),

  'deliberation.raiseDoubt': command(
    RaiseDoubtInput,
    async (ctx, { id, householdId, reason }) => {
      const before = await seenAtStage(ctx, id, 'consulting', 'choosing', 'deciding')
      const household = await householdIn(ctx, before, householdId)
      if (!household.isOwn) {
        if (!deliberationPolicy.visit(ctx.actor, before)) throw new AppError('not_representative')
      }
      await raiseDoubt(ctx, before, household, reason)
      return done(ctx, id)
    },
    { access: 'account' },
  ),

  'deliberation.listDoubts': query(ListDoubtsInput, async (ctx, { id, state }) => {
    const { db, actor } = ctx
    authorize(actor, deliberationPolicy.seeDoubts, await see(ctx, id))
    const rows = await listDoubts(db, actor.districtId, id, state)
    const visits = await listVisits(
      db,
      actor.districtId,
      rows.map((row) => row.id),
    )
    return rows.map((row) => presentDoubt(row, visits))
  }),

  'deliberation.logVisit': command(LogVisitInput, async (ctx, { doubtId, ...visit }) => {
    const { db, actor } = ctx
    const doubt = found(await lockDoubt(db, actor, doubtId))
    const before = await see(ctx, doubt.deliberationId)
    if (['draft', 'finished', 'cancelled'].includes(before.state)) {
      throw new AppError('deliberation_stage')
    }
    authorize(actor, deliberationPolicy.visit, before)
    await logVisit(ctx, doubt, visit)
    ctx.about('deliberation', before.id)
    return presentDoubt(
      found(await findDoubt(db, actor, doubtId)),
      await listVisits(db, actor.districtId, [doubtId]),
    )
  }),
}
