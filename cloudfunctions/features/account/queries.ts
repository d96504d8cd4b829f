import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../db/connect'
import { inside } from '../../db/paths'

export function findDistrict(db: Db, districtId: string) {
  return db.selectFrom('district').selectAll().where('id', '=', districtId).executeTakeFirst()
}

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
    .select(['p.id', 'p.name', 'm.regionPath', 'm.status as memberStatus'])
    .select((is) => branchIdsOf(is.ref('p.id'), districtId).as('branchIds'))
    .select((is) => officePathsOf(is.ref('p.id'), districtId).as('officePaths'))
    .select((is) => postsOf(is.ref('p.id'), districtId).as('posts'))
    .where('p.districtId', '=', districtId)
}

/** Home branch of a person and the temporary ones that they have agreed to be in, as an array. */
function branchIdsOf(personId: Expression<string>, districtId: string) {
  return sql<string[]>`array(
    select branch_id from branch_member
    where district_id = ${districtId} and person_id = ${personId}
      and left_at is null and confirmed_at is not null
    union select home_branch_id from member
    where district_id = ${districtId} and person_id = ${personId} and home_branch_id is not null)`
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
    left join branch b on b.district_id = g.district_id and b.id = coalesce(t.branch_id, g.place_id)
    left join organization o on o.district_id = g.district_id and o.id = g.place_id
    where g.district_id = ${districtId} and g.person_id = ${personId} and g.ended_at is null
      and g.place_kind <> 'region')`
}

/**
 * Requests that may be the caller's to decide, the oldest first: made in the place of their office, or
 * by the number of somebody of the place or of the branch in which they act. Who decides each is the
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
      and ${
        isOffice
          ? inside('m.region_path', path)
          : sql`(m.home_branch_id = ${placeId} or exists (select 1 from branch_member x
              where x.district_id = p.district_id and x.person_id = p.id
                and x.branch_id = ${placeId} and x.left_at is null))`
      })`
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

export function listOpenSessions(db: Db, districtId: string, accountId: string, now: Date) {
  return db
    .selectFrom('session')
    .select(['id', 'device', 'createdAt'])
    .where('districtId', '=', districtId)
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .execute()
}

export function findRegionPlace(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('region')
    .select(['id', 'name', 'path', 'kind'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Offices held at a place and below it. */
export function listOfficeGrants(db: Db, districtId: string, path: string) {
  return officeGrants(db, districtId)
    .where(inside('r.path', path))
    .orderBy('r.path')
    .orderBy('p.nameKey')
    .limit(500)
    .execute()
}

export function findOfficeGrant(db: Db, districtId: string, id: string) {
  return officeGrants(db, districtId).where('g.id', '=', id).executeTakeFirst()
}

function officeGrants(db: Db, districtId: string) {
  return db
    .selectFrom('roleGrant as g')
    .innerJoin('region as r', (join) =>
      join.onRef('r.districtId', '=', 'g.districtId').onRef('r.id', '=', 'g.placeId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'g.districtId').onRef('p.id', '=', 'g.personId'),
    )
    .select([
      'g.id',
      'g.role',
      'g.placeKind',
      'g.placeId',
      'g.grantedAt',
      'g.personId',
      'p.name as personName',
      'r.name as placeName',
      'r.path',
    ])
    .where('g.districtId', '=', districtId)
    .where('g.placeKind', '=', 'region')
    .where('g.endedAt', 'is', null)
}

export function listEventsOf(
  db: Db,
  districtId: string,
  subject: { kind: string; id: string },
  before: string | undefined,
  limit: number,
  peopleIn?: string,
) {
  return db
    .selectFrom('event as e')
    .leftJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'e.districtId').onRef('p.id', '=', 'e.personId'),
    )
    .select(['e.id', 'e.at', 'e.method', 'e.role', 'e.detail', 'p.name as personName'])
    .select([
      nameIn('branch_task', 'title', 'taskId').as('taskTitle'),
      nameIn('branch_meeting', 'title', 'meetingId').as('meetingTitle'),
      nameIn('join_request', 'name', 'joinRequestId').as('applicantName'),
      nameIn('task_group', 'name', 'groupId').as('groupName'),
      peopleIn === undefined
        ? nameIn('person', 'name', 'personId').as('aboutName')
        : nameOfOwn(peopleIn).as('aboutName'),
    ])
    .select(sql<boolean>`e.detail->>'personId' = e.person_id::text`.as('isAboutSelf'))
    .where('e.districtId', '=', districtId)
    .where('e.subjectKind', '=', subject.kind)
    .where('e.subjectId', '=', subject.id)
    .$if(before !== undefined, (rows) => rows.where('e.id', '<', before as string))
    .orderBy('e.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** The detail of an event holds ids; who reads the record wants to know what it is called now. */
function nameIn(table: string, column: string, key: string) {
  return sql<string | null>`(select n.${sql.ref(column)} from ${sql.table(table)} n
    where n.district_id = e.district_id and n.id = (e.detail->>${sql.lit(key)})::uuid)`
}

/** The same of a person, where they are registered in a place. */
function nameOfOwn(path: string) {
  return sql<string | null>`(select p.name from person p
    join member m on m.district_id = p.district_id and m.person_id = p.id
    where p.district_id = e.district_id and p.id = (e.detail->>'personId')::uuid
      and ${inside('m.region_path', path)})`
}

interface SubjectPlace {
  name: string
  path: string
  branchId: string | null
  /** Of an activity: where its organiser lies, beyond whom its people are not named (D-2). */
  organiserPath?: string | null
}

/** What the subject of an event is called, and where it lies, so that the office over it may read its record. */
export async function findSubjectPlace(
  db: Db,
  districtId: string,
  { kind, id }: { kind: string; id: string },
): Promise<SubjectPlace | undefined> {
  switch (kind) {
    case 'member': {
      const row = await db
        .selectFrom('member as m')
        .innerJoin('person as p', (join) =>
          join.onRef('p.districtId', '=', 'm.districtId').onRef('p.id', '=', 'm.personId'),
        )
        .select(['p.name', 'm.regionPath as path', 'm.homeBranchId as branchId'])
        .where('m.districtId', '=', districtId)
        .where('m.personId', '=', id)
        .executeTakeFirst()
      return row
    }
    case 'branch':
    case 'campaign':
    case 'organization':
    case 'station': {
      const row = await db
        .selectFrom(kind)
        .select(['name', 'regionPath as path'])
        .where('districtId', '=', districtId)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && { ...row, branchId: kind === 'branch' ? id : null }
    }
    case 'activity': {
      const row = await db
        .selectFrom('activity')
        .leftJoin('region as g', (join) =>
          join
            .onRef('g.districtId', '=', 'activity.districtId')
            .onRef('g.id', '=', 'activity.organiserId'),
        )
        .select(['title as name', 'regionPath as path', 'organiserKind', 'organiserId'])
        .select('g.path as organiserPath')
        .where('activity.districtId', '=', districtId)
        .where('activity.id', '=', id)
        .executeTakeFirst()
      if (!row) return undefined
      const { organiserKind, organiserId, ...place } = row
      return { ...place, branchId: organiserKind === 'branch' ? organiserId : null }
    }
    case 'region': {
      const row = await findRegionPlace(db, districtId, id)
      return row && { name: row.name, path: row.path, branchId: null }
    }
    default:
      return undefined
  }
}
