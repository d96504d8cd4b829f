import type { BeginDeliberationInput } from '@contract/deliberation'
import type { Updateable } from 'kysely'
import type * as v from 'valibot'
import { type CommandContext, personOf } from '../../../core/context'
import { newId } from '../../../core/ids'
import type { DeliberationTable } from '../../../db/tables/deliberation'
import type { DeliberationRow } from '../queries/deliberation'

type Facts = Omit<v.InferOutput<typeof BeginDeliberationInput>, 'regionId'>

/** A draft, which only those who keep it see. */
export async function beginDeliberation(
  ctx: CommandContext,
  estate: { id: string; path: string },
  { title, aim }: Facts,
): Promise<string> {
  const { db, actor, now } = ctx
  const id = newId()
  await db
    .insertInto('deliberation')
    .values({
      districtId: actor.districtId,
      id,
      regionId: estate.id,
      regionPath: estate.path,
      title,
      aim,
      state: 'draft',
      account: JSON.stringify([]),
      createdBy: personOf(ctx),
      version: 1,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  return id
}

/** Writes a deliberation that is locked. */
export async function changeDeliberation(
  { db, actor, now }: CommandContext,
  { id, version }: DeliberationRow,
  change: Updateable<DeliberationTable>,
): Promise<void> {
  await db
    .updateTable('deliberation')
    .set({ ...change, version: version + 1, updatedAt: now })
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}
