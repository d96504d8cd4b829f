import type { Rounding } from '@contract/activity'
import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { findOwnDays } from '../queries/calendar'
import { listDueAround } from '../queries/due'
import { recordDueOn } from '../workdayRule'

/** Enters whether one works on a day, or goes back to what the product brings along. */
export async function setCalendarDay(
  ctx: CommandContext,
  day: string,
  said: { isWorking: boolean; name: string } | undefined,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  if (said) {
    const set = { ...said, setBy: personOf(ctx), setAt: now }
    await db
      .insertInto('calendarDay')
      .values({ districtId, day, ...set })
      .onConflict((conflict) => conflict.columns(['districtId', 'day']).doUpdateSet(set))
      .execute()
  } else {
    await db
      .deleteFrom('calendarDay')
      .where('districtId', '=', districtId)
      .where('day', '=', day)
      .execute()
  }
  await moveLastDays(ctx, day)
}

/** The last days for recording that run over this day are counted anew. */
async function moveLastDays({ db, actor }: CommandContext, day: string): Promise<void> {
  const { districtId } = actor
  const rows = await listDueAround(db, districtId, day)
  const ends = rows.flatMap(({ endsAt }) => (endsAt ? [dayOf(endsAt)] : [])).sort()
  const [first] = ends
  if (!first) return
  const own = await findOwnDays(db, districtId, first, `${Number(day.slice(0, 4)) + 1}-12-31`)
  const moved = new Map<string, string[]>()
  for (const { id, endsAt, recordDueOn: before } of rows) {
    const due = endsAt && recordDueOn(dayOf(endsAt), own)
    if (due && due !== before) moved.set(due, [...(moved.get(due) ?? []), id])
  }
  for (const [due, ids] of moved) {
    await db
      .updateTable('activity')
      .set({ recordDueOn: due })
      .where('districtId', '=', districtId)
      .where('id', 'in', ids)
      .execute()
  }
}

export async function setHoursSettings(
  ctx: CommandContext,
  settings: { rounding: Rounding; dailyLimitMinutes: number; restMinutes: number },
): Promise<void> {
  const { db, actor, now } = ctx
  const set = { ...settings, setBy: personOf(ctx), setAt: now }
  await db
    .insertInto('hoursSetting')
    .values({ districtId: actor.districtId, ...set })
    .onConflict((conflict) => conflict.columns(['districtId']).doUpdateSet(set))
    .execute()
}
