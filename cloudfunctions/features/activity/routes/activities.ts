import {
  type ActivityBaseApi,
  CancelActivityInput,
  CloseRecordInput,
  CopyActivityInput,
  CreateActivityInput,
  DiscardDraftInput,
  FindActivityInput,
  ListActivitiesInput,
  ListOverdueInput,
  PublishActivityInput,
  RepeatActivityInput,
  SetCrewInput,
  UpdateActivityInput,
} from '@contract/activity'
import type { CommandContext } from '../../../core/context'
import { readCursor, readDayCursor, readInstantCursor, toPage } from '../../../core/cursor'
import { dayOf } from '../../../core/days'
import { AppError, found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { findRegion } from '../../region/queries'
import { copyActivity } from '../commands/copyActivity'
import { discardDraft } from '../commands/discardDraft'
import { publishActivity, refuseGaps } from '../commands/publishActivity'
import { repeatActivity } from '../commands/repeatActivity'
import {
  cancelActivity,
  changeActivity,
  createActivity,
  updateActivity,
} from '../commands/saveActivity'
import { setCrew } from '../commands/setCrew'
import { activityDetail, requireOpenEnded, seeHeldActivity, seeLockedActivity } from '../load'
import { mayOrganise, requireOrganiser, requirePlace, requireSound } from '../organising'
import { phaseOf } from '../phaseRule'
import { activityPolicy } from '../policy'
import { plannedFacts, presentActivity, presentDue } from '../present/activity'
import { gapsOf } from '../publishRule'
import type { ActivityRow } from '../queries/activity'
import { findOwnDays } from '../queries/calendar'
import { countPending, findPersonName } from '../queries/crew'
import { listDue } from '../queries/due'
import { listActivities } from '../queries/list'

type Question = (actor: CommandContext['actor'], activity: ActivityRow) => boolean

/** Load with a lock; what is over is said before permission. */
async function toChange(ctx: CommandContext, id: string, question: Question) {
  const activity = await seeLockedActivity(ctx, id)
  requireOpenEnded(activity)
  authorize(ctx.actor, question, activity)
  return activity
}

async function done(ctx: CommandContext, id: string, about?: Record<string, unknown>) {
  ctx.about('activity', id, about)
  return activityDetail(ctx, id)
}

const cursorOf = (phase: string | undefined, cursor: string | undefined) => {
  if (phase !== 'draft') return readInstantCursor(cursor)
  const key = readCursor(cursor)
  return key && ([undefined, key[1]] as [undefined, string])
}

export const activityBaseRoutes: Routes<ActivityBaseApi> = {
  'activity.list': query(
    ListActivitiesInput,
    async (ctx, { cursor, limit, regionId, ...filter }) => {
      const { db, actor, now } = ctx
      const region = regionId && found(await findRegion(db, actor.districtId, regionId))
      const rows = await listActivities(
        db,
        actor,
        { ...filter, ...(region ? { regionPath: region.path } : {}) },
        now,
        cursorOf(filter.phase, cursor),
        limit,
      )
      return {
        ...toPage(
          rows,
          limit,
          ({ startsAt, id }) => [startsAt?.toISOString() ?? '', id],
          (row) => presentActivity(ctx, row),
        ),
        can: { create: mayOrganise(actor) },
      }
    },
    { access: 'open' },
  ),

  'activity.find': query(FindActivityInput, (ctx, { id }) => activityDetail(ctx, id), {
    access: 'open',
  }),

  'activity.create': command(CreateActivityInput, async (ctx, draft) => {
    const organiser = await requireOrganiser(ctx, draft)
    const place = await requirePlace(ctx, organiser, draft.regionId)
    await requireSound(ctx, draft)
    return done(ctx, await createActivity(ctx, place, draft))
  }),

  'activity.update': command(UpdateActivityInput, async (ctx, { id, version, ...facts }) => {
    const before = await toChange(ctx, id, activityPolicy.edit)
    const place = await requirePlace(ctx, before, facts.regionId)
    const campaign = await requireSound(ctx, facts, before)
    // People have been called to it: what it said, it goes on saying.
    if (before.state === 'published')
      refuseGaps(gapsOf(plannedFacts(before, place.path, facts, campaign)))
    await updateActivity(ctx, before, version, place, facts)
    return done(ctx, id)
  }),

  'activity.publish': command(PublishActivityInput, async (ctx, { id, version }) => {
    const draft = await seeLockedActivity(ctx, id)
    if (draft.state !== 'draft') throw new AppError('activity_not_draft')
    authorize(ctx.actor, activityPolicy.publish, draft)
    await publishActivity(ctx, draft, version)
    return done(ctx, id)
  }),

  'activity.discardDraft': command(DiscardDraftInput, async (ctx, { id, version }) => {
    const draft = await seeLockedActivity(ctx, id)
    if (draft.state !== 'draft') throw new AppError('activity_not_draft')
    authorize(ctx.actor, activityPolicy.discard, draft)
    await discardDraft(ctx, draft, version)
    ctx.about('activity', id, { title: draft.title })
    return { id }
  }),

  'activity.cancel': command(CancelActivityInput, async (ctx, { id, reason }) => {
    const before = await seeLockedActivity(ctx, id)
    requireOpenEnded(before)
    if (before.state === 'draft') throw new AppError('activity_not_open')
    authorize(ctx.actor, activityPolicy.cancel, before)
    if (phaseOf(before, ctx.now) === 'ended') throw new AppError('activity_over')
    await cancelActivity(ctx, before, reason)
    return done(ctx, id, { reason })
  }),

  'activity.copy': command(CopyActivityInput, async (ctx, { id, startsOn }) => {
    const source = await seeLockedActivity(ctx, id)
    authorize(ctx.actor, activityPolicy.copy, source)
    return done(ctx, await copyActivity(ctx, source, startsOn), { copyOf: id })
  }),

  'activity.repeat': command(RepeatActivityInput, async (ctx, { id, untilOn }) => {
    const source = await seeLockedActivity(ctx, id)
    if (source.state !== 'published') throw new AppError('activity_not_open')
    authorize(ctx.actor, activityPolicy.repeat, source)
    const added = await repeatActivity(ctx, source, untilOn)
    return done(ctx, id, { untilOn, added })
  }),

  'activity.setCrew': command(SetCrewInput, async (ctx, { activityId, personId, role }) => {
    const activity = await seeHeldActivity(ctx, activityId)
    requireOpenEnded(activity)
    authorize(ctx.actor, activityPolicy.nameCrew, activity)
    found(await findPersonName(ctx.db, ctx.actor.districtId, personId))
    await setCrew(ctx, activityId, personId, role)
    ctx.about('activity', activityId, { personId, role: role ?? null })
    return activityDetail(ctx, activityId)
  }),

  'activity.closeRecord': command(CloseRecordInput, async (ctx, { id }) => {
    const activity = await toChange(ctx, id, activityPolicy.confirmHours)
    if (phaseOf(activity, ctx.now) !== 'ended') throw new AppError('activity_not_over')
    const pending =
      activity.kind === 'volunteer' ? await countPending(ctx.db, ctx.actor.districtId, id) : 0
    if (pending > 0) throw new AppError('hours_pending', { rule: 'V-16' })
    await changeActivity(ctx, activity, { state: 'recorded', recordedAt: ctx.now })
    return done(ctx, id)
  }),

  'activity.listOverdue': query(ListOverdueInput, async (ctx, { cursor, limit }) => {
    const { db, actor, now } = ctx
    const today = dayOf(now)
    const rows = await listDue(db, actor, now, readDayCursor(cursor), limit)
    const days = [today, ...rows.flatMap(({ recordDueOn }) => recordDueOn ?? [])].sort()
    const own = await findOwnDays(db, actor.districtId, days[0] ?? today, days.at(-1) ?? today)
    return toPage(
      rows,
      limit,
      (row) => [row.recordDueOn ?? '', row.id],
      (row) => presentDue(today, own, row),
    )
  }),
}
