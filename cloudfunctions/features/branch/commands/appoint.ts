import type { CommandContext } from '../../../core/context'
import { AppError } from '../../../core/errors'
import { visible } from '../../../core/policy'
import { endGrants } from '../../account/commands/endGrants'
import { grantRole } from '../../account/commands/grantRole'
import { memberPolicy } from '../../member/policy'
import { findMember } from '../../member/queries'
import { type BranchRow, requireActiveMember } from '../queries/branch'
import { leadsIn, lockMembership } from '../queries/people'
import { enterBranch } from './joinBranch'
import { leaveBranch } from './leaveBranch'
import { tellOf } from './tellOf'

type Post = 'secretary' | 'deputySecretary'

/**
 * Designates who leads (P-8), or leaves the post vacant. Whoever held it, and has agreed to be in the
 * branch, stays a member of it. To lead is to belong, so the designated person is in the branch from now on; until they
 * agree themself, that gives nobody a power over their record.
 */
export async function appoint(
  ctx: CommandContext,
  branch: Pick<BranchRow, 'id' | 'kind' | 'name'>,
  post: Post,
  personId: string | undefined,
): Promise<void> {
  const { db, actor } = ctx
  if (personId) {
    await requireAppointable(ctx, branch.id, personId)
    const own = { role: post, placeId: branch.id }
    if (await leadsIn(db, actor.districtId, branch.id, personId, own)) {
      throw new AppError('already_leading')
    }
  }
  const former = await listHolders(ctx, branch.id, post)
  await endGrants(ctx, { role: post, placeIds: [branch.id] })
  for (const id of former) {
    if (id !== personId) await takeBack(ctx, branch, id)
  }
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

async function listHolders(
  { db, actor }: CommandContext,
  branchId: string,
  post: Post,
): Promise<string[]> {
  const rows = await db
    .selectFrom('roleGrant')
    .select('personId')
    .where('districtId', '=', actor.districtId)
    .where('placeId', '=', branchId)
    .where('role', '=', post)
    .where('endedAt', 'is', null)
    .execute()
  return rows.map(({ personId }) => personId)
}

/** Whom the appointment alone had put into the branch is not in it without the appointment. */
async function takeBack(
  ctx: CommandContext,
  branch: Pick<BranchRow, 'id' | 'kind'>,
  personId: string,
): Promise<void> {
  const { db, actor } = ctx
  const membership = await lockMembership(db, actor.districtId, branch.id, personId)
  if (!membership || membership.confirmedAt) return
  if (await leadsIn(db, actor.districtId, branch.id, personId)) return
  await leaveBranch(ctx, branch.id, personId)
}

/** An active full member whose record the caller may see, or who is in the branch; of others nothing is said. */
async function requireAppointable(
  { db, actor }: CommandContext,
  branchId: string,
  personId: string,
): Promise<void> {
  const { districtId } = actor
  const isIn = (await lockMembership(db, districtId, branchId, personId)) !== undefined
  const member = visible(
    actor,
    (who, member) => isIn || member.homeBranchId === branchId || memberPolicy.see(who, member),
    await findMember(db, districtId, personId),
  )
  await requireActiveMember(db, districtId, personId)
  if (member.category !== 'full') throw new AppError('not_full_member')
}
