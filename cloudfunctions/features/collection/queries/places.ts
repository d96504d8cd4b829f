/** The households of the estate itself, as the tree of places and the register of owners know them. */
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'

export interface PlaceHousehold {
  id: string
  estate: string
  building: string
  room: string
  /** 0.01 m², by the certificate in the register of owners. */
  area: number | null
}

/** More than a collection holds is more than anybody asks for. */
const MOST = 5000

/** All households that lie in a place, in the order of the tree. */
export async function listPlaceHouseholds(
  db: Db,
  districtId: string,
  regionPath: string,
): Promise<PlaceHousehold[]> {
  const { rows } = await sql<PlaceHousehold>`
    select h.id, e.name as estate, b.name as building, h.name as room,
      (select sum(u.area)::int from owned_unit u where u.district_id = h.district_id
        and u.household_id = h.id) as area
    from region h
    join region b on b.district_id = h.district_id and b.id = h.parent_id
    join region e on e.district_id = b.district_id and e.id = b.parent_id
    where h.district_id = ${districtId} and h.kind = 'household'
      and starts_with(h.path, ${regionPath})
    order by h.path limit ${MOST}`.execute(db)
  return rows
}
