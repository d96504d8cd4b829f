import type { CorrectUnitInput } from '@contract/decision'
import { sql } from 'kysely'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import type { lockUnit } from '../queries/register'
import { kindOf } from '../registerRule'

type Unit = NonNullable<Awaited<ReturnType<typeof lockUnit>>>
type Facts = Omit<v.InferOutput<typeof CorrectUnitInput>, 'id' | 'reason'>

/**
 * Corrects a flat of the register, which is locked: its area (0.01 m²), or its owner. Decisions that
 * have been announced keep the register of their notice.
 */
export async function correctUnit(
  ctx: CommandContext,
  unit: Unit,
  { area, areaBasis, owner }: Facts,
): Promise<void> {
  const { db, actor, now } = ctx
  const ownerId = owner ? await writeOwner(ctx, unit, owner) : unit.ownerId
  await db
    .updateTable('ownedUnit')
    .set({
      area,
      areaBasis,
      ownerId,
      updatedAt: now,
      // They owned it with somebody who does not own it any more.
      ...(ownerId === unit.ownerId ? {} : { coOwners: [], certificateNo: null }),
    })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', unit.id)
    .execute()
  await grow(ctx, unit.regionId)
}

/** The developer is one for the whole estate: who buys of them is somebody else. */
async function writeOwner(
  { db, actor: { districtId }, now }: CommandContext,
  { ownerId, ownerKind, regionId }: Unit,
  { change, name }: NonNullable<Facts['owner']>,
): Promise<string> {
  if (change === 'rename') {
    if (ownerKind === 'developer') throw wrong('owner.name', '建设单位的姓名请从表格导入')
    await db
      .updateTable('owner')
      .set({ name })
      .where('districtId', '=', districtId)
      .where('id', '=', ownerId)
      .execute()
    return ownerId
  }
  const id = newId()
  await db
    .insertInto('owner')
    .values({ districtId, id, regionId, kind: kindOf(name, false), name, createdAt: now })
    .execute()
  return id
}

/** Takes a flat out of the register; the last one stays, because a register has flats. */
export async function removeUnit(ctx: CommandContext, unit: Unit): Promise<void> {
  const { db, actor } = ctx
  const others = await db
    .selectFrom('ownedUnit')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('regionId', '=', unit.regionId)
    .where('id', '!=', unit.id)
    .limit(1)
    .execute()
  if (others.length === 0) throw new AppError('register_last_unit')
  await db
    .deleteFrom('ownedUnit')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', unit.id)
    .execute()
  await grow(ctx, unit.regionId)
}

/** Another version: a preview that was made before is made again. */
async function grow(ctx: CommandContext, regionId: string): Promise<void> {
  await ctx.db
    .updateTable('ownerRegister')
    .set({ version: sql`version + 1`, updatedBy: personOf(ctx), updatedAt: ctx.now })
    .where('districtId', '=', ctx.actor.districtId)
    .where('regionId', '=', regionId)
    .execute()
}
