import { sql } from 'kysely'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'

export type MeetingRow = Awaited<ReturnType<typeof listMeetings>>[number]

/** In the order of their evenings. */
export function listMeetings(db: Db, districtId: string, deliberationId: string) {
  return meetings(db, districtId)
    .where('m.deliberationId', '=', deliberationId)
    .orderBy('m.startsAt')
    .orderBy('m.id')
    .execute()
}

export function findMeeting(db: Db, { districtId }: Actor, id: string) {
  return meetings(db, districtId).where('m.id', '=', id).executeTakeFirst()
}

export async function lockMeeting(db: Db, actor: Actor, id: string) {
  await db
    .selectFrom('deliberationMeeting')
    .select('id')
    .where('districtId', '=', actor.districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findMeeting(db, actor, id)
}

/** The households of its buildings, and whoever else signed in. */
export function listMeetingHouseholds(db: Db, districtId: string, meetingId: string) {
  return db
    .selectFrom('region as h')
    .innerJoin('region as b', (join) =>
      join.onRef('b.districtId', '=', 'h.districtId').onRef('b.id', '=', 'h.parentId'),
    )
    .leftJoin('deliberationMeetingBuilding as i', (join) =>
      join
        .onRef('i.districtId', '=', 'b.districtId')
        .onRef('i.buildingId', '=', 'b.id')
        .on('i.meetingId', '=', meetingId),
    )
    .leftJoin('deliberationSignIn as s', (join) =>
      join
        .onRef('s.districtId', '=', 'h.districtId')
        .onRef('s.householdId', '=', 'h.id')
        .on('s.meetingId', '=', meetingId),
    )
    .select(['h.id', 'h.name', 'b.name as buildingName'])
    .select(sql<boolean>`s.household_id is not null`.as('isPresent'))
    .where('h.districtId', '=', districtId)
    .where('h.kind', '=', 'household')
    .where((is) => is.or([is('i.meetingId', 'is not', null), is('s.meetingId', 'is not', null)]))
    .orderBy('h.path')
    .execute()
}

function meetings(db: Db, districtId: string) {
  return db
    .selectFrom('deliberationMeeting as m')
    .selectAll('m')
    .select(
      sql<{ id: string; name: string }[]>`(select coalesce(json_agg(
          json_build_object('id', b.id, 'name', b.name) order by b.path), '[]')
        from deliberation_meeting_building i
        join region b on b.district_id = i.district_id and b.id = i.building_id
        where i.district_id = m.district_id and i.meeting_id = m.id)`.as('buildings'),
    )
    .select(
      sql<number>`(select count(*) from deliberation_meeting_building i
        join region h on h.district_id = i.district_id and h.parent_id = i.building_id
          and h.kind = 'household'
        where i.district_id = m.district_id and i.meeting_id = m.id)`.as('invited'),
    )
    .select(
      sql<number>`(select count(*) from deliberation_sign_in s
        where s.district_id = m.district_id and s.meeting_id = m.id)`.as('present'),
    )
    .where('m.districtId', '=', districtId)
}
