/** Stations beside a branch: those that its members keep, the one that it works with, those nearby. */
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import type { BranchRow } from './branch'

export interface StationOfMembers {
  id: string
  name: string
  people: string[]
}

/** Stations that members of the branch keep: of a temporary one those in it, of others those at home in it. */
export async function listStationsOfMembers(
  db: Db,
  districtId: string,
  { id, kind }: Pick<BranchRow, 'id' | 'kind'>,
): Promise<StationOfMembers[]> {
  const belongs =
    kind === 'temporary'
      ? sql`exists (select from branch_member m where m.district_id = r.district_id
          and m.branch_id = ${id}::uuid and m.person_id = r.person_id
          and m.left_at is null and m.confirmed_at is not null)`
      : sql`exists (select from member m where m.district_id = r.district_id
          and m.home_branch_id = ${id}::uuid and m.person_id = r.person_id and m.status = 'active')`
  const { rows } = await sql<StationOfMembers>`
    select s.id, s.name, array_agg(p.name order by r.started_at, r.id) as people
    from station_role r
    join station s on s.district_id = r.district_id and s.id = r.station_id
      and s.state in ('open','resting')
    join person p on p.district_id = r.district_id and p.id = r.person_id
    where r.district_id = ${districtId} and r.started_at is not null and r.ended_at is null
      and ${belongs}
    group by s.id, s.name order by s.name, s.id limit 50`.execute(db)
  return rows
}

/** The station with which it works on a renovation. */
export function findTiedStation(db: Db, districtId: string, stationId: string) {
  return db
    .selectFrom('station')
    .select(['id', 'name'])
    .where('districtId', '=', districtId)
    .where('id', '=', stationId)
    .executeTakeFirst()
}

/** Kept stations of the place of the branch, of what lies in it and of what it lies in. */
export async function listStationsNear(db: Db, districtId: string, regionPath: string) {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from station
    where district_id = ${districtId} and state in ('open','resting')
      and (starts_with(region_path, ${regionPath}) or starts_with(${regionPath}, region_path))
    order by name, id limit 50`.execute(db)
  return rows
}
