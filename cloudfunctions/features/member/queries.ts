import type { MemberCategory } from '@contract/member'
import { type SqlBool, sql } from 'kysely'
import { searchRange } from '../../core/names'
import type { Db } from '../../db/connect'
import { inside } from '../../db/paths'
import type { RosterScope } from './policy'

export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number]
export type MemberDetailRow = NonNullable<Awaited<ReturnType<typeof findMember>>>

export interface RosterFilter {
  query?: string | undefined
  /** Keyed hash of the query, when it is a whole phone number. */
  phoneHash?: string | undefined
  regionPath?: string | undefined
  /** A community, whose members have an index of their own. */
  regionId?: string | undefined
  branchId?: string | undefined
  category?: MemberCategory | undefined
  skill?: string | undefined
  homeBranch?: 'inside' | 'outside' | undefined
  mobile?: boolean | undefined
  status: 'active' | 'left'
}

/** One page in the order of names. The scope is the caller's, and cannot be left out. */
export function listMembers(
  db: Db,
  districtId: string,
  scope: NonNullable<RosterScope>,
  filter: RosterFilter,
  after: [string, string] | undefined,
  limit: number,
) {
  return roster(db, districtId)
    .where(matching(districtId, scope, filter))
    .$if(after !== undefined, (rows) =>
      rows.where(sql<SqlBool>`(m.name_key, m.person_id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
    )
    .orderBy('m.nameKey')
    .orderBy('m.personId')
    .limit(limit + 1)
    .execute()
}

const COUNTABLE = 1000

/** How many there are, up to a thousand; beyond that counting costs more than it tells. */
export async function countMembers(
  db: Db,
  districtId: string,
  scope: NonNullable<RosterScope>,
  filter: RosterFilter,
): Promise<number | undefined> {
  const rows = await db
    .selectFrom((is) =>
      is
        .selectFrom('member as m')
        .select(sql`1`.as('one'))
        .where('m.districtId', '=', districtId)
        .where(matching(districtId, scope, filter))
        .limit(COUNTABLE + 1)
        .as('some'),
    )
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return rows.count > COUNTABLE ? undefined : rows.count
}

export async function findMember(db: Db, districtId: string, id: string) {
  return roster(db, districtId)
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
        where b.district_id = m.district_id and b.person_id = m.person_id and b.left_at is null)`.as(
        'temporaryBranchIds',
      ),
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

function roster(db: Db, districtId: string) {
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
      'p.name',
      'p.phoneMasked',
      'r.name as regionName',
    ])
    .select((is) => is.fn.coalesce('h.name', 'm.homeBranchName').as('homeName'))
    .where('m.districtId', '=', districtId)
}

function matching(districtId: string, scope: NonNullable<RosterScope>, filter: RosterFilter) {
  const branchIds = [
    ...(scope.kind === 'branch' ? [scope.branchId] : []),
    ...(filter.branchId ? [filter.branchId] : []),
  ]
  const conditions = [
    sql`m.status = ${filter.status}`,
    ...(scope.kind === 'region' ? insideOf(scope.path) : []),
    ...(filter.regionId ? [sql`m.region_id = ${filter.regionId}`] : []),
    ...(filter.regionPath ? insideOf(filter.regionPath) : []),
    ...branchIds.map((branchId) => belongsTo(districtId, branchId)),
    ...(filter.category ? [sql`m.category = ${filter.category}`] : []),
    ...(filter.skill ? [sql`${filter.skill} = any(m.skills)`] : []),
    ...(filter.homeBranch
      ? [sql`(m.home_branch_id is null) = ${filter.homeBranch === 'outside'}`]
      : []),
    ...(filter.mobile !== undefined ? [sql`m.is_mobile = ${filter.mobile}`] : []),
    ...(filter.phoneHash ? [hasPhone(districtId, filter.phoneHash)] : []),
    ...(filter.query && !filter.phoneHash ? [isCalled(districtId, filter.query)] : []),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/** The whole district needs no condition: row-level security is one already. */
const insideOf = (path: string) =>
  path.split('/').length > 2 ? [inside('m.region_path', path)] : []

const belongsTo = (districtId: string, branchId: string) => sql`
  m.person_id = any(array(
    select person_id from member where district_id = ${districtId} and home_branch_id = ${branchId}
    union all
    select person_id from branch_member
    where district_id = ${districtId} and branch_id = ${branchId} and left_at is null))`

const hasPhone = (districtId: string, phoneHash: string) => sql`
  m.person_id in (select id from person where district_id = ${districtId} and phone_hash = ${phoneHash})`

function isCalled(districtId: string, query: string) {
  const { from, to } = searchRange(query)
  return sql`m.person_id in (select person_id from person_search_key
    where district_id = ${districtId} and token >= ${from} and token < ${to})`
}
