import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { endGrants } from '../../account/commands/endGrants'

/** Takes an organisation out of the registry; it stays readable, with the reason. Nobody acts for it any more. */
export async function cancelOrganization(
  ctx: CommandContext,
  organization: { id: string; status: string; version: number },
  reason: string,
): Promise<void> {
  if (organization.status === 'cancelled') throw new AppError('organization_cancelled')
  await ctx.db
    .updateTable('organization')
    .set({
      status: 'cancelled',
      cancelReason: reason,
      version: organization.version + 1,
      updatedAt: ctx.now,
    })
    .where('districtId', '=', ctx.actor.districtId)
    .where('id', '=', organization.id)
    .execute()
  await endGrants(ctx, { role: 'organizationStaff', placeIds: [organization.id] })
  ctx.about('organization', organization.id, { reason })
}
