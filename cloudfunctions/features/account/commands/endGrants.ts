import type { Role } from '@contract/account'
import type { CommandContext } from '../../../core/context'

interface Which {
  id?: string
  personId?: string
  role?: Role
  placeIds?: string[]
}

/** Ends roles that are held now; the rows stay, with who ended them. At least one part is named. */
export async function endGrants(
  { db, actor, now }: CommandContext,
  { id, personId, role, placeIds }: Which,
): Promise<void> {
  if (!id && !placeIds) throw new Error('endGrants without an id or places would end everything')
  await db
    .updateTable('roleGrant')
    .set({ endedAt: now, endedBy: actor.personId })
    .where('districtId', '=', actor.districtId)
    .where('endedAt', 'is', null)
    .$if(id !== undefined, (rows) => rows.where('id', '=', id as string))
    .$if(personId !== undefined, (rows) => rows.where('personId', '=', personId as string))
    .$if(role !== undefined, (rows) => rows.where('role', '=', role as Role))
    .$if(placeIds !== undefined, (rows) =>
      placeIds?.length ? rows.where('placeId', 'in', placeIds) : rows.where('id', 'is', null),
    )
    .execute()
}
