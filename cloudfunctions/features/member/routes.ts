import {
  AddMemberInput,
  CorrectMemberInput,
  FindMemberInput,
  LeaveInput,
  ListMembersInput,
  MEMBER_PLACES,
  type MemberApi,
  ReturnInput,
  RevealPhoneInput,
} from '@contract/member'
import type { ApiMethod } from '@contract/methods'
import type { RegionKind } from '@contract/region'
import type { CommandContext, Context } from '../../core/context'
import { readCursor, toPage } from '../../core/cursor'
import { AppError, found } from '../../core/errors'
import type { Actor } from '../../core/identity'
import { authorize, visible } from '../../core/policy'
import { command, query, type Routes } from '../../core/route'
import { findPersonForBinding } from '../account/queries/bindings'
import { findRegion } from '../region/queries'
import { leave } from './commands/leave'
import { returnMember } from './commands/returnMember'
import { addMember, correctMember } from './commands/saveMember'
import { filterOf } from './filter'
import {
  homeBranchPolicy,
  memberPlacePolicy,
  memberPolicy,
  reportPlacePolicy,
  rosterScopeOf,
} from './policy'
import { presentMember, presentMemberDetail } from './present'
import {
  findHomeBranch,
  findMember,
  listStationPosts,
  listTemporaryBranches,
  lockMember,
} from './queries'
import { countMembers, listMembers } from './rosterQueries'

async function detail(ctx: Context, id: string) {
  const { db, actor } = ctx
  const member = visible(actor, memberPolicy.see, await findMember(db, actor.districtId, id))
  return presentMemberDetail(
    ctx,
    member,
    await listTemporaryBranches(db, actor.districtId, id),
    await findPersonForBinding(db, actor.districtId, id),
    await listStationPosts(db, actor.districtId, id),
  )
}

/** The community that is named, and the home branch when it is one of this system. */
async function placesOf(
  { db, actor }: Context,
  { regionId, homeBranchId }: { regionId: string; homeBranchId?: string | undefined },
) {
  const region = found(await findRegion(db, actor.districtId, regionId))
  if (!(MEMBER_PLACES as readonly RegionKind[]).includes(region.kind)) {
    throw new AppError('invalid_input', {
      problems: [{ path: 'regionId', message: '请选到社区或村' }],
    })
  }
  const home = homeBranchId && found(await findHomeBranch(db, actor.districtId, homeBranchId))
  return { region, home: home || undefined }
}

/**
 * Nobody writes a member into a roster that others keep, nor out of it: what changes is for whoever
 * keeps the old and the new of it, and what stays as it was needs nobody's leave.
 */
function refuseElsewhere(
  actor: Actor,
  { region, home }: Awaited<ReturnType<typeof placesOf>>,
  before?: { regionPath: string; homeBranchId: string | null; homeBranchPath: string | null },
): void {
  const left = before?.homeBranchId &&
    before.homeBranchPath && { id: before.homeBranchId, regionPath: before.homeBranchPath }
  const branches = [home, left || undefined].filter((branch) => branch !== undefined)
  const isSameHome = home?.id === (before?.homeBranchId ?? undefined)
  if (!isSameHome && !branches.every((branch) => homeBranchPolicy.keep(actor, branch))) {
    throw new AppError('home_branch_elsewhere')
  }
  const paths = [region.path, before?.regionPath ?? region.path]
  if (
    region.path !== before?.regionPath &&
    !paths.every((path) => reportPlacePolicy.keep(actor, { path }))
  ) {
    throw new AppError('community_elsewhere')
  }
}

export const memberRoutes: Routes<
  Omit<Pick<MemberApi, ApiMethod & keyof MemberApi>, 'member.leave' | 'member.correct'>
> = {
  'member.list': query(ListMembersInput, async (ctx, { cursor, limit, ...input }) => {
    const { db, actor } = ctx
    const scope = rosterScopeOf(actor)
    if (!scope) throw new AppError('forbidden')
    const filter = await filterOf(ctx, input)
    const rows = await listMembers(db, actor.districtId, scope, filter, readCursor(cursor), limit)
    // A first page that is not full has been counted already.
    const total = cursor
      ? undefined
      : rows.length <= limit
        ? rows.length
        : await countMembers(db, actor.districtId, scope, filter)
    return {
      ...toPage(rows, limit, (row) => [row.nameKey, row.personId], presentMember),
      ...(total === undefined ? {} : { total }),
      can: {
        // A temporary branch is nobody's home: its secretary writes nobody down.
        add:
          scope.kind === 'region' ||
          (await findHomeBranch(db, actor.districtId, scope.branchId)) !== undefined,
        import: scope.kind === 'region',
        export: true,
      },
    }
  }),

  'member.find': query(FindMemberInput, (ctx, { id }) => detail(ctx, id)),

  'member.add': command(AddMemberInput, async (ctx, facts) => {
    const places = await placesOf(ctx, facts)
    authorize(ctx.actor, memberPlacePolicy.add, {
      regionPath: places.region.path,
      homeBranchId: facts.homeBranchId ?? null,
    })
    refuseElsewhere(ctx.actor, places)
    const id = await addMember(ctx, places.region, facts)
    ctx.about('member', id)
    return detail(ctx, id)
  }),

  'member.revealPhone': command(RevealPhoneInput, async (ctx, { id, reason }) => {
    const { db, actor, vault } = ctx
    const member = visible(actor, memberPolicy.see, await findMember(db, actor.districtId, id))
    authorize(actor, memberPolicy.revealPhone, member)
    ctx.about('member', id, { reason })
    return { phone: vault.open('phone', found(member.phoneCipher)) }
  }),

  'member.return': command(ReturnInput, async (ctx, { id, version, reason }) => {
    const { db, actor } = ctx
    const before = visible(actor, memberPolicy.see, await lockMember(db, actor.districtId, id))
    authorize(actor, memberPlacePolicy.add, before)
    await returnMember(ctx, before, version)
    ctx.about('member', id, { reason })
    return detail(ctx, id)
  }),
}

/** What features above this one end when a member leaves the roster, or a home branch for another. */
interface Elsewhere {
  leaveRoster(ctx: CommandContext, personId: string): Promise<void>
  leaveHome(ctx: CommandContext, branchId: string, personId: string): Promise<void>
}

/** Leaving ends what is built on it, in the same transaction. */
export const leavingRoutes = ({
  leaveRoster,
  leaveHome,
}: Elsewhere): Routes<Pick<MemberApi, 'member.leave' | 'member.correct'>> => ({
  'member.correct': command(CorrectMemberInput, async (ctx, { id, version, ...facts }) => {
    const { db, actor } = ctx
    const before = visible(actor, memberPolicy.see, await lockMember(db, actor.districtId, id))
    authorize(actor, memberPlacePolicy.add, before)
    const places = await placesOf(ctx, facts)
    refuseElsewhere(actor, places, before)
    await correctMember(ctx, before, version, places.region, facts)
    ctx.about('member', id)
    if (before.homeBranchId && before.homeBranchId !== facts.homeBranchId) {
      await leaveHome(ctx, before.homeBranchId, id)
    }
    return detail(ctx, id)
  }),

  'member.leave': command(LeaveInput, async (ctx, { id, ...departure }) => {
    const { db, actor } = ctx
    const before = visible(actor, memberPolicy.see, await lockMember(db, actor.districtId, id))
    authorize(actor, memberPlacePolicy.add, before)
    await leave(ctx, before, departure)
    ctx.about('member', id)
    await leaveRoster(ctx, id)
    return detail(ctx, id)
  }),
})
