import type { CommandContext } from '../../../core/context'
import { wrong } from '../../../core/errors'
import { violatedConstraint } from '../../../db/connect'

/** Gives a place another name; its path, and all that lies in it, stay. */
export async function renameRegion(ctx: CommandContext, id: string, name: string): Promise<void> {
  try {
    await ctx.db
      .updateTable('region')
      .set({ name })
      .where('districtId', '=', ctx.actor.districtId)
      .where('id', '=', id)
      .execute()
  } catch (error) {
    if (violatedConstraint(error) === 'region_name')
      throw wrong('name', '这里已经有同名的地方，请换一个名称')
    throw error
  }
  ctx.about('region', id)
}
