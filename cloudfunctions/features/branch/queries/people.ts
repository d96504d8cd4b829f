import type { Role } from '@contract/account'
import { type SqlBool, sql } from 'kysely'
import { dayOf } from '../../../core/days'
import { searchRange } from '../../../core/names'
import type { Db } from '../../../db/connect'
import { HELD_LAST } from './branch'

export type BranchMemberRow = Awaited<ReturnType<typeof listBranchMembers>>[number]

interface PeopleFilter {
  groupId?: string | undefined
  ungrouped?: boolean
  query?: string | undefined
  personId?: string | undefined
}

/**
 * The people of a branch in the order of names, with group, post and how their tasks stand. A
 * branch has at most a few hundred, so there are no pages.
 */
export function listBranchMembers(
  db: Db,
  districtId: string,
  branchId: string,
  { groupId, ungrouped, query, personId }: PeopleFilter,
  now: Date,
) {
  const range = query ? searchRange(query) : undefined
  return db
    .selectFrom('member as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'm.districtId').onRef('p.id', '=', 'm.personId'),
    )
    .leftJoin('branchMember as bm', (join) =>
      join
        .onRef('bm.districtId', '=', 'm.districtId')
        .onRef('bm.personId', '=', 'm.personId')
        .on('bm.branchId', '=', branchId)
        .on('bm.leftAt', 'is', null),
    )
    .leftJoin('taskGroup as t', (join) =>
      join.onRef('t.districtId', '=', 'bm.districtId').onRef('t.id', '=', 'bm.taskGroupId'),
    )
    .leftJoin('partyGroupMember as pm', (join) =>
      join
        .onRef('pm.districtId', '=', 'm.districtId')
        .onRef('pm.personId', '=', 'm.personId')
        .on('pm.branchId', '=', branchId),
    )
    .leftJoin('partyGroup as pg', (join) =>
      join.onRef('pg.districtId', '=', 'pm.districtId').onRef('pg.id', '=', 'pm.partyGroupId'),
    )
    .leftJoin('branch as h', (join) =>
      join.onRef('h.districtId', '=', 'm.districtId').onRef('h.id', '=', 'm.homeBranchId'),
    )
    .select([
      'm.personId',
      'p.name',
      'm.category',
      'm.skills',
      'm.homeBranchId',
      'm.createdAt',
      't.id as groupId',
      't.name as groupName',
      'pg.id as partyGroupId',
      'pg.name as partyGroupName',
      'bm.groupSource',
      'bm.joinedAt',
      'bm.confirmedAt',
      'bm.version',
    ])
    .select((is) => is.fn.coalesce('h.name', 'm.homeBranchName').as('homeName'))
    .select([
      sql<string[]>`array(select g.role from role_grant g
        join branch b on b.district_id = g.district_id and b.id = ${branchId}
        where g.district_id = m.district_id and g.person_id = m.person_id
          and g.place_id in (${branchId}, bm.task_group_id) and ${HELD_LAST})`.as('roles'),
      sql<boolean>`exists (select from role_grant g
        join branch b on b.district_id = g.district_id and b.id = ${branchId}
        where g.district_id = m.district_id and g.person_id = m.person_id
          and g.place_id = pm.party_group_id and ${HELD_LAST})`.as('leadsPartyGroup'),
      taskCount(branchId, sql`k.state in ('todo','doing')`).as('openTasks'),
      taskCount(branchId, sql`k.state = 'done'`).as('doneTasks'),
      taskCount(branchId, sql`k.state in ('todo','doing') and k.due_on < ${dayOf(now)}::date`).as(
        'overdueTasks',
      ),
    ])
    .where('m.districtId', '=', districtId)
    .where((is) =>
      is.or([
        is('bm.personId', 'is not', null),
        is.and([is('m.homeBranchId', '=', branchId), is('m.status', '=', 'active')]),
      ]),
    )
    .$if(groupId !== undefined, (rows) => rows.where('bm.taskGroupId', '=', groupId as string))
    .$if(ungrouped === true, (rows) => rows.where('bm.taskGroupId', 'is', null))
    .$if(personId !== undefined, (rows) => rows.where('m.personId', '=', personId as string))
    .$if(range !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`m.person_id in (select person_id from person_search_key
          where district_id = ${districtId} and token >= ${range?.from} and token < ${range?.to})`,
      ),
    )
    .orderBy('m.nameKey')
    .limit(2000)
    .execute()
}

function taskCount(branchId: string, condition: ReturnType<typeof sql>) {
  return sql<number>`(select count(*) from branch_task k where k.district_id = m.district_id
    and k.assignee_id = m.person_id and k.branch_id = ${branchId} and ${condition})`
}

