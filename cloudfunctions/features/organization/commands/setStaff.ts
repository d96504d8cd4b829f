import type { CommandContext } from '../../../core/context'
import { AppError, found } from '../../../core/errors'
import { endGrants } from '../../account/commands/endGrants'
import { grantRole } from '../../account/commands/grantRole'
import { findPersonForBinding } from '../../account/queries/bindings'

/** Names somebody to act for an organisation that is locked, or ends it; either twice is once. */
export async function setStaff(
  ctx: CommandContext,
  { id, status }: { id: string; status: string },
  personId: string,
  isStaff: boolean,
): Promise<void> {
  if (status === 'cancelled') throw new AppError('organization_cancelled')
  const role = 'organizationStaff'
  if (isStaff) {
    found(await findPersonForBinding(ctx.db, ctx.actor.districtId, personId))
    await grantRole(ctx, { personId, role, placeKind: 'organization', placeId: id })
  } else {
    await endGrants(ctx, { personId, role, placeIds: [id] })
  }
  ctx.about('organization', id, { personId, isStaff })
}
