import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { inside } from '../../../db/paths'

/** The newest request of an account to be bound, unless it was approved. */
export function findOpenBindingRequest(db: Db, districtId: string, accountId: string) {
  return db
    .selectFrom('bindingRequest')
    .select(['id', 'state', 'reason'])
    .where('districtId', '=', districtId)
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What took the person from this account: when, who gave the code or said yes. */
export function findLostBinding(db: Db, districtId: string, accountId: string) {
  return db
    .selectFrom('account as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'a.districtId').onRef('p.id', '=', 'a.lostPersonId'),
    )
    .leftJoin('person as g', (join) =>
      join.onRef('g.districtId', '=', 'a.districtId').onRef('g.id', '=', 'a.lostBy'),
    )
    .select(['p.name as personName', 'a.lostAt', 'g.name as byName'])
    .where('a.districtId', '=', districtId)
    .where('a.id', '=', accountId)
    .executeTakeFirst()
}

/** People with one of these phones, by name and phone, and where they belong. */
export async function findPeopleOfRequests(db: Db, districtId: string, phoneHashes: string[]) {
  if (phoneHashes.length === 0) return []
  return peopleWithBranches(db, districtId)
    .select('p.phoneHash')
    .where('p.phoneHash', 'in', phoneHashes)
    .execute()
}

/** People with exactly this name and phone, and where they belong. */
export function findPeopleByPhone(db: Db, districtId: string, name: string, phoneHash: string) {
  return peopleWithBranches(db, districtId)
    .where('p.phoneHash', '=', phoneHash)
    .where('p.name', '=', name)
    .execute()
}

export function findPersonForBinding(db: Db, districtId: string, personId: string) {
  return peopleWithBranches(db, districtId).where('p.id', '=', personId).executeTakeFirst()
}

function peopleWithBranches(db: Db, districtId: string) {
  return db
    .selectFrom('person as p')
    .leftJoin('member as m', (join) =>
      join.onRef('m.districtId', '=', 'p.districtId').onRef('m.personId', '=', 'p.id'),
    )
    .select(['p.id', 'p.name', 'm.regionPath', 'm.homeBranchId', 'm.status as memberStatus'])
    .select((is) => isBound(is.ref('p.id'), districtId).as('isBound'))
    .select((is) => officePathsOf(is.ref('p.id'), districtId).as('officePaths'))
    .select((is) => postsOf(is.ref('p.id'), districtId).as('posts'))
    .where('p.districtId', '=', districtId)
}

function isBound(personId: Expression<string>, districtId: string) {
  return sql<boolean>`exists (select 1 from account
    where district_id = ${districtId} and person_id = ${personId})`
}

function officePathsOf(personId: Expression<string>, districtId: string) {
  return sql<string[]>`array(
    select r.path from role_grant g join region r on r.district_id = g.district_id and r.id = g.place_id
    where g.district_id = ${districtId} and g.person_id = ${personId} and g.ended_at is null)`
}

function postsOf(personId: Expression<string>, districtId: string) {
  return sql<{ role: string; branchId: string | null; path: string }[]>`(
    select coalesce(json_agg(json_build_object('role', g.role, 'branchId', b.id,
      'path', coalesce(b.region_path, o.region_path))), '[]')
    from role_grant g
    left join task_group t on t.district_id = g.district_id and t.id = g.place_id
    left join party_group pg on pg.district_id = g.district_id and pg.id = g.place_id
    left join branch b on b.district_id = g.district_id
      and b.id = coalesce(t.branch_id, pg.branch_id, g.place_id)
    left join organization o on o.district_id = g.district_id and o.id = g.place_id
    where g.district_id = ${districtId} and g.person_id = ${personId} and g.ended_at is null
      and g.place_kind <> 'region')`
}

/**
 * Requests that may be the caller's to decide, the oldest first: made in the place of their office, or
 * by the number of somebody of the place or whose home branch they act for. Who decides each is the
 * policy's question.
 */
export function listPendingBindingRequests(
  db: Db,
  districtId: string,
  { placeKind, placeId, path }: { placeKind: string; placeId: string; path: string },
) {
  const isOffice = placeKind === 'region'
  const theirs = sql<SqlBool>`exists (select 1 from person p
    left join member m on m.district_id = p.district_id and m.person_id = p.id
    where p.district_id = b.district_id and p.phone_hash = b.phone_hash and p.name = b.name
      and ${isOffice ? inside('m.region_path', path) : sql`m.home_branch_id = ${placeId}`})`
  return db
    .selectFrom('bindingRequest as b')
    .innerJoin('region as r', (join) =>
      join.onRef('r.districtId', '=', 'b.districtId').onRef('r.id', '=', 'b.regionId'),
    )
    .select([
      'b.id',
      'b.name',
      'b.phoneMasked',
      'b.phoneHash',
      'b.requestedAt',
      'r.name as regionName',
      'r.path as regionPath',
    ])
    .where('b.districtId', '=', districtId)
    .where('b.state', '=', 'pending')
    .where((is) => (isOffice ? is.or([inside('r.path', path), theirs]) : theirs))
    .orderBy('b.id')
    .limit(200)
    .execute()
}

/** Locks the request, so that two who decide at once do so one after the other. */
export function lockBindingRequest(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('bindingRequest as b')
    .innerJoin('region as r', (join) =>
      join.onRef('r.districtId', '=', 'b.districtId').onRef('r.id', '=', 'b.regionId'),
    )
    .select(['b.id', 'b.accountId', 'b.name', 'b.phoneHash', 'b.state', 'r.path as regionPath'])
    .where('b.districtId', '=', districtId)
    .where('b.id', '=', id)
    .forUpdate('b')
    .executeTakeFirst()
}
