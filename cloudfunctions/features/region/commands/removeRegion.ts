import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { isStillReferenced } from '../../../db/connect'

/** Takes away a place in which there is nothing: no place, branch, member, organisation or office. */
export async function removeRegion(ctx: CommandContext, id: string): Promise<void> {
  const office = await ctx.db
    .selectFrom('roleGrant')
    .select('id')
    .where('districtId', '=', ctx.actor.districtId)
    .where('placeId', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  if (office) throw new AppError('has_children')
  try {
    await ctx.db
      .deleteFrom('region')
      .where('districtId', '=', ctx.actor.districtId)
      .where('id', '=', id)
      .execute()
  } catch (error) {
    if (isStillReferenced(error)) throw new AppError('has_children')
    throw error
  }
  ctx.about('region', id)
}
