import type { HoursSettings } from '@contract/activity'
import type { Db } from '../../../db/connect'
import type { OwnDays } from '../workdayRule'

/** What an office has entered, from one day to another. */
export async function findOwnDays(
  db: Db,
  districtId: string,
  from: string,
  to: string,
): Promise<OwnDays> {
  const rows = await db
    .selectFrom('calendarDay')
    .select(['day', 'isWorking', 'name'])
    .where('districtId', '=', districtId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
  return new Map(rows.map(({ day, ...said }) => [day, said]))
}

/** As set for the district, or as the product brings them along: minutes as given, eight hours a day, eight of rest. */
export async function findHoursSettings(
  db: Db,
  districtId: string,
): Promise<Omit<HoursSettings, 'can'>> {
  const row = await db
    .selectFrom('hoursSetting')
    .select(['rounding', 'dailyLimitMinutes', 'restMinutes'])
    .where('districtId', '=', districtId)
    .executeTakeFirst()
  return row ?? { rounding: 'none', dailyLimitMinutes: 480, restMinutes: 480 }
}
