import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { countOfficersLeft, lockPlace } from '../queries/offices'
import { endGrants } from './endGrants'

interface OfficeGrant {
  id: string
  role: string
  placeId: string
}

/**
 * Ends an office. Nobody stands above the district, so one who can sign in stays: without them
 * nobody could appoint any more. Two who end each other at once follow each other.
 */
export async function endOffice(ctx: CommandContext, grant: OfficeGrant): Promise<void> {
  if (grant.role === 'districtOfficer') {
    const { db, actor } = ctx
    await lockPlace(db, actor.districtId, grant.placeId)
    const left = await countOfficersLeft(db, actor.districtId, grant)
    if (left === 0) throw new AppError('last_district_officer')
  }
  await endGrants(ctx, { id: grant.id })
}
