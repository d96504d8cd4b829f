/** Requests to be bound, and whom they mean: what the page lists and what the to-do counts. */
import type { Context } from '../../core/context'
import { type BindablePerson, bindingPolicy } from './policy'
import {
  findPeopleByPhone,
  findPeopleOfRequests,
  listPendingBindingRequests,
} from './queries/bindings'

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
    homeBranchId: match?.homeBranchId ?? null,
    isBound: match?.isBound ?? false,
    officePaths: match?.officePaths ?? [],
    posts: match?.posts ?? [],
  }
}

/** The requests that wait for the caller, in the role in which they act: two statements, however many. */
export async function listDecidableRequests({ db, actor }: Context) {
  const { acting, districtId } = actor
  if (!acting) return []
  const rows = await listPendingBindingRequests(db, districtId, acting)
  const people = await findPeopleOfRequests(
    db,
    districtId,
    rows.map(({ phoneHash }) => phoneHash),
  )
  return rows
    .map((row) => {
      const meant = people.filter(
        ({ name, phoneHash }) => name === row.name && phoneHash === row.phoneHash,
      )
      return { row, match: meant.length === 1 ? meant[0] : undefined }
    })
    .filter(({ row, match }) => bindingPolicy.decide(actor, placeOf(row, match)))
}
