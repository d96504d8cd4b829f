import type { BranchKind, BranchPost, BranchState } from '@contract/branch'
import { type SqlBool, sql } from 'kysely'
import { AppError, found } from '../../../core/errors'
import type { Actor } from '../../../core/identity'
import type { Db } from '../../../db/connect'
import { literally } from '../../../db/like'
import { inside } from '../../../db/paths'

export type BranchRow = NonNullable<Awaited<ReturnType<typeof findBranch>>>

export function findBranch(db: Db, districtId: string, id: string) {
  return branches(db, districtId).where('b.id', '=', id).executeTakeFirst()
}

/** Locks the branch first, so that what is counted afterwards cannot be out of date. */
export async function lockBranch(db: Db, districtId: string, id: string) {
  await db
    .selectFrom('branch')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findBranch(db, districtId, id)
}

/** The name under which branches of a place were approved last, to be proposed for the next one. */
export async function findUsualBody(
  db: Db,
  districtId: string,
  path: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('branch')
    .select('approvalBody')
    .where('districtId', '=', districtId)
    .where('approvalBody', 'is not', null)
    .where(inside('region_path', path))
    .orderBy('approvedOn', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.approvalBody ?? undefined
}

/**
 * Holds the branch as it is, together with others who do so: it is not dissolved, and none of its
 * groups goes, before what begins here has ended.
 */
export async function holdBranch(db: Db, districtId: string, id: string) {
  await db
    .selectFrom('branch')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forShare()
    .execute()
  return findBranch(db, districtId, id)
}

/** The same by a thing of the branch, before the thing itself is locked. */
export async function holdBranchOf(
  db: Db,
  districtId: string,
  table: 'branchTask' | 'branchMeeting',
  id: string,
): Promise<void> {
  await db
    .selectFrom('branch')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', (is) =>
      is
        .selectFrom(table)
        .select('branchId')
        .where('districtId', '=', districtId)
        .where('id', '=', id),
    )
    .forShare()
    .execute()
}

/** Holds the temporary branches that run and that a person is in, always in the same order. */
export function holdBranchesOfPerson(db: Db, districtId: string, personId: string) {
  return db
    .selectFrom('branch')
    .select('id')
    .where('districtId', '=', districtId)
    .where('state', '<>', 'dissolved')
    .where('id', 'in', (is) =>
      is
        .selectFrom('branchMember')
        .select('branchId')
        .where('districtId', '=', districtId)
        .where('personId', '=', personId)
        .where('leftAt', 'is', null),
    )
    .orderBy('id')
    .forShare()
    .execute()
}

export interface BranchFilter {
  query?: string | undefined
  kind?: BranchKind | undefined
  state?: BranchState | undefined
  regionPath?: string | undefined
  mine: boolean
}

