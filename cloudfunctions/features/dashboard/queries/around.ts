/** What stands beside the sums of a page: reported figures, campaigns, alarms. */
import type { FigureName } from '@contract/dashboard'
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'

/** Months that campaigns are shown for, and how many at most. */
const CAMPAIGN_MONTHS = 24
const MOST_CAMPAIGNS = 12
const ALARM_DAYS = 30

export type ReportedRow = Awaited<ReturnType<typeof listEntries>>[number]

/** What was ever entered for one figure of a place, the last first: the first one holds. */
export function listEntries(db: Db, districtId: string, regionId: string, name: FigureName) {
  return entries(db, districtId, regionId)
    .where('e.name', '=', name)
    .orderBy('e.enteredAt', 'desc')
    .orderBy('e.id', 'desc')
    .limit(100)
    .execute()
}

/** The entries that hold: nothing follows them. */
export function listReported(db: Db, districtId: string, regionId: string) {
  return entries(db, districtId, regionId)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('dashboardReported as n')
            .select('n.id')
            .whereRef('n.districtId', '=', 'e.districtId')
            .whereRef('n.follows', '=', 'e.id'),
        ),
      ),
    )
    .where('e.value', 'is not', null)
    .execute()
}

function entries(db: Db, districtId: string, regionId: string) {
  return db
    .selectFrom('dashboardReported as e')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'e.districtId').onRef('p.id', '=', 'e.enteredBy'),
    )
    .selectAll('e')
    .select('p.name as enteredByName')
    .where('e.districtId', '=', districtId)
    .where('e.regionId', '=', regionId)
}

export interface CampaignSums {
  id: string
  name: string
  startsOn: string
  endsOn: string
  people: number
  times: number
  minutes: number
}

/** Campaigns of the place and of what lies in it, the latest first, with their one row for each figure. */
export async function listCampaignSums(
  db: Db,
  districtId: string,
  path: string,
  today: string,
): Promise<CampaignSums[]> {
  const { rows } = await sql<CampaignSums>`
    select c.id, c.name, c.starts_on as "startsOn", c.ends_on as "endsOn",
      coalesce(max(f.value) filter (where f.name = 'people'), 0) as people,
      coalesce(max(f.value) filter (where f.name = 'checkIns'), 0) as times,
      coalesce(max(f.value) filter (where f.name = 'minutes'), 0) as minutes
    from campaign c
    left join figure f on f.district_id = c.district_id and f.subject_id = c.id
    where c.district_id = ${districtId} and ${inside('c.region_path', path)} and c.state = 'published'
      and c.starts_on > (${today}::date - ${CAMPAIGN_MONTHS} * interval '1 month')::date
      and c.starts_on <= ${today}::date
    group by c.id, c.name, c.starts_on, c.ends_on
    order by c.starts_on desc, c.id limit ${MOST_CAMPAIGNS}`.execute(db)
  return rows
}

/** What recounts of the last thirty days found. */
export function listAlarms(db: Db, districtId: string, now: Date) {
  return db
    .selectFrom('dashboardAlarm as a')
    .innerJoin('region as r', (join) =>
      join.onRef('r.districtId', '=', 'a.districtId').onRef('r.id', '=', 'a.regionId'),
    )
    .selectAll('a')
    .select('r.name as placeName')
    .where('a.districtId', '=', districtId)
    .where('a.foundAt', '>', new Date(now.getTime() - ALARM_DAYS * 86_400_000))
    .orderBy('a.id', 'desc')
    .limit(50)
    .execute()
}
