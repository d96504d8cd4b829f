import { CLOSES_AFTER_MINUTES, OPENS_BEFORE_MINUTES } from '@contract/activity'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError, needReason } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { isBarred } from '../admissionRule'
import { findPlace, type ShiftRow } from '../queries/attendance'
import type { At } from './signUp'

interface Wanted {
  personId: string
  direction: 'in' | 'out'
  /** Absent: now. */
  at: Date | undefined
  reason: string | undefined
}

const MINUTE = 60_000
/** By which a helper's clock may be ahead, and within which two words on one coming are one. */
const TOLERANCE = 2 * MINUTE

/** 协助签到: the helper's name and the person's are both kept. Said twice, it is there once. */
export async function checkInFor(
  ctx: CommandContext,
  { activity, shift }: At,
  { personId, direction, at, reason }: Wanted,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const { signUp, checkInAt, checkOutAt } = await findPlace(db, districtId, shift.id, personId)
  const wasTurnedAway = signUp?.state === 'withdrawn' && signUp.barredAt !== null
  if (signUp?.state !== 'signedUp' && !wasTurnedAway) throw new AppError('not_signed_up')
  if (at && !reason) throw needReason('V-14', 'reason', '补登其他时间，需要写明理由')
  const moment = at && !isAhead(at, now) ? at : now
  const before = direction === 'in' ? checkInAt : checkOutAt
  if (before) {
    // Nothing is overwritten: another moment is for whoever confirms the hours. An answer that got
    // lost is asked for again with the minute in which the helper pressed, and that is the same one.
    if (Math.abs(moment.getTime() - before.getTime()) > TOLERANCE && at) {
      throw new AppError('moment_fixed')
    }
    return
  }
  // Whoever is there goes when they go; coming is what a change can bar them from (V-6).
  if (direction === 'in' && isBarred(activity, signUp, moment)) {
    throw wasTurnedAway ? new AppError('turned_away') : new AppError('age_wanted', { rule: 'V-6' })
  }
  requireInWindow(shift, direction, moment)
  if (direction === 'out' && !checkInAt) throw new AppError('not_checked_in')
  const isBackwards = direction === 'out' && checkInAt && moment < checkInAt
  if (moment > now || isBackwards) throw wrongMoment()
  await db
    .insertInto('attendance')
    .values({
      districtId,
      id: newId(),
      activityId: shift.activityId,
      shiftId: shift.id,
      personId,
      kind: direction === 'in' ? 'checkIn' : 'checkOut',
      source: at ? 'manual' : 'helper',
      at: moment,
      recordedAt: now,
      recordedBy: personOf(ctx),
      reason: reason ?? null,
    })
    // They scanned at the same moment: it is there, and that is what was wanted.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const isAhead = (at: Date, now: Date) => at > now && at.getTime() - now.getTime() <= TOLERANCE

const wrongMoment = () =>
  new AppError('invalid_input', {
    problems: [{ path: 'at', message: '时间不能晚于现在，签退不能早于签到' }],
  })

function requireInWindow(
  { startsAt, endsAt }: ShiftRow,
  direction: 'in' | 'out',
  moment: Date,
): void {
  if (Number.isNaN(moment.getTime())) throw wrongMoment()
  const opens = startsAt.getTime() - OPENS_BEFORE_MINUTES * MINUTE
  const closes = endsAt.getTime() + (direction === 'out' ? CLOSES_AFTER_MINUTES * MINUTE : 0)
  if (moment.getTime() < opens) throw new AppError('check_in_too_early')
  if (moment.getTime() > closes) throw new AppError('check_in_closed')
}
