import { type CommandContext, personOf } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { AppError } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { HubUnitRow } from '../hubQueries'

interface NewHub {
  name: string
  address: string
  openedOn: string
}

/**
 * Registers the hub of a unit, whose row is locked: of several who do so at once, one comes through.
 * @throws stale the unit has an open hub by now
 */
export async function openHub(ctx: CommandContext, unit: HubUnitRow, hub: NewHub): Promise<void> {
  const { db, actor, now } = ctx
  if (unit.hubId) throw new AppError('stale')
  if (hub.openedOn > dayOf(now)) {
    throw new AppError('invalid_input', {
      problems: [{ path: 'openedOn', message: '启用日期不能晚于今天' }],
    })
  }
  const id = newId()
  await db
    .insertInto('hub')
    .values({
      districtId: actor.districtId,
      id,
      regionId: unit.id,
      ...hub,
      createdBy: personOf(ctx),
      createdAt: now,
    })
    .execute()
  ctx.about('region', unit.id, { hubId: id, name: hub.name })
}

/** A hub that is there no more; it stays in the register, and its unit is not covered. */
export async function closeHub(
  ctx: CommandContext,
  hub: { id: string; regionId: string },
  reason: string,
): Promise<void> {
  const { db, actor, now } = ctx
  await db
    .updateTable('hub')
    .set({ closedOn: dayOf(now), closeReason: reason })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', hub.id)
    .where('closedOn', 'is', null)
    .execute()
  ctx.about('region', hub.regionId, { hubId: hub.id, reason })
}
