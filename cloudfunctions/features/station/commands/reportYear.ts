import type { YearFigure, YearReported } from '@contract/station'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { listYearEntries } from '../participationQueries'
import type { StationRow } from '../queries'

export interface YearReport {
  year: number
  name: YearFigure
  follows?: string | undefined
  reason: string
  /** None withdraws what was reported. */
  reported?: Omit<YearReported, 'id'>
}

/**
 * Writes down what is reported of a year of a locked station, after the entry that was seen; what is
 * counted here stays beside it.
 * @throws stale somebody entered something else since
 * @throws not_found there is nothing to withdraw
 */
export async function reportYear(
  ctx: CommandContext,
  station: StationRow,
  { year, name, follows, reason, reported }: YearReport,
): Promise<void> {
  const { db, actor, now } = ctx
  const entries = await listYearEntries(db, actor.districtId, station.id)
  const last = entries.find((entry) => entry.year === year && entry.name === name)
  if (last?.id !== follows) throw new AppError('stale')
  if (!reported && last?.value == null) throw new AppError('not_found')
  if (year > Number(dayOf(now).slice(0, 4))) throw wrong('year', '年份不能晚于今年')
  await db
    .insertInto('stationReported')
    .values({
      districtId: actor.districtId,
      id: newId(),
      stationId: station.id,
      year,
      name,
      ...reported,
      reason,
      follows: follows ?? null,
      enteredBy: personOf(ctx),
      enteredAt: now,
    })
    .execute()
}
