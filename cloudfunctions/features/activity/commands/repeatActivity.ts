import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { ActivityRow } from '../queries/activity'
import { MOST_WEEKS, weeksLater, weeksToAdd } from '../seriesRule'
import { shiftsToCopy, writeCopy } from './copyActivity'
import { changeActivity, dueOf } from './saveActivity'

const WEEK = 7 * 86_400_000

/**
 * Goes on with an activity on the same weekday, each date published and an activity of its own.
 * Dates that the series has already are left alone, so asking twice adds nothing.
 * @returns how many dates were added
 */
export async function repeatActivity(
  ctx: CommandContext,
  source: ActivityRow,
  untilOn: string,
): Promise<number> {
  const { startsAt } = source
  if (source.state !== 'published' || !startsAt) throw new AppError('activity_not_open')
  const latest = await latestOf(ctx, source, startsAt)
  const until = new Date(`${untilOn}T23:59:59.999+08:00`)
  const weeks = weeksToAdd(startsAt, latest, ctx.now, until)
  if (weeks.length > MOST_WEEKS || (weeks.length === 0 && until < weeksLater(startsAt, 1))) {
    const message = weeks.length > 0 ? '一次最多重复一年' : '截止日期要在下一周以后'
    throw new AppError('invalid_input', { problems: [{ path: 'untilOn', message }] })
  }
  if (weeks.length === 0) return 0

  const seriesId = source.seriesId ?? (await openSeries(ctx, source))
  const shifts = await shiftsToCopy(ctx, source.id)
  for (const week of weeks) {
    await writeCopy(ctx, source, shifts, week * WEEK, async (endsAt) => ({
      state: 'published',
      seriesId,
      recordDueOn: await dueOf(ctx, source.kind, endsAt),
    }))
  }
  return weeks.length
}

/** The beginning of the last date there is; the series is locked, so that two do not add the same. */
async function latestOf(
  { db, actor }: CommandContext,
  { seriesId }: ActivityRow,
  startsAt: Date,
): Promise<Date> {
  if (!seriesId) return startsAt
  await db
    .selectFrom('activitySeries')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', seriesId)
    .forUpdate()
    .execute()
  const { latest } = await db
    .selectFrom('activity')
    .select((is) => is.fn.max('startsAt').as('latest'))
    .where('districtId', '=', actor.districtId)
    .where('seriesId', '=', seriesId)
    .executeTakeFirstOrThrow()
  return latest ?? startsAt
}

async function openSeries(ctx: CommandContext, source: ActivityRow): Promise<string> {
  const id = newId()
  await ctx.db
    .insertInto('activitySeries')
    .values({ districtId: ctx.actor.districtId, id, createdAt: ctx.now })
    .execute()
  await changeActivity(ctx, source, { seriesId: id })
  return id
}
