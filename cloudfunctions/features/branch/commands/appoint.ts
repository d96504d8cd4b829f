import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { endGrants } from '../../account/commands/endGrants'
import { grantRole } from '../../account/commands/grantRole'
import { type BranchRow, requireActiveMember } from '../queries/branch'
import { joinBranch } from './joinBranch'

type Post = 'secretary' | 'deputySecretary'

/**
 * Designates who leads (P-8), or leaves the post vacant. Whoever held it stays a member of the
 * branch. To lead is to belong, so the designated person is in the branch from now on.
 */
export async function appoint(
  ctx: CommandContext,
  branch: Pick<BranchRow, 'id' | 'kind'>,
  post: Post,
  personId: string | undefined,
): Promise<void> {
  const { db, actor } = ctx
  const other: Post = post === 'secretary' ? 'deputySecretary' : 'secretary'
  if (personId) {
    await requireActiveMember(db, actor.districtId, personId)
    const holdsOther = await db
      .selectFrom('roleGrant')
      .select('id')
      .where('districtId', '=', actor.districtId)
      .where('personId', '=', personId)
      .where('placeId', '=', branch.id)
      .where('role', '=', other)
      .where('endedAt', 'is', null)
      .executeTakeFirst()
    if (holdsOther) throw new AppError('already_leading')
  }
  await endGrants(ctx, { role: post, placeIds: [branch.id] })
  if (!personId) return
  await grantRole(ctx, { personId, role: post, placeKind: 'branch', placeId: branch.id })
  if (branch.kind === 'temporary') await joinBranch(ctx, branch.id, personId)
}
