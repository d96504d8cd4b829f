import type { CommandContext } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, found } from '../../../core/errors'
import { tell } from '../../notice/commands/tell'
import { dayWarning } from '../confirmRule'
import type { ActivityRow } from '../queries/activity'
import { findShift } from '../queries/attendance'
import { findHoursSettings } from '../queries/calendar'
import { lockPeople } from '../queries/duties'
import { type HoldingRow, sumDayMinutes } from '../queries/hours'
import { followEntry } from './followEntry'

const DAY = 86_400_000

interface Answer {
  shiftId: string
  personId: string
  /** Absent: the minutes stay as they are (维持原记录). */
  minutes?: number
  reason: string
  /** It is known that the day becomes a long one. */
  seenWarning?: true | undefined
}

/**
 * The organiser corrects hours, or says why they stay; the person is told (V-17).
 * @throws load_high while nobody has seen that it makes a day longer than the limit
 */
export async function answerObjection(
  ctx: CommandContext,
  activity: ActivityRow,
  holding: HoldingRow,
  { minutes, seenWarning, ...answer }: Answer,
): Promise<void> {
  const isCorrected = minutes !== undefined
  if (isCorrected && !seenWarning) await warnOfDay(ctx, holding, answer, minutes)
  await followEntry(ctx, holding, {
    ...answer,
    kind: isCorrected ? 'corrected' : 'upheld',
    minutes: minutes ?? holding.minutes,
    source: isCorrected ? 'manual' : holding.source,
  })
  await tell(
    { db: ctx.db, districtId: ctx.actor.districtId, now: ctx.now },
    {
      personIds: [answer.personId],
      kind: 'objectionAnswered',
      title: activity.title,
      text: isCorrected ? '服务时长已更正，请查看' : '已核实，维持原来的服务时长',
      subjectKind: 'activity',
      subjectId: activity.id,
      template: 'result',
    },
  )
}

/** Counted with the people locked, so that two who correct at once both see the sum. */
async function warnOfDay(
  { db, actor }: CommandContext,
  holding: HoldingRow,
  { shiftId, personId }: Pick<Answer, 'shiftId' | 'personId'>,
  minutes: number,
): Promise<void> {
  const { districtId } = actor
  const { startsAt } = found(await findShift(db, districtId, shiftId))
  await lockPeople(db, districtId, [personId])
  const { dailyLimitMinutes } = await findHoursSettings(db, districtId)
  const span = {
    from: new Date(startsAt.getTime() - DAY),
    to: new Date(startsAt.getTime() + DAY),
  }
  const days = await sumDayMinutes(db, districtId, [personId], span)
  const others = (days.get(`${personId} ${dayOf(startsAt)}`) ?? 0) - holding.minutes
  const message = minutes > holding.minutes && dayWarning(others + minutes, dailyLimitMinutes)
  if (message) throw new AppError('load_high', { problems: [{ path: 'seenWarning', message }] })
}
