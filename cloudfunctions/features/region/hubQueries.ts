import { HUB_PLACES } from '@contract/region'
import { sql } from 'kysely'
import type { Db } from '../../db/connect'
import { inside } from '../../db/paths'

export type HubUnitRow = Awaited<ReturnType<typeof listHubUnits>>[number]

/** Every unit of a place that should have a hub, those without one first. */
export function listHubUnits(db: Db, districtId: string, path: string) {
  return units(db, districtId)
    .where(inside('r.path', path))
    .orderBy(sql`h.id is not null`)
    .orderBy('r.path')
    .limit(1000)
    .execute()
}

export function findHubUnit(db: Db, districtId: string, regionId: string) {
  return units(db, districtId).where('r.id', '=', regionId).executeTakeFirst()
}

export function findOpenHub(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('hub')
    .select(['id', 'regionId', 'openedOn'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .where('closedOn', 'is', null)
    .executeTakeFirst()
}

function units(db: Db, districtId: string) {
  return db
    .selectFrom('region as r')
    .leftJoin('hub as h', (join) =>
      join
        .onRef('h.districtId', '=', 'r.districtId')
        .onRef('h.regionId', '=', 'r.id')
        .on('h.closedOn', 'is', null),
    )
    .select(['r.id', 'r.name', 'r.kind', 'r.path'])
    .select(['h.id as hubId', 'h.name as hubName', 'h.address', 'h.openedOn'])
    .where('r.districtId', '=', districtId)
    .where('r.kind', 'in', HUB_PLACES)
}
