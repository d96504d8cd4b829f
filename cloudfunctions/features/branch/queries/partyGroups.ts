import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { HELD_LAST, MEMBER_IDS } from './branch'

export type PartyGroupRow = Awaited<ReturnType<typeof listPartyGroups>>[number]

/** The standing groups of a branch, with whether a person is in each. */
export function listPartyGroups(
  db: Db,
  districtId: string,
  branchId: string,
  personId: string | null,
) {
  return db
    .selectFrom('partyGroup as t')
    .innerJoin('branch as b', (join) =>
      join.onRef('b.districtId', '=', 't.districtId').onRef('b.id', '=', 't.branchId'),
    )
    .leftJoin('roleGrant as g', (join) =>
      join
        .onRef('g.districtId', '=', 't.districtId')
        .onRef('g.placeId', '=', 't.id')
        .on('g.role', '=', 'leader')
        .on(HELD_LAST),
    )
    .leftJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'g.districtId').onRef('p.id', '=', 'g.personId'),
    )
    .select(['t.id', 't.branchId', 't.name', 'p.id as leaderId', 'p.name as leaderName'])
    .select([
      sql<number>`(select count(*) from party_group_member m where m.district_id = t.district_id
        and m.party_group_id = t.id and m.person_id in (${MEMBER_IDS}))`.as('memberCount'),
      sql<boolean>`exists (select from party_group_member m where m.district_id = t.district_id
        and m.party_group_id = t.id and m.person_id = ${personId}::uuid)`.as('isMine'),
    ])
    .where('t.districtId', '=', districtId)
    .where('t.branchId', '=', branchId)
    .where('t.removedAt', 'is', null)
    .orderBy('t.position')
    .orderBy('t.id')
    .execute()
}

/** The branch that a group belongs to; of one that was removed nothing is found. */
export function findPartyGroup(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('partyGroup')
    .select(['id', 'branchId', 'name'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
}

/** In which group of the branch each of these people is now. */
export async function listPlaces(
  db: Db,
  districtId: string,
  branchId: string,
  personIds: string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('partyGroupMember')
    .select(['personId', 'partyGroupId'])
    .where('districtId', '=', districtId)
    .where('branchId', '=', branchId)
    .where('personId', 'in', personIds)
    .execute()
  return new Map(rows.map(({ personId, partyGroupId }) => [personId, partyGroupId]))
}

/** The groups that these people lead in a branch. */
export function listLedPartyGroups(
  db: Db,
  districtId: string,
  branchId: string,
  personIds: string[],
) {
  return db
    .selectFrom('roleGrant as g')
    .innerJoin('partyGroup as t', (join) =>
      join.onRef('t.districtId', '=', 'g.districtId').onRef('t.id', '=', 'g.placeId'),
    )
    .select(['t.id', 'g.personId'])
    .where('g.districtId', '=', districtId)
    .where('g.personId', 'in', personIds)
    .where('g.endedAt', 'is', null)
    .where('t.branchId', '=', branchId)
    .execute()
}
