import type { FigureName, Qualifier } from '@contract/dashboard'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { listEntries } from '../queries/around'

export interface Entry {
  name: FigureName
  follows?: string | undefined
  reason: string
  /** None withdraws what was reported. */
  reported?: { value: number; qualifier: Qualifier; source: string; asOf: string }
}

/**
 * Writes down what an office reports, after the entry that it has seen; the place is locked.
 * @throws stale somebody entered something else since
 * @throws not_found there is nothing to withdraw
 */
export async function enterReported(
  ctx: CommandContext,
  regionId: string,
  { name, follows, reason, reported }: Entry,
): Promise<void> {
  const { db, actor, now } = ctx
  const [last] = await listEntries(db, actor.districtId, regionId, name)
  if ((last?.id ?? undefined) !== follows) throw new AppError('stale')
  if (!reported && last?.value == null) throw new AppError('not_found')
  if (reported && reported.asOf > dayOf(now)) throw wrong('asOf', '截至日期不能晚于今天')
  const id = newId()
  await db
    .insertInto('dashboardReported')
    .values({
      districtId: actor.districtId,
      id,
      regionId,
      name,
      ...reported,
      reason,
      follows: follows ?? null,
      enteredBy: personOf(ctx),
      enteredAt: now,
    })
    .execute()
  ctx.about('region', regionId, { name, entryId: id, reason })
}
