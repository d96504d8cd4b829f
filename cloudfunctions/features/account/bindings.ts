/** Requests to be bound, and whom they mean: what the page lists and what the to-do counts. */
import type { Context } from '../../core/context'
import { type BindablePerson, bindingPolicy } from './policy'
import { findPeopleByPhone, listPendingBindingRequests } from './queries'

/** The one person whom a request means, where the name and the phone leave no doubt. */
export async function matchOf(
  { db, actor }: Context,
  request: { name: string; phoneHash: string },
) {
  const people = await findPeopleByPhone(db, actor.districtId, request.name, request.phoneHash)
  return people.length === 1 ? people[0] : undefined
}

/** Whoever keeps the record of the person decides; who has none is known where they say they live. */
export function placeOf(
  request: { regionPath: string },
  match: BindablePerson | undefined,
): BindablePerson {
  return {
    regionPath: match?.regionPath ?? request.regionPath,
    branchIds: match?.branchIds ?? [],
    officePaths: match?.officePaths ?? [],
    posts: match?.posts ?? [],
  }
}

/** The requests that wait for the caller, in the role in which they act. */
export async function listDecidableRequests(ctx: Context) {
  const decidable = []
  for (const row of await listPendingBindingRequests(ctx.db, ctx.actor.districtId)) {
    const match = await matchOf(ctx, row)
    if (bindingPolicy.decide(ctx.actor, placeOf(row, match))) decidable.push({ row, match })
  }
  return decidable
}
