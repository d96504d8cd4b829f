import type { Template } from '@contract/notice'
import { sql } from 'kysely'
import { accountOf, type CommandContext } from '../../../core/context'

/** WeChat itself keeps no more of them for a template that is asked for once at a time. */
const MOST = 20

/** Counts a yes for each purpose: one message more may be sent to this account (W-9). */
export async function recordConsent(ctx: CommandContext, accepted: Template[]): Promise<void> {
  await ctx.db
    .insertInto('noticeConsent')
    .values(
      [...new Set(accepted)].map((template) => ({
        districtId: ctx.actor.districtId,
        accountId: accountOf(ctx),
        template,
        remaining: 1,
        updatedAt: ctx.now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['districtId', 'accountId', 'template']).doUpdateSet({
        remaining: sql`least(notice_consent.remaining + 1, ${sql.lit(MOST)})`,
        updatedAt: ctx.now,
      }),
    )
    .execute()
}
