import {
  ConfirmHoursInput,
  CorrectHoursInput,
  type HoursApi,
  MyRecordInput,
  ObjectToHoursInput,
  UpholdHoursInput,
} from '@contract/activity'
import { type CommandContext, type Context, personOf } from '../../../core/context'
import { readInstantCursor, toPage } from '../../../core/cursor'
import { AppError, found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, query, type Routes } from '../../../core/route'
import { answerObjection } from '../commands/answerObjection'
import { confirmHours } from '../commands/confirmHours'
import { objectToHours } from '../commands/objectToHours'
import { entryOf, requireOpenEnded, rosterOf, seeActivity, seeHeldActivity } from '../load'
import { activityPolicy, hoursPolicy } from '../policy'
import { presentTotals, presentVisit } from '../present/record'
import { listShiftTimes } from '../queries/attendance'
import { findHoursSettings } from '../queries/calendar'
import { findHolding } from '../queries/hours'
import { listHistory, listVisits, sumVisits } from '../queries/record'

/** More waiting for confirmation than one person ever has; their minutes are added up. */
const MOST_PENDING = 500

/** The entry that was read, if it still holds. */
async function holdingEntry(
  ctx: CommandContext,
  { shiftId, personId, entryId }: { shiftId: string; personId: string; entryId: string },
) {
  const holding = found(await findHolding(ctx.db, ctx.actor.districtId, shiftId, personId))
  if (holding.id !== entryId) throw new AppError('stale')
  return holding
}

/** What the organiser answers to: the entry that holds, of an activity that they run. */
async function entryToAnswer(
  ctx: CommandContext,
  at: { shiftId: string; personId: string; entryId: string; seenWarning?: true | undefined },
) {
  const holding = await holdingEntry(ctx, at)
  const activity = await seeActivity(ctx, holding.activityId)
  authorize(ctx.actor, activityPolicy.correctHours, activity)
  await entryOf(ctx, activity, at)
  if (!hoursPolicy.say(ctx.actor, at.personId)) throw new AppError('own_hours', { rule: 'V-17' })
  const { shiftId, personId, seenWarning } = at
  ctx.about('activity', activity.id, { shiftId, personId, ...(seenWarning ? { seenWarning } : {}) })
  return { holding, activity }
}

const startOfYear = (year: number) => new Date(`${year}-01-01T00:00:00+08:00`)

async function ownVisit(ctx: Context, shiftId: string) {
  const { db, actor } = ctx
  const personId = personOf(ctx)
  const scope = { districtId: actor.districtId, personId }
  const [row] = await listVisits(db, scope, { limit: 1, shiftId })
  const history = await listHistory(db, actor.districtId, personId, [shiftId])
  return presentVisit(found(row), history, (await findHoursSettings(db, actor.districtId)).rounding)
}

export const hoursRoutes: Routes<HoursApi> = {
  'activity.confirmHours': command(ConfirmHoursInput, async (ctx, { activityId, items }) => {
    const activity = await seeHeldActivity(ctx, activityId)
    requireOpenEnded(activity)
    authorize(ctx.actor, activityPolicy.confirmHours, activity)
    const { entries } = await rosterOf(ctx, activity)
    const shifts = await listShiftTimes(ctx.db, ctx.actor.districtId, activityId)
    await confirmHours(ctx, { activity, roster: entries, shifts }, items)
    ctx.about('activity', activityId, { people: items.length })
    return rosterOf(ctx, activity)
  }),

  'activity.objectToHours': command(ObjectToHoursInput, async (ctx, { entryId, ...objection }) => {
    const { shiftId } = objection
    const holding = await holdingEntry(ctx, { shiftId, entryId, personId: personOf(ctx) })
    if (holding.kind === 'objected') throw new AppError('stale')
    const activity = await seeActivity(ctx, holding.activityId)
    await objectToHours(ctx, activity, holding, objection)
    ctx.about('activity', holding.activityId, { shiftId })
    return ownVisit(ctx, shiftId)
  }),

  'activity.correctHours': command(CorrectHoursInput, async (ctx, { entryId, ...answer }) => {
    const { holding, activity } = await entryToAnswer(ctx, { ...answer, entryId })
    await answerObjection(ctx, activity, holding, answer)
    return rosterOf(ctx, activity)
  }),

  'activity.upholdHours': command(UpholdHoursInput, async (ctx, { entryId, ...answer }) => {
    const { holding, activity } = await entryToAnswer(ctx, { ...answer, entryId })
    // There is nothing to uphold where nobody has objected.
    if (holding.kind !== 'objected') throw new AppError('stale')
    await answerObjection(ctx, activity, holding, answer)
    return rosterOf(ctx, activity)
  }),

  'activity.myRecord': query(MyRecordInput, async (ctx, { year, cursor, limit }) => {
    const { db, actor } = ctx
    const { districtId } = actor
    const personId = personOf(ctx)
    const scope = {
      districtId,
      personId,
      ...(year ? { from: startOfYear(year), to: startOfYear(year + 1) } : {}),
    }
    const { rounding } = await findHoursSettings(db, districtId)
    const rows = await listVisits(db, scope, { after: readInstantCursor(cursor), limit })
    const shiftIds = rows.map(({ shiftId }) => shiftId)
    const history = shiftIds.length > 0 ? await listHistory(db, districtId, personId, shiftIds) : []
    const pending = await listVisits(db, scope, { limit: MOST_PENDING, isPending: true })
    return {
      ...toPage(
        rows,
        limit,
        ({ checkedInAt, id }) => [checkedInAt.toISOString(), id],
        (row) => presentVisit(row, history, rounding),
      ),
      ...presentTotals(await sumVisits(db, scope), pending, rounding),
    }
  }),
}
