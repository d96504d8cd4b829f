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
