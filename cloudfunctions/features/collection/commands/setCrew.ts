import type { CrewRole } from '@contract/collection'
import { type CommandContext, personOf } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { findByPhone } from '../../station/queries'
import type { CollectionRow } from '../queries/collection'

interface Named {
  name: string
  phone: string
  role: CrewRole
}

/** Names somebody to collect or to check; who is named already gets the other task. */
export async function setCrew(
  ctx: CommandContext,
  { id: collectionId }: CollectionRow,
  { name, phone, role }: Named,
): Promise<void> {
  const { db, actor, now, vault } = ctx
  const { districtId } = actor
  const person = await findByPhone(db, districtId, name, vault.hash('phone', phone))
  if (!person) throw new AppError('collection_crew_unknown')
  await db
    .insertInto('collectionCrew')
    .values({
      districtId,
      collectionId,
      personId: person.id,
      role,
      namedBy: personOf(ctx),
      namedAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['districtId', 'collectionId', 'personId']).doUpdateSet({ role }),
    )
    .execute()
}

/** What they have entered and checked stays theirs. */
export async function endCrew(
  { db, actor }: CommandContext,
  { id }: CollectionRow,
  personId: string,
): Promise<void> {
  await db
    .deleteFrom('collectionCrew')
    .where('districtId', '=', actor.districtId)
    .where('collectionId', '=', id)
    .where('personId', '=', personId)
    .execute()
}