/** The membership, locked: two who move one person do it one after the other. */
export function lockMembership(db: Db, districtId: string, branchId: string, personId: string) {
  return db
    .selectFrom('branchMember')
    .selectAll()
    .where('districtId', '=', districtId)
    .where('branchId', '=', branchId)
    .where('personId', '=', personId)
    .where('leftAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** The branch in which a person's affiliation is, where it is one of this system. */
export async function findHomeBranchId(
  db: Db,
  districtId: string,
  personId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('member')
    .select('homeBranchId')
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row?.homeBranchId ?? null
}

/** Held until the end: whoever leaves meanwhile hands back what is given to them here. */
export async function isInGroup(
  db: Db,
  districtId: string,
  groupId: string,
  personId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('branchMember')
    .select('personId')
    .where('districtId', '=', districtId)
    .where('taskGroupId', '=', groupId)
    .where('personId', '=', personId)
    .where('leftAt', 'is', null)
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}

/** The group that a person leads in a branch, if any. */
export function findLedGroup(db: Db, districtId: string, branchId: string, personId: string) {
  return db
    .selectFrom('roleGrant as g')
    .innerJoin('taskGroup as t', (join) =>
      join.onRef('t.districtId', '=', 'g.districtId').onRef('t.id', '=', 'g.placeId'),
    )
    .select(['t.id', 't.name'])
    .where('g.districtId', '=', districtId)
    .where('g.personId', '=', personId)
    .where('g.role', '=', 'leader')
    .where('g.endedAt', 'is', null)
    .where('t.branchId', '=', branchId)
    .executeTakeFirst()
}

/** Whether a person leads the branch or one of its groups, besides a post that they are given anew. */
export async function leadsIn(
  db: Db,
  districtId: string,
  branchId: string,
  personId: string,
  except?: { role: Role; placeId: string },
): Promise<boolean> {
  const post = await db
    .selectFrom('roleGrant')
    .select('id')
    .where('districtId', '=', districtId)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .$if(except !== undefined, (posts) =>
      posts.where((is) =>
        is.or([
          is('role', '<>', except?.role as Role),
          is('placeId', '<>', except?.placeId as string),
        ]),
      ),
    )
    .where((is) =>
      is.or([
        is('placeId', '=', branchId),
        is('placeId', 'in', (groups) =>
          groups
            .selectFrom('taskGroup')
            .select('id')
            .where('districtId', '=', districtId)
            .where('branchId', '=', branchId),
        ),
      ]),
    )
    .executeTakeFirst()
  return post !== undefined
}

export function findPendingJoinRequest(
  db: Db,
  districtId: string,
  branchId: string,
  accountId: string,
) {
  return db
    .selectFrom('joinRequest')
    .select('id')
    .where('districtId', '=', districtId)
    .where('branchId', '=', branchId)
    .where('accountId', '=', accountId)
    .where('state', '=', 'pending')
    .executeTakeFirst()
}

/** Whether an account is a person's own already. */
export async function isBoundTo(
  db: Db,
  districtId: string,
  accountId: string,
  personId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', accountId)
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row !== undefined
}

/** The last request of an account, when the answer was no and it has not joined since. */
export async function findRefusal(db: Db, districtId: string, branchId: string, accountId: string) {
  const last = await db
    .selectFrom('joinRequest')
    .select(['state', 'reason'])
    .where('districtId', '=', districtId)
    .where('branchId', '=', branchId)
    .where('accountId', '=', accountId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.state === 'rejected' ? last : undefined
}

/** Requests to join that wait, and the member of the roster whom each one seems to be. */
export function listJoinRequests(db: Db, districtId: string, branchId: string) {
  return joinRequests(db, districtId)
    .where('j.branchId', '=', branchId)
    .where('j.state', '=', 'pending')
    .orderBy('j.id')
    .limit(200)
    .execute()
}

export function lockJoinRequest(db: Db, districtId: string, id: string) {
  return joinRequests(db, districtId).where('j.id', '=', id).forUpdate('j').executeTakeFirst()
}

function joinRequests(db: Db, districtId: string) {
  return db
    .selectFrom('joinRequest as j')
    .leftJoin('person as p', (join) =>
      join
        .onRef('p.districtId', '=', 'j.districtId')
        .onRef('p.phoneHash', '=', 'j.phoneHash')
        .onRef('p.name', '=', 'j.name'),
    )
    .leftJoin('member as m', (join) =>
      join.onRef('m.districtId', '=', 'p.districtId').onRef('m.personId', '=', 'p.id'),
    )
    .leftJoin('branch as h', (join) =>
      join.onRef('h.districtId', '=', 'm.districtId').onRef('h.id', '=', 'm.homeBranchId'),
    )
    .selectAll('j')
    .select(['p.id as matchId', 'p.name as matchName', 'm.status as matchStatus'])
    .select((is) => is.fn.coalesce('h.name', 'm.homeBranchName').as('matchHomeName'))
    .where('j.districtId', '=', districtId)
}
