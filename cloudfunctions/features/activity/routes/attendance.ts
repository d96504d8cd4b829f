import {
  type AttendanceApi,
  CheckInForInput,
  CheckInInput,
  CLOSES_AFTER_MINUTES,
  MarkAbsentInput,
  OPENS_BEFORE_MINUTES,
  RegisterVolunteerInput,
  type RosterEntry,
  RosterInput,
} from '@contract/activity'
import type { CommandContext } from '../../../core/context'
import { found } from '../../../core/errors'
import { authorize } from '../../../core/policy'
import { command, moment, query, type Routes } from '../../../core/route'
import { daysFrom, prove } from '../checkInRule'
import { recordMoment, refuseMoment } from '../commands/checkIn'
import { checkInFor } from '../commands/checkInFor'
import { markAbsent } from '../commands/markAbsent'
import { registerVolunteer } from '../commands/registerVolunteer'
import { tellAge } from '../commands/signUp'
import { entryOf, requireOpenEnded, rosterOf, seeActivity, seeHeldActivity } from '../load'
import { activityPolicy, type PeopleScope } from '../policy'
import type { ActivityRow } from '../queries/activity'
import { findShift, listShiftTimes } from '../queries/attendance'

const MINUTE = 60_000
const PURPOSE = 'checkIn'

/** A shift of an activity that nobody cancels or moves meanwhile, where the caller lends a hand. */
async function shiftToHelpAt(ctx: CommandContext, shiftId: string) {
  const { activityId } = found(await findShift(ctx.db, ctx.actor.districtId, shiftId))
  const activity = await seeHeldActivity(ctx, activityId)
  requireOpenEnded(activity)
  authorize(ctx.actor, activityPolicy.help, activity)
  // Read again: it may have changed until the activity was held.
  return { shift: found(await findShift(ctx.db, ctx.actor.districtId, shiftId)), activity }
}

/** What was done to one person on one shift, as it is now. */
async function done(
  ctx: CommandContext,
  activity: ActivityRow,
  detail: { shiftId: string; personId: string } & Record<string, unknown>,
  scope?: PeopleScope,
): Promise<RosterEntry> {
  ctx.about('activity', activity.id, detail)
  return entryOf(ctx, activity, detail, scope)
}

const momentOf = ({ at, reason }: { at?: string | undefined; reason?: string | undefined }) => ({
  at: at === undefined ? undefined : new Date(at),
  reason,
})

export const attendanceRoutes: Routes<AttendanceApi> = {
  'activity.checkInKey': query(RosterInput, async (ctx, { activityId }) => {
    const { db, actor, now, vault } = ctx
    const activity = await seeActivity(ctx, activityId)
    requireOpenEnded(activity)
    authorize(actor, activityPolicy.help, activity)
    const shifts = await listShiftTimes(db, actor.districtId, activityId)
    const days = shifts.flatMap(({ startsAt, endsAt }) =>
      daysFrom(
        new Date(startsAt.getTime() - OPENS_BEFORE_MINUTES * MINUTE),
        new Date(endsAt.getTime() + CLOSES_AFTER_MINUTES * MINUTE),
      ),
    )
    return {
      activityId,
      keys: [...new Set(days)].sort().map((day) => ({
        day,
        key: vault.derive(PURPOSE, `${activityId} ${day}`),
      })),
      serverNow: now.toISOString(),
    }
  }),

  'activity.checkIn': moment(CheckInInput, async (ctx, input) => {
    const { vault } = ctx
    const keyOf = (day: string) => vault.derive(PURPOSE, `${input.activityId} ${day}`)
    const proof = prove(input, ctx, keyOf)
    return 'refusal' in proof
      ? refuseMoment(ctx, input, proof.refusal)
      : recordMoment(ctx, input, proof)
  }),

  'activity.checkInFor': command(CheckInForInput, async (ctx, { shiftId, at, ...wanted }) => {
    const place = await shiftToHelpAt(ctx, shiftId)
    const { personId, direction, reason, bornOn, guardian } = wanted
    if (bornOn) await tellAge(ctx, place, personId, { bornOn, guardian })
    await checkInFor(ctx, place, { personId, direction, ...momentOf({ at, reason }) })
    const detail = { shiftId, personId, direction, ...(reason ? { reason } : {}) }
    return done(ctx, place.activity, detail)
  }),

  'activity.registerVolunteer': command(
    RegisterVolunteerInput,
    async (ctx, { shiftId, present, ...newcomer }) => {
      const place = await shiftToHelpAt(ctx, shiftId)
      const mayExceed = activityPolicy.run(ctx.actor, place.activity)
      const personId = await registerVolunteer(ctx, place, newcomer, mayExceed)
      if (present) {
        await checkInFor(ctx, place, { personId, direction: 'in', ...momentOf(present) })
      }
      // Whoever wrote them down by name and number knows them.
      return done(ctx, place.activity, { shiftId, personId }, { kind: 'all' })
    },
  ),

  'activity.markAbsent': command(
    MarkAbsentInput,
    async (ctx, { shiftId, personId, kind, reason }) => {
      const { shift, activity } = await shiftToHelpAt(ctx, shiftId)
      authorize(ctx.actor, activityPolicy.run, activity)
      await markAbsent(ctx, shift, { personId, kind, reason })
      return done(ctx, activity, { shiftId, personId, kind, ...(reason ? { reason } : {}) })
    },
  ),

  'activity.roster': query(RosterInput, async (ctx, { activityId }) => {
    const activity = await seeActivity(ctx, activityId)
    authorize(ctx.actor, activityPolicy.seeRoster, activity)
    return rosterOf(ctx, activity)
  }),
}
