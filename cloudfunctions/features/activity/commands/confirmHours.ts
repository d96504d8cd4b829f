import type { RosterEntry } from '@contract/activity'
import type { Problem } from '@contract/errors'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, found } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { violatedConstraint } from '../../../db/connect'
import { tell } from '../../notice/commands/tell'
import { confirmRefusal, missingReason, sourceOf } from '../confirmRule'
import { hoursPolicy } from '../policy'
import type { ActivityRow } from '../queries/activity'
import { findHoursSettings } from '../queries/calendar'
import { lockPeople } from '../queries/duties'
import { sumDayMinutes } from '../queries/hours'

interface Item {
  shiftId: string
  personId: string
  minutes: number
  reason?: string | undefined
}

interface Given {
  activity: ActivityRow
  /** Who was there, as the ledger has it in this transaction. */
  roster: RosterEntry[]
  shifts: { id: string; startsAt: Date; endsAt: Date }[]
}

const DAY = 86_400_000

/**
 * Confirms hours, all or none: minutes by the clock, or others with a reason (V-14). What is
 * confirmed already with the same minutes stays as it is.
 * @throws own_hours, not_volunteering (V-19), activity_not_over, not_checked_in, reason_required by item,
 * stale when somebody has confirmed otherwise in the meantime
 */
export async function confirmHours(
  ctx: CommandContext,
  { activity, roster, shifts }: Given,
  items: Item[],
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  if (activity.kind !== 'volunteer') throw new AppError('not_volunteering', { rule: 'V-19' })
  const wanted = items.map((item) => ({
    ...item,
    entry: found(
      roster.find(
        ({ shiftId, personId }) => shiftId === item.shiftId && personId === item.personId,
      ),
    ),
    shift: found(shifts.find(({ id }) => id === item.shiftId)),
  }))
  for (const { entry, shift, personId } of wanted) {
    if (!hoursPolicy.say(actor, personId)) throw new AppError('own_hours', { rule: 'V-14' })
    if (shift.endsAt > now) throw new AppError('activity_not_over')
    const refusal = confirmRefusal(entry)
    if (refusal) throw new AppError(refusal)
  }
  const fresh = wanted.filter(({ entry, minutes }) => {
    if (entry.hours && entry.hours.minutes !== minutes) throw new AppError('stale')
    return !entry.hours
  })
  if (fresh.length === 0) return
  await requireReasons(ctx, items, fresh)

  try {
    await db
      .insertInto('serviceEntry')
      .values(
        fresh.map(({ shiftId, personId, minutes, reason, entry }) => ({
          districtId,
          id: newId(),
          activityId: activity.id,
          shiftId,
          personId,
          kind: 'confirmed' as const,
          minutes,
          minutesBefore: 0,
          source: sourceOf(entry, minutes),
          reason: reason ?? (sourceOf(entry, minutes) === 'manual' ? momentReason(entry) : null),
          recordedBy: personOf(ctx),
          recordedAt: now,
        })),
      )
      .execute()
  } catch (error) {
    if (violatedConstraint(error) === 'service_entry_first') throw new AppError('stale')
    throw error
  }
  await tell(
    { db, districtId, now },
    {
      personIds: fresh.map(({ personId }) => personId),
      kind: 'hoursConfirmed',
      title: activity.title,
      text: '服务时长已确认，可在“我的记录”里查看；有不对的可以申请更正',
      subjectKind: 'activity',
      subjectId: activity.id,
      template: 'result',
    },
  )
}

/** What was written when the coming or going was recorded by hand stands for the minutes too. */
const momentReason = ({ checkIn, checkOut }: RosterEntry) =>
  checkIn?.reason ?? checkOut?.reason ?? '补录签到签退'

type Fresh = Item & { entry: RosterEntry; shift: Given['shifts'][number] }

/** Names every item that wants a reason, at its own place of the input. */
async function requireReasons(
  { db, actor }: CommandContext,
  items: Item[],
  fresh: Fresh[],
): Promise<void> {
  const { dailyLimitMinutes } = await findHoursSettings(db, actor.districtId)
  const people = fresh.map(({ personId }) => personId)
  await lockPeople(db, actor.districtId, people)
  const starts = fresh.map(({ shift }) => shift.startsAt.getTime())
  const already = await sumDayMinutes(db, actor.districtId, people, {
    from: new Date(Math.min(...starts) - DAY),
    to: new Date(Math.max(...starts) + DAY),
  })
  // Two shifts of one day in one batch count together.
  const total = new Map(already)
  const problems: Problem[] = []
  for (const item of fresh) {
    const key = `${item.personId} ${dayOf(item.shift.startsAt)}`
    const otherMinutes = total.get(key) ?? 0
    total.set(key, otherMinutes + item.minutes)
    const message = missingReason(item.entry, item, {
      otherMinutes,
      dailyLimitMinutes,
    })
    const at = items.findIndex(
      ({ shiftId, personId }) => shiftId === item.shiftId && personId === item.personId,
    )
    if (message) problems.push({ path: `items.${at}.reason`, message })
  }
  if (problems.length > 0) throw new AppError('reason_required', { rule: 'V-14', problems })
}
