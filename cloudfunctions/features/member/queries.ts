import type { StationRole } from '@contract/station'
import { sql } from 'kysely'
import type { Db } from '../../db/connect'

export type MemberDetailRow = NonNullable<Awaited<ReturnType<typeof findMember>>>

export async function findMember(db: Db, districtId: string, id: string) {
  return members(db, districtId)
    .select([
      'm.services',
      'm.joinedPartyOn',
      'm.leftOn',
      'm.leftReason',
      'm.version',
      'm.homeBranchName',
      'p.phoneCipher',
      'p.phoneHash',
    ])
    .select((is) =>
      is
        .exists(
          is
            .selectFrom('account as a')
            .select('a.id')
            .whereRef('a.districtId', '=', 'm.districtId')
            .whereRef('a.personId', '=', 'm.personId'),
        )
        .as('isBound'),
    )
    .select(
      sql<string[]>`array(select branch_id from branch_member b
        where b.district_id = m.district_id and b.person_id = m.person_id
          and b.left_at is null and b.confirmed_at is not null)`.as('temporaryBranchIds'),
    )
    .where('m.personId', '=', id)
    .executeTakeFirst()
}

export async function lockMember(db: Db, districtId: string, id: string) {
  await db
    .selectFrom('member')
    .select('personId')
    .where('districtId', '=', districtId)
    .where('personId', '=', id)
    .forUpdate()
    .execute()
  return findMember(db, districtId, id)
}

/** Temporary branches that a member is or was in, with group and post. */
export function listTemporaryBranches(db: Db, districtId: string, personId: string) {
  return db
    .selectFrom('branchMember as bm')
    .innerJoin('branch as b', (join) =>
      join.onRef('b.districtId', '=', 'bm.districtId').onRef('b.id', '=', 'bm.branchId'),
    )
    .leftJoin('taskGroup as t', (join) =>
      join.onRef('t.districtId', '=', 'bm.districtId').onRef('t.id', '=', 'bm.taskGroupId'),
    )
    .leftJoin('roleGrant as g', (join) =>
      join
        .onRef('g.districtId', '=', 'bm.districtId')
        .onRef('g.placeId', '=', 'bm.branchId')
        .onRef('g.personId', '=', 'bm.personId')
        .on('g.endedAt', 'is', null),
    )
    .select(['b.id', 'b.name', 't.name as groupName', 'g.role as post', 'bm.leftAt', 'b.state'])
    .where('bm.districtId', '=', districtId)
    .where('bm.personId', '=', personId)
    .orderBy('bm.joinedAt', 'desc')
    .limit(50)
    .execute()
}

/** People with this name and phone, and what they are as members. */
export function findPeopleLike(db: Db, districtId: string, name: string, phoneHash: string) {
  return db
    .selectFrom('person as p')
    .leftJoin('member as m', (join) =>
      join.onRef('m.districtId', '=', 'p.districtId').onRef('m.personId', '=', 'p.id'),
    )
    .select(['p.id', 'm.status'])
    .where('p.districtId', '=', districtId)
    .where('p.name', '=', name)
    .where('p.phoneHash', '=', phoneHash)
    .orderBy('p.id')
    .execute()
}

/** The branch that a member's affiliation may be with: regular or joint, and not dissolved. */
export function findHomeBranch(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('branch')
    .select(['id', 'name', 'regionPath', 'kind'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .where('kind', '<>', 'temporary')
    .where('state', '<>', 'dissolved')
    .executeTakeFirst()
}

function members(db: Db, districtId: string) {
  return db
    .selectFrom('member as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'm.districtId').onRef('p.id', '=', 'm.personId'),
    )
    .innerJoin('region as r', (join) =>
      join.onRef('r.districtId', '=', 'm.districtId').onRef('r.id', '=', 'm.regionId'),
    )
    .leftJoin('branch as h', (join) =>
      join.onRef('h.districtId', '=', 'm.districtId').onRef('h.id', '=', 'm.homeBranchId'),
    )
    .select([
      'm.personId',
      'm.nameKey',
      'm.category',
      'm.skills',
      'm.isMobile',
      'm.isInService',
      'm.status',
      'm.regionId',
      'm.regionPath',
      'm.homeBranchId',
      'h.regionPath as homeBranchPath',
      'p.name',
      'p.phoneMasked',
      'r.name as regionName',
    ])
    .select((is) => is.fn.coalesce('h.name', 'm.homeBranchName').as('homeName'))
    .where('m.districtId', '=', districtId)
}

export type StationPostRow = Awaited<ReturnType<typeof listStationPosts>>[number]

/** Stations that somebody started or coordinates, with the present ones first. */
export async function listStationPosts(db: Db, districtId: string, personId: string) {
  const { rows } = await sql<{
    id: string
    name: string
    role: StationRole
    isHead: boolean
    left: boolean
  }>`
    select s.id, s.name, r.role, r.ended_at is not null as left,
      r.ended_at is null and coalesce((select h.to_person_id from station_hand_over h
        where h.district_id = s.district_id and h.station_id = s.id and h.state = 'accepted'
        order by h.answered_at desc, h.id desc limit 1), s.created_by) = r.person_id as "isHead"
    from station_role r
    join station s on s.district_id = r.district_id and s.id = r.station_id
      and s.state not in ('proposed','declined')
    where r.district_id = ${districtId} and r.person_id = ${personId}::uuid
      and r.started_at is not null
    order by r.ended_at is not null, r.started_at desc, s.id limit 50`.execute(db)
  return rows
}
