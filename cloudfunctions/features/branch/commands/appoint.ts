import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { visible } from '../../../core/policy'
import { endGrants } from '../../account/commands/endGrants'
import { grantRole } from '../../account/commands/grantRole'
import { memberPolicy } from '../../member/policy'
import { findMember } from '../../member/queries'
import { type BranchRow, requireActiveMember } from '../queries/branch'
import { lockMembership } from '../queries/people'
import { enterBranch } from './joinBranch'
import { tellOf } from './tellOf'

type Post = 'secretary' | 'deputySecretary'

/**
 * Designates who leads (P-8), or leaves the post vacant. Whoever held it stays a member of the
 * branch. To lead is to belong, so the designated person is in the branch from now on; until they
 * agree themself, that gives nobody a power over their record.
 */
export async function appoint(
  ctx: CommandContext,
  branch: Pick<BranchRow, 'id' | 'kind' | 'name'>,
  post: Post,
  personId: string | undefined,
): Promise<void> {
  const { db, actor } = ctx
  const other: Post = post === 'secretary' ? 'deputySecretary' : 'secretary'
  if (personId) {
    await requireAppointable(ctx, branch.id, personId)
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
  if (branch.kind === 'temporary') await enterBranch(ctx, branch.id, personId)
  const { districtId } = actor
  await tellOf({ db, districtId, now: ctx.now }, branch, [personId], {
    kind: 'branchAppointed',
    text: post === 'secretary' ? '您被指定为书记' : '您被指定为副书记',
    template: 'result',
  })
}

/** An active member whose record the caller may see, or who is in the branch; of others nothing is said. */
async function requireAppointable(
  { db, actor }: CommandContext,
  branchId: string,
  personId: string,
): Promise<void> {
  const { districtId } = actor
  const isIn = (await lockMembership(db, districtId, branchId, personId)) !== undefined
  visible(
    actor,
    (who, member) => isIn || member.homeBranchId === branchId || memberPolicy.see(who, member),
    await findMember(db, districtId, personId),
  )
  await requireActiveMember(db, districtId, personId)
}
