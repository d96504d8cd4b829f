import type { MemberCategory } from '@contract/member'
import { type SqlBool, sql } from 'kysely'
import { searchRange } from '../../core/names'
import type { Db } from '../../db/connect'
import { inside } from '../../db/paths'
import type { RosterScope } from './policy'

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

/** A member as lists show them. */
export interface MemberRow {
  personId: string
  nameKey: string
  name: string
  phoneMasked: string | null
  category: MemberCategory
  skills: string[]
  isMobile: boolean
  isInService: boolean
  status: 'active' | 'left'
  regionId: string
  regionName: string
  homeBranchId: string | null
  homeName: string | null
}

/**
 * One page in the order of names. The scope is the caller's, and cannot be left out. The busiest
 * read of an office, so it is written as one text: its limit is part of it, because a plan that does
 * not know the limit would sort the whole roster.
 */
export async function listMembers(
  db: Db,
  districtId: string,
  scope: NonNullable<RosterScope>,
  filter: RosterFilter,
  after: [string, string] | undefined,
  limit: number,
): Promise<MemberRow[]> {
  const later = after
    ? sql`and (m.name_key, m.person_id) > (${after[0]}, ${after[1]}::uuid)`
    : sql``
  const { rows } = await sql<MemberRow>`
    select m.person_id as "personId", m.name_key as "nameKey", p.name,
      p.phone_masked as "phoneMasked", m.category, m.skills, m.is_mobile as "isMobile",
      m.is_in_service as "isInService", m.status, m.region_id as "regionId",
      r.name as "regionName", m.home_branch_id as "homeBranchId",
      coalesce(h.name, m.home_branch_name) as "homeName"
    from member m
    join person p on p.district_id = m.district_id and p.id = m.person_id
    join region r on r.district_id = m.district_id and r.id = m.region_id
    left join branch h on h.district_id = m.district_id and h.id = m.home_branch_id
    where m.district_id = ${districtId} and ${matching(districtId, scope, filter)} ${later}
    order by m.name_key, m.person_id
    limit ${sql.raw(String(limit + 1))}`.execute(db.withoutPlugins())
  return rows
}

const COUNTABLE = 1000

/** How many there are, up to a thousand; beyond that counting costs more than it tells. */
export async function countMembers(
  db: Db,
  districtId: string,
  scope: NonNullable<RosterScope>,
  filter: RosterFilter,
): Promise<number | undefined> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from member m
      where m.district_id = ${districtId} and ${matching(districtId, scope, filter)}
      limit ${sql.raw(String(COUNTABLE + 1))}) as counted`.execute(db)
  const count = rows[0]?.count ?? 0
  return count > COUNTABLE ? undefined : count
}

function matching(districtId: string, scope: NonNullable<RosterScope>, filter: RosterFilter) {
  const conditions = [
    sql`m.status = ${filter.status}`,
    ...(scope.kind === 'region' ? insideOf(scope.path) : []),
    ...(filter.regionId ? [sql`m.region_id = ${filter.regionId}`] : []),
    ...(filter.regionPath ? insideOf(filter.regionPath) : []),
    // A secretary reads the records of those who agreed to be in the branch.
    ...(scope.kind === 'branch'
      ? [belongsTo(districtId, scope.branchId, sql`confirmed_at is not null`)]
      : []),
    ...(filter.branchId ? [belongsTo(districtId, filter.branchId)] : []),
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

const belongsTo = (districtId: string, branchId: string, joined = sql`true`) => sql`
  m.person_id = any(array(
    select person_id from member where district_id = ${districtId} and home_branch_id = ${branchId}
    union all
    select person_id from branch_member
    where district_id = ${districtId} and branch_id = ${branchId}
      and left_at is null and ${joined}))`

const hasPhone = (districtId: string, phoneHash: string) => sql`
  m.person_id in (select id from person where district_id = ${districtId} and phone_hash = ${phoneHash})`

function isCalled(districtId: string, query: string) {
  const { from, to } = searchRange(query)
  return sql`m.person_id in (select person_id from person_search_key
    where district_id = ${districtId} and token >= ${from} and token < ${to})`
}
