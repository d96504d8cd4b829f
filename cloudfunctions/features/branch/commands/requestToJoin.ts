import type { MemberCategory } from '@contract/member'
import { sql } from 'kysely'
import { accountOf, type CommandContext } from '../../../core/context'
import { sealPhone } from '../../../core/crypto'
import { newId } from '../../../core/ids'

interface Application {
  name: string
  phone: string
  homeBranchName: string
  category: MemberCategory
  skills: string[]
  groupId?: string | undefined
  invitationId: string
}

/** Asks to join for somebody whom the register does not know. Asking again changes nothing. */
export async function requestToJoin(
  ctx: CommandContext,
  branchId: string,
  { name, phone, homeBranchName, category, skills, groupId, invitationId }: Application,
): Promise<void> {
  await ctx.db
    .insertInto('joinRequest')
    .values({
      districtId: ctx.actor.districtId,
      id: newId(),
      branchId,
      accountId: accountOf(ctx),
      taskGroupId: groupId ?? null,
      invitationId,
      name,
      ...sealPhone(ctx.vault, phone),
      homeBranchName,
      category,
      skills,
      state: 'pending',
      requestedAt: ctx.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['districtId', 'branchId', 'accountId'])
        // Written out: as a parameter it would not name the index once the plan is a general one.
        .where('state', '=', sql.lit('pending'))
        .doNothing(),
    )
    .execute()
}
