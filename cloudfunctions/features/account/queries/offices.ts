import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'

/** Offices held at a place and below it. */
export function listOfficeGrants(db: Db, districtId: string, path: string) {
  return officeGrants(db, districtId)
    .where(inside('r.path', path))
    .orderBy('r.path')
    .orderBy('p.nameKey')
    .limit(500)
    .execute()
}

export function findOfficeGrant(db: Db, districtId: string, id: string) {
  return officeGrants(db, districtId).where('g.id', '=', id).executeTakeFirst()
}

/** Whoever counts who is in office here waits for those who change it. */
export function lockPlace(db: Db, districtId: string, placeId: string) {
  return db
    .selectFrom('region')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', placeId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** District officers besides this one, as far as an account lets them in. */
export async function countOfficersLeft(
  db: Db,
  districtId: string,
  { id, placeId }: { id: string; placeId: string },
): Promise<number> {
  const { left } = await db
    .selectFrom('roleGrant as g')
    .innerJoin('account as a', (join) =>
      join.onRef('a.districtId', '=', 'g.districtId').onRef('a.personId', '=', 'g.personId'),
    )
    .select((is) => is.fn.countAll<number>().as('left'))
    .where('g.districtId', '=', districtId)
    .where('g.placeId', '=', placeId)
    .where('g.role', '=', 'districtOfficer')
    .where('g.endedAt', 'is', null)
    .where('g.id', '<>', id)
    .executeTakeFirstOrThrow()
  return left
}

function officeGrants(db: Db, districtId: string) {
  return db
    .selectFrom('roleGrant as g')
    .innerJoin('region as r', (join) =>
      join.onRef('r.districtId', '=', 'g.districtId').onRef('r.id', '=', 'g.placeId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'g.districtId').onRef('p.id', '=', 'g.personId'),
    )
    .select([
      'g.id',
      'g.role',
      'g.placeKind',
      'g.placeId',
      'g.grantedAt',
      'g.personId',
      'p.name as personName',
      'r.name as placeName',
      'r.path',
    ])
    .where('g.districtId', '=', districtId)
    .where('g.placeKind', '=', 'region')
    .where('g.endedAt', 'is', null)
}
