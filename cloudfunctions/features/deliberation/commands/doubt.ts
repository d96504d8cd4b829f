import type { DoubtState, LogVisitInput, VisitOutcome } from '@contract/deliberation'
import type * as v from 'valibot'
import { accountOf, type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { HouseholdRow } from '../../household/queries'
import type { DeliberationRow } from '../queries/deliberation'
import type { DoubtRow } from '../queries/doubts'

/** Puts a household, which is locked, on the list of those to be visited; once at a time. */
export async function raiseDoubt(
  ctx: CommandContext,
  { id: deliberationId }: DeliberationRow,
  { id: householdId, path: householdPath }: HouseholdRow,
  reason: string,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  const open = await db
    .selectFrom('deliberationDoubt')
    .select('id')
    .where('districtId', '=', districtId)
    .where('deliberationId', '=', deliberationId)
    .where('householdId', '=', householdId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (open) throw new AppError('doubt_open')
  await db
    .insertInto('deliberationDoubt')
    .values({
      districtId,
      id: newId(),
      deliberationId,
      householdId,
      householdPath,
      reason,
      state: 'open',
      accountId: accountOf(ctx),
      raisedAt: now,
    })
    .execute()
}

/** What a visit leaves the doubt as; nobody at home, or a little easier, leaves it open. */
const STATE_AFTER: Record<VisitOutcome, DoubtState | undefined> = {
  settled: 'settled',
  standing: 'standing',
  eased: undefined,
  absent: undefined,
}

/**
 * Writes down a visit to a doubt that is locked. One that comes late, from a phone that had no
 * signal, is written down all the same: somebody was at the door.
 */
export async function logVisit(
  ctx: CommandContext,
  doubt: DoubtRow,
  visit: Omit<v.InferOutput<typeof LogVisitInput>, 'doubtId'>,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  if (visit.visitedOn > dayOf(now)) throw wrong('visitedOn', '日期不能晚于今天')
  await db
    .insertInto('deliberationVisit')
    .values({
      districtId,
      id: newId(),
      doubtId: doubt.id,
      visitorId: personOf(ctx),
      ...visit,
      writtenAt: now,
    })
    .execute()
  const state = STATE_AFTER[visit.outcome]
  if (!state) return
  await db
    .updateTable('deliberationDoubt')
    .set({ state })
    .where('districtId', '=', districtId)
    .where('id', '=', doubt.id)
    .execute()
}
