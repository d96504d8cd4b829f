import type { Db } from '../../../db/connect'
import type { Standing } from '../admissionRule'

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
  return (await findStandings(db, districtId, [personId], day))(personId)
}

/** The same of many at once, to be asked for by person. */
export async function findStandings(
  db: Db,
  districtId: string,
  personIds: string[],
  day: string,
): Promise<(personId: string) => Omit<Standing, 'age' | 'hasGuardian'>> {
  const members = await db
    .selectFrom('member')
    .select(['personId', 'homeBranchId'])
    .where('districtId', '=', districtId)
    .where('personId', 'in', personIds)
    .where('status', '=', 'active')
    .execute()
  const branches = await db
    .selectFrom('branchMember')
    .select(['personId', 'branchId'])
    .where('districtId', '=', districtId)
    .where('personId', 'in', personIds)
    .where('leftAt', 'is', null)
    .execute()
  const proofs = await db
    .selectFrom('qualification')
    .select(['personId', 'name'])
    .where('districtId', '=', districtId)
    .where('personId', 'in', personIds)
    .where('removedAt', 'is', null)
    .where((is) => is.or([is('expiresOn', 'is', null), is('expiresOn', '>=', day)]))
    .execute()
  return (id) => {
    const own = members.filter(({ personId }) => personId === id)
    const joined = branches.filter(({ personId }) => personId === id)
    return {
      isMember: own.length > 0,
      branchIds:
        own.length > 0
          ? [
              ...joined.map(({ branchId }) => branchId),
              ...own.flatMap(({ homeBranchId }) => homeBranchId ?? []),
            ]
          : [],
      qualifications: proofs.flatMap(({ personId, name }) => (personId === id ? name : [])),
    }
  }
}
