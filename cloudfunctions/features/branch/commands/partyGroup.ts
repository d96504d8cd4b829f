import type { PlaceInPartyGroupInput } from '@contract/branch'
import type * as v from 'valibot'
import type { CommandContext } from '../../../core/context'
import { AppError, wrong } from '../../../core/errors'
import { newId } from '../../../core/ids'
import { violatedConstraint } from '../../../db/connect'
import { endGrants } from '../../account/commands/endGrants'
import { grantRole } from '../../account/commands/grantRole'
import { listLedPartyGroups, listPlaces } from '../queries/partyGroups'
import { listBranchMembers } from '../queries/people'

/** Forms a party group of a branch that is locked (P-15); names are different within a branch. */
export async function createPartyGroup(
  { db, actor, now }: CommandContext,
  branchId: string,
  name: string,
): Promise<string> {
  const { districtId } = actor
  const last = await db
    .selectFrom('partyGroup')
    .select((is) => is.fn.max('position').as('position'))
    .where('districtId', '=', districtId)
    .where('branchId', '=', branchId)
    .executeTakeFirst()
  const id = newId()
  const position = (last?.position ?? 0) + 1
  await refuseTakenName(() =>
    db
      .insertInto('partyGroup')
      .values({ districtId, id, branchId, name, position, createdAt: now })
      .execute(),
  )
  return id
}

export async function renamePartyGroup(
  ctx: CommandContext,
  id: string,
  name: string,
): Promise<void> {
  await refuseTakenName(() => set(ctx, id, { name }))
}

/** Takes away a group in which there is nobody; what it had planned is off, what it held stays. */
export async function removePartyGroup(
  ctx: CommandContext,
  group: { id: string; memberCount: number },
): Promise<void> {
  if (group.memberCount > 0) throw new AppError('group_not_empty')
  await endGrants(ctx, { role: 'leader', placeIds: [group.id] })
  await ctx.db
    .updateTable('branchMeeting')
    .set({ state: 'cancelled' })
    .where('districtId', '=', ctx.actor.districtId)
    .where('partyGroupId', '=', group.id)
    .where('state', '=', 'planned')
    .execute()
  // Who was placed and never agreed to be in the branch is counted nowhere, and is in no group either.
  await ctx.db
    .deleteFrom('partyGroupMember')
    .where('districtId', '=', ctx.actor.districtId)
    .where('partyGroupId', '=', group.id)
    .execute()
  await set(ctx, group.id, { removedAt: ctx.now })
}

/**
 * The branch designates who leads a group: a full member, who is in it from now on and leads no other
 * of the branch.
 */
export async function namePartyLeader(
  ctx: CommandContext,
  group: { id: string; branchId: string },
  personId: string | undefined,
): Promise<void> {
  const { db, actor, now } = ctx
  const { districtId } = actor
  if (personId) {
    const [member] = await listBranchMembers(db, districtId, group.branchId, { personId }, now)
    if (!member) throw new AppError('not_a_member_of_branch')
    if (member.category !== 'full') throw new AppError('not_full_member')
    const led = await listLedPartyGroups(db, districtId, group.branchId, [personId])
    if (led.some(({ id }) => id !== group.id)) throw new AppError('already_leading')
  }
  await endGrants(ctx, { role: 'leader', placeIds: [group.id] })
  if (!personId) return
  await grantRole(ctx, { personId, role: 'leader', placeKind: 'partyGroup', placeId: group.id })
  await write(ctx, group.branchId, group.id, [personId])
}

type Placing = v.InferOutput<typeof PlaceInPartyGroupInput>

/**
 * Puts several into one group, or out of all; a leader who is moved leads no longer. Of two who move one
 * member at once, the second is told that somebody was first (`stale`); to where they are is no move.
 * @returns those who were moved
 */
export async function placeInPartyGroup(
  ctx: CommandContext,
  { branchId, partyGroupId, people }: Placing,
): Promise<string[]> {
  const { db, actor, now } = ctx
  const ids = [...new Set(people.map(({ personId }) => personId))]
  const members = await listBranchMembers(db, actor.districtId, branchId, {}, now)
  const isIn = new Set(members.map(({ personId }) => personId))
  if (!ids.every((id) => isIn.has(id))) throw new AppError('not_a_member_of_branch')
  const before = await listPlaces(db, actor.districtId, branchId, ids)
  const toMove = people.filter(({ personId }) => before.get(personId) !== partyGroupId)
  if (toMove.some(({ personId, from }) => before.get(personId) !== from)) {
    throw new AppError('stale')
  }
  const moved = toMove.map(({ personId }) => personId)
  if (moved.length === 0) return []
  const led = await listLedPartyGroups(db, actor.districtId, branchId, moved)
  await endGrants(ctx, { role: 'leader', placeIds: led.map(({ id }) => id) })
  await write(ctx, branchId, partyGroupId, moved)
  return moved
}

/** Whoever leaves a branch leaves its group; whoever leads one hands it over first. */
export async function leavePartyGroup(
  ctx: CommandContext,
  branchId: string,
  personId: string,
): Promise<void> {
  const led = await listLedPartyGroups(ctx.db, ctx.actor.districtId, branchId, [personId])
  if (led.length > 0) throw new AppError('already_leading')
  await write(ctx, branchId, undefined, [personId])
}

async function write(
  { db, actor, now }: CommandContext,
  branchId: string,
  partyGroupId: string | undefined,
  personIds: string[],
): Promise<void> {
  const { districtId } = actor
  if (!partyGroupId) {
    await db
      .deleteFrom('partyGroupMember')
      .where('districtId', '=', districtId)
      .where('branchId', '=', branchId)
      .where('personId', 'in', personIds)
      .execute()
    return
  }
  await db
    .insertInto('partyGroupMember')
    .values(
      personIds.map((personId) => ({
        districtId,
        branchId,
        personId,
        partyGroupId,
        placedAt: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['districtId', 'branchId', 'personId'])
        .doUpdateSet({ partyGroupId, placedAt: now }),
    )
    .execute()
}

async function set({ db, actor }: CommandContext, id: string, columns: object): Promise<void> {
  await db
    .updateTable('partyGroup')
    .set(columns)
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}

async function refuseTakenName(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (violatedConstraint(error)) throw wrong('name', '已经有同名的党小组，请换一个名称')
    throw error
  }
}
