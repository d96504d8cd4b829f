import { CLOSES_AFTER_MINUTES } from '@contract/activity'
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'

const MINUTE = 60_000
/** Shifts that ended longer ago have been looked at many times, also after a long outage. */
const DAYS = 30

/**
 * 系统签退: who checked in and never out is taken to have left at the planned end, an hour after it.
 * A check-out that was proven and arrives later counts over it. Answers how many.
 */
export async function autoCheckOut(db: Db, districtId: string, now: Date): Promise<number> {
  const ended = new Date(now.getTime() - CLOSES_AFTER_MINUTES * MINUTE)
  const from = new Date(now.getTime() - DAYS * 24 * 60 * MINUTE)
  const { numAffectedRows } = await sql`
    insert into attendance
      (district_id, id, activity_id, shift_id, person_id, kind, source, at, recorded_at)
    select i.district_id, gen_random_uuid(), i.activity_id, i.shift_id, i.person_id, 'autoCheckOut',
      'system', greatest(s.ends_at, i.at), ${now}::timestamptz
    from activity_shift s
    join activity a on a.district_id = s.district_id and a.id = s.activity_id and a.state = 'published'
    join attendance i on i.district_id = s.district_id and i.shift_id = s.id and i.kind = 'checkIn'
    where s.district_id = ${districtId}
      and s.ends_at > ${from}::timestamptz and s.ends_at <= ${ended}::timestamptz
      and not exists (select from attendance o where o.district_id = i.district_id
        and o.shift_id = i.shift_id and o.person_id = i.person_id
        and o.kind in ('checkOut', 'autoCheckOut'))
    on conflict do nothing`.execute(db)
  return Number(numAffectedRows ?? 0)
}
