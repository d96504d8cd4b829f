import type { PlaceKind, Role } from '@contract/account'
import type { CommandContext } from '../../../core/context'
import { newId } from '../../../core/ids'

interface NewGrant {
  personId: string
  role: Role
  placeKind: PlaceKind
  placeId: string
}

/**
 * Gives a role at a place. Giving it twice, or twice at once, is the same as once. A code that was
 * made for the person before gave away less than they have now: it no longer holds.
 */
export async function grantRole(
  { db, actor, now }: CommandContext,
  grant: NewGrant,
): Promise<string> {
  const { districtId } = actor
  const { personId, role, placeKind, placeId } = grant
  await db
    .deleteFrom('bindingCode')
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .where('usedAt', 'is', null)
    .execute()
  await db
    .insertInto('roleGrant')
    .values({
      districtId,
      id: newId(),
      personId,
      role,
      placeKind,
      placeId,
      grantedBy: actor.personId,
      grantedAt: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['districtId', 'personId', 'role', 'placeId'])
        .where('endedAt', 'is', null)
        .doNothing(),
    )
    .execute()
  const { id } = await db
    .selectFrom('roleGrant')
    .select('id')
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .where('role', '=', role)
    .where('placeId', '=', placeId)
    .where('endedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return id
}
