/** What the routes of this feature read first: the thing, seen by the caller, ready to be acted on. */
import type { ActivityDetail, RosterEntry } from '@contract/activity'
import type { Context } from '../../core/context'
import { dayOf } from '../../core/days'
import { AppError, found } from '../../core/errors'
import { authorize, visible } from '../../core/policy'
import { activityPolicy, type PeopleScope, peopleScopeOf } from './policy'
import { presentActivityDetail } from './present/activity'
import { presentRoster } from './present/roster'
import { type ActivityRow, findActivity, holdActivity, lockActivity } from './queries/activity'
import { findShift, listLastEntries, listMarks, listRoster } from './queries/attendance'
import { findHoursSettings, findOwnDays } from './queries/calendar'
import { listCrew, listSeries } from './queries/crew'
import { listDutiesDone } from './queries/duties'
import { lockShift } from './queries/places'
import { listShifts } from './queries/shifts'
import { workdaysBetween } from './workdayRule'

export async function seeActivity({ db, actor }: Context, id: string): Promise<ActivityRow> {
  return visible(actor, activityPolicy.see, await findActivity(db, actor, id))
}

export async function seeLockedActivity({ db, actor }: Context, id: string): Promise<ActivityRow> {
  return visible(actor, activityPolicy.see, await lockActivity(db, actor, id))
}

/** For what is written at the activity and not on it: many do so at once. */
export async function seeHeldActivity({ db, actor }: Context, id: string): Promise<ActivityRow> {
  return visible(actor, activityPolicy.see, await holdActivity(db, actor, id))
}

/** Neither cancelled nor recorded: said before permission, whoever asks. */
export function requireOpenEnded({ state }: Pick<ActivityRow, 'state'>): void {
  if (state === 'cancelled') throw new AppError('activity_cancelled')
  if (state === 'recorded') throw new AppError('activity_recorded')
}

/** The answer of every verb on an activity: how it is now, for this caller. */
export async function activityDetail(ctx: Context, id: string): Promise<ActivityDetail> {
  const { db, actor } = ctx
  const row = await seeActivity(ctx, id)
  const shifts = await listShifts(db, actor, id)
  const crew = await listCrew(db, actor.districtId, id)
  const series = row.seriesId ? await listSeries(db, actor.districtId, row.seriesId) : []
  return presentActivityDetail(ctx, row, {
    shifts,
    crew,
    series,
    ...(await daysLeftOf(ctx, row)),
  })
}

/** Working days left for the record (V-16), once there is something to record. */
async function daysLeftOf({ db, actor, now }: Context, row: ActivityRow) {
  const { state, endsAt, recordDueOn } = row
  if (state !== 'published' || !recordDueOn || !endsAt || endsAt > now) return {}
  if (!activityPolicy.confirmHours(actor, row)) return {}
  const today = dayOf(now)
  const [from = today, to = today] = [today, recordDueOn].sort()
  const own = await findOwnDays(db, actor.districtId, from, to)
  return { recordDaysLeft: workdaysBetween(today, recordDueOn, own) }
}

type Question = (actor: Context['actor'], activity: ActivityRow) => boolean

/** Withdrawing and answering is everybody's own, whatever has become of the audience since. */
export const own: Question = (actor) => actor.personId !== null

/** The activity is held and the shift locked, in this order everywhere, against deadlocks. */
export async function shiftToChange(ctx: Context, shiftId: string, question: Question) {
  const { db, actor } = ctx
  const { activityId } = found(await findShift(db, actor.districtId, shiftId))
  const activity = await seeHeldActivity(ctx, activityId)
  if (activity.state === 'cancelled') throw new AppError('activity_cancelled')
  if (activity.state !== 'published') throw new AppError('activity_not_open')
  authorize(ctx.actor, question, activity)
  await lockShift(db, actor.districtId, shiftId)
  return { activity, shift: found(await findShift(db, actor.districtId, shiftId)) }
}

/** Who was to come and who came, as the ledger has it now. */
export async function rosterOf(
  { db, actor, now }: Context,
  activity: ActivityRow,
  scope = peopleScopeOf(actor, activity),
) {
  const { districtId } = actor
  const { rounding, restMinutes } = await findHoursSettings(db, districtId)
  const { startsAt, endsAt } = activity
  const isOver = startsAt && endsAt && endsAt <= now
  return presentRoster({
    activity,
    people: await listRoster(db, districtId, activity.id),
    marks: await listMarks(db, districtId, activity.id),
    entries: await listLastEntries(db, districtId, activity.id),
    rounding,
    restMinutes,
    duties: isOver ? await listDutiesDone(db, districtId, activity.id, { startsAt, endsAt }) : [],
    viewerId: actor.personId,
    scope,
    now,
  })
}

/** One person on one shift, as the ledger has it now; whom the caller may not know is not there. */
export async function entryOf(
  ctx: Context,
  activity: ActivityRow,
  at: { shiftId: string; personId: string },
  scope?: PeopleScope,
): Promise<RosterEntry> {
  const { entries } = await rosterOf(ctx, activity, scope)
  return found(
    entries.find(({ shiftId, personId }) => shiftId === at.shiftId && personId === at.personId),
  )
}
