import type { PlaceKind, Role } from '@contract/account'
import type { CommandContext } from '../../../core/context'
import { newId } from '../../../core/ids'

interface NewGrant {
  personId: string
  role: Role
  placeKind: PlaceKind
  placeId: string
}

/** Gives a role at a place. Giving it twice is the same as once. */
export async function grantRole(
  { db, actor, now }: CommandContext,
  grant: NewGrant,
): Promise<string> {
  const { districtId } = actor
  const { personId, role, placeKind, placeId } = grant
  const held = await db
    .selectFrom('roleGrant')
    .select('id')
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .where('role', '=', role)
    .where('placeId', '=', placeId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (held) return held.id

  const id = newId()
  await db
    .insertInto('roleGrant')
    .values({
      districtId,
      id,
      personId,
      role,
      placeKind,
      placeId,
      grantedBy: actor.personId,
      grantedAt: now,
    })
    .execute()
  return id
}
