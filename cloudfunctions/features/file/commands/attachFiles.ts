import { accountOf, type CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'

/** Gives photos that the caller has sent to the thing they belong to, in this order; once. */
export async function attachFiles(
  ctx: CommandContext,
  fileIds: string[],
  owner: { kind: string; id: string },
): Promise<void> {
  for (const [position, id] of [...new Set(fileIds)].entries()) {
    const attached = await ctx.db
      .updateTable('file')
      .set({ ownerKind: owner.kind, ownerId: owner.id, position })
      .where('districtId', '=', ctx.actor.districtId)
      .where('id', '=', id)
      .where('accountId', '=', accountOf(ctx))
      .where('kind', '=', 'image')
      .where('ownerId', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!attached) throw new AppError('file_missing')
  }
}