/** Those that the caller may see, the newest first. */
export function listBranches(
  db: Db,
  actor: Actor,
  filter: BranchFilter,
  before: [string, string] | undefined,
  limit: number,
) {
  return branches(db, actor.districtId)
    .where(matching(actor, filter))
    .$if(before !== undefined, (rows) => rows.where('b.id', '<', before?.[1] as string))
    .orderBy('b.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** Members of the branch: by affiliation for a regular one, by having agreed to join for a temporary one. */
export const MEMBER_IDS = sql`
  select bm.person_id from branch_member bm
  where bm.district_id = b.district_id and bm.branch_id = b.id and bm.left_at is null
    and bm.confirmed_at is not null
  union all
  select m.person_id from member m
  where m.district_id = b.district_id and m.home_branch_id = b.id and m.status = 'active'`

/** How many people of a branch `b` are in the Party: applicants are in the branch, and no members yet. */
export const PARTY_MEMBERS = sql<number>`(select count(*) from (${MEMBER_IDS}) as one
  join member p on p.district_id = b.district_id and p.person_id = one.person_id
  where p.category <> 'applicant')`

/**
 * A post `g` of a branch `b` that is held now; where it is dissolved, one that was held until its end: all of
 * them ended together then.
 */
export const HELD_LAST = sql<SqlBool>`(g.ended_at is null or (b.state = 'dissolved' and g.ended_at = (
    select max(x.ended_at) from role_grant x where x.district_id = b.district_id
      and (x.place_id = b.id or x.place_id in (select t.id from task_group t
        where t.district_id = b.district_id and t.branch_id = b.id)
        or x.place_id in (select t.id from party_group t
        where t.district_id = b.district_id and t.branch_id = b.id)))))`

function branches(db: Db, districtId: string) {
  return db
    .selectFrom('branch as b')
    .innerJoin('region as r', (join) =>
      join.onRef('r.districtId', '=', 'b.districtId').onRef('r.id', '=', 'b.regionId'),
    )
    .selectAll('b')
    .select('r.name as regionName')
    .select([
      sql<number>`(select count(*) from (${MEMBER_IDS}) as people)`.as('memberCount'),
      PARTY_MEMBERS.as('partyMembers'),
      sql<number>`(select count(*) from branch_member bm
        join member m on m.district_id = bm.district_id and m.person_id = bm.person_id
        where bm.district_id = b.district_id and bm.branch_id = b.id and bm.left_at is null
          and bm.confirmed_at is not null and m.home_branch_id is null)`.as('outsideCount'),
      // Party members who have agreed to be in it; whoever applies for membership is none yet (P-1).
      sql<number>`(select count(*) from branch_member bm
        join member m on m.district_id = bm.district_id and m.person_id = bm.person_id
        where bm.district_id = b.district_id and bm.branch_id = b.id and bm.left_at is null
          and bm.confirmed_at is not null and m.category <> 'applicant')`.as('agreedCount'),
      sql<number>`(select count(*) from branch_task t where t.district_id = b.district_id
        and t.branch_id = b.id and t.state <> 'cancelled')`.as('taskCount'),
      sql<number>`(select count(*) from branch_task t where t.district_id = b.district_id
        and t.branch_id = b.id and t.state = 'done')`.as('doneCount'),
      sql<number>`(select count(*) from join_request j where j.district_id = b.district_id
        and j.branch_id = b.id and j.state = 'pending')`.as('pendingJoinRequests'),
      sql<BranchPost[]>`(select coalesce(json_agg(json_build_object(
          'personId', g.person_id, 'name', p.name, 'post', g.role) order by g.role desc), '[]')
        from role_grant g join person p on p.district_id = g.district_id and p.id = g.person_id
        where g.district_id = b.district_id and g.place_id = b.id
          and ${HELD_LAST})`.as('posts'),
    ])
    .where('b.districtId', '=', districtId)
}

/** What `branchPolicy.see` answers for one branch, asked of all: whoever is listed one can open it. */
function matching(actor: Actor, { query, kind, state, regionPath, mine }: BranchFilter) {
  const { acting } = actor
  const led = acting?.placeKind === 'branch' ? [acting.placeId] : []
  const drafted =
    led.length > 0 || acting?.placeKind === 'region'
      ? sql`(b.created_by = ${actor.personId}::uuid and ${inside('b.region_path', acting?.path ?? '')})`
      : sql`false`
  const own = sql`(b.id = any(${[...actor.branchIds, ...led]}::uuid[]) or ${drafted})`
  const visible =
    acting?.placeKind === 'region' ? sql`(${inside('b.region_path', acting.path)} or ${own})` : own
  const conditions = [
    mine ? own : visible,
    ...(query ? [sql`b.name like ${`%${literally(query)}%`}`] : []),
    ...(kind ? [sql`b.kind = ${kind}`] : []),
    ...(state ? [sql`b.state = ${state}`] : []),
    ...(regionPath ? [inside('b.region_path', regionPath)] : []),
  ]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

/** How many full members have their affiliation with a branch; probationary ones do not count (P-1). */
export async function countFullMembers(
  db: Db,
  districtId: string,
  branchId: string,
): Promise<number> {
  const { count } = await db
    .selectFrom('member')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('districtId', '=', districtId)
    .where('homeBranchId', '=', branchId)
    .where('status', '=', 'active')
    .where('category', '=', 'full')
    .executeTakeFirstOrThrow()
  return count
}

/**
 * Whoever is on the roster now, and stays there until this has ended: posts and branches are for
 * members only.
 */
export async function requireActiveMember(
  db: Db,
  districtId: string,
  personId: string,
): Promise<void> {
  const row = await db
    .selectFrom('member')
    .select('status')
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .forShare()
    .executeTakeFirst()
  if (found(row).status === 'left') throw new AppError('member_left')
}

/** The community or village in which a place lies. */
export function findCommunityAround(db: Db, districtId: string, path: string) {
  const segments = path.split('/').slice(0, -1)
  const paths = segments.map((_, index) => `${segments.slice(0, index + 1).join('/')}/`)
  return db
    .selectFrom('region')
    .select(['id', 'name', 'path'])
    .where('districtId', '=', districtId)
    .where('path', 'in', paths)
    .where('kind', 'in', ['community', 'village'])
    .executeTakeFirst()
}
