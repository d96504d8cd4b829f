import type { SignUpState } from '@contract/activity'
import { sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'

export type ShiftRow = Awaited<ReturnType<typeof listShifts>>[number]

/** The shifts of an activity with how many have them, and what the caller has of them. */
export function listShifts(db: Db, { districtId, personId }: Actor, activityId: string) {
  return db
    .selectFrom('activityShift as s')
    .leftJoin('activitySignUp as m', (join) =>
      join
        .onRef('m.districtId', '=', 's.districtId')
        .onRef('m.shiftId', '=', 's.id')
        .on('m.personId', '=', personId),
    )
    .selectAll('s')
    .select((is) => [
      is.ref('m.state').$castTo<SignUpState | null>().as('mineState'),
      sql<boolean>`m.barred_at is not null and m.state in ('signedUp','waiting')`.as('isAgeWanted'),
      countSignUps('signedUp').as('taken'),
      countSignUps('waiting').as('waiting'),
      sql<number>`case when m.state = 'waiting' then
        (select count(*) from activity_sign_up u where u.district_id = s.district_id
          and u.shift_id = s.id and u.state = 'waiting'
          and (u.queued_at, u.person_id) <= (m.queued_at, m.person_id)) end`.as('minePosition'),
      sql<boolean>`exists (select 1 from attendance t where t.district_id = s.district_id
        and t.shift_id = s.id and t.person_id = m.person_id and t.kind = 'checkIn')`.as(
        'isCheckedIn',
      ),
      sql<boolean>`exists (select 1 from attendance t where t.district_id = s.district_id
        and t.shift_id = s.id and t.person_id = m.person_id
        and t.kind in ('checkOut','autoCheckOut'))`.as('isCheckedOut'),
    ])
    .where('s.districtId', '=', districtId)
    .where('s.activityId', '=', activityId)
    .orderBy('s.position')
    .orderBy('s.startsAt')
    .orderBy('s.id')
    .execute()
}

const countSignUps = (state: SignUpState) =>
  sql<number>`(select count(*) from activity_sign_up u where u.district_id = s.district_id
    and u.shift_id = s.id and u.state = ${state})`

/** Locks the shifts of an activity, with what stands on each: nobody takes a place meanwhile. */
export async function lockShifts(db: Db, districtId: string, activityId: string) {
  await db
    .selectFrom('activityShift')
    .select('id')
    .where('districtId', '=', districtId)
    .where('activityId', '=', activityId)
    .orderBy('id')
    .forUpdate()
    .execute()
  return db
    .selectFrom('activityShift as s')
    .selectAll('s')
    .select([
      countSignUps('signedUp').as('taken'),
      sql<boolean>`exists (select 1 from activity_sign_up u where u.district_id = s.district_id
          and u.shift_id = s.id)
        or exists (select 1 from attendance t where t.district_id = s.district_id
          and t.shift_id = s.id)`.as('isUsed'),
      sql<boolean>`exists (select 1 from service_entry e where e.district_id = s.district_id
        and e.shift_id = s.id)`.as('hasHours'),
    ])
    .where('s.districtId', '=', districtId)
    .where('s.activityId', '=', activityId)
    .orderBy('s.position')
    .execute()
}
