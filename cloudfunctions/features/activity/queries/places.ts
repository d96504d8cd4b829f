import type { Db } from '../../../db/connect'

/** Whoever takes a place on a shift waits here for the one before, so that there are never too many. */
export async function lockShift(db: Db, districtId: string, id: string): Promise<void> {
  await db
    .selectFrom('activityShift')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute()
}

export async function countTaken(db: Db, districtId: string, shiftId: string): Promise<number> {
  const { taken } = await db
    .selectFrom('activitySignUp')
    .select((is) => is.fn.countAll<number>().as('taken'))
    .where('districtId', '=', districtId)
    .where('shiftId', '=', shiftId)
    .where('state', '=', 'signedUp')
    .executeTakeFirstOrThrow()
  return taken
}

/** What an admission asks of a person: their branches, and the proofs that hold on a day. */
export async function findStanding(db: Db, districtId: string, personId: string, day: string) {
  const member = await db
    .selectFrom('member')
    .select('homeBranchId')
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .where('status', '=', 'active')
    .executeTakeFirst()
  const branches = await db
    .selectFrom('branchMember')
    .select('branchId')
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .where('leftAt', 'is', null)
    .execute()
  const proofs = await db
    .selectFrom('qualification')
    .select('name')
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .where('removedAt', 'is', null)
    .where((is) => is.or([is('expiresOn', 'is', null), is('expiresOn', '>=', day)]))
    .execute()
  return {
    isMember: member !== undefined,
    branchIds: member
      ? [
          ...branches.map(({ branchId }) => branchId),
          ...(member.homeBranchId ? [member.homeBranchId] : []),
        ]
      : [],
    qualifications: proofs.map(({ name }) => name),
  }
}
