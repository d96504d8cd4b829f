import { type CommandContext, personOf } from '../../../core/context'

/** Marks notices of the caller as read: those named, or all. Reading twice is the same as once. */
export async function readNotices(ctx: CommandContext, ids?: string[]): Promise<void> {
  await ctx.db
    .updateTable('notice')
    .set({ readAt: ctx.now })
    .where('districtId', '=', ctx.actor.districtId)
    .where('personId', '=', personOf(ctx))
    .where('readAt', 'is', null)
    .$if(ids !== undefined, (rows) => rows.where('id', 'in', ids ?? []))
    .execute()
}
