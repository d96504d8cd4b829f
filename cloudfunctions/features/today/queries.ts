import { sql } from 'kysely'
import { dayOf } from '../../core/days'
import type { Actor } from '../../core/identity'
import type { Db } from '../../db/connect'
import { inside } from '../../db/paths'
import { USUAL_MOST_MEMBERS } from '../branch/branchRules'
import { PARTY_MEMBERS } from '../branch/queries/branch'

/** Branches that wait for the office in which the caller acts; those it submitted itself wait for others. */
export function listSubmittedBranches(db: Db, actor: Actor, path: string) {
  return db
    .selectFrom('branch')
    .select(['id', 'name', 'updatedAt'])
    .where('districtId', '=', actor.districtId)
    .where('state', '=', 'submitted')
    .where('submittedBy', '<>', actor.personId)
    .where(inside('region_path', path))
    .orderBy('updatedAt')
    .limit(50)
    .execute()
}

/** Drafts of the caller that came back. */
export function listReturnedBranches(db: Db, actor: Actor) {
  return db
    .selectFrom('branch')
    .select(['id', 'name', 'returnReason'])
    .where('districtId', '=', actor.districtId)
    .where('createdBy', '=', actor.personId ?? '')
    .where('state', '=', 'draft')
    .where('returnReason', 'is not', null)
    .limit(20)
    .execute()
}

/** What a branch that the caller leads waits for. */
export async function findBranchMatters(db: Db, actor: Actor, branchId: string) {
  return db
    .selectFrom('branch as b')
    .select(['b.id', 'b.name', 'b.state', 'b.kind', 'b.overFiftyReason', 'b.plannedTo'])
    .select([
      sql<number>`(select count(*) from join_request j where j.district_id = b.district_id
        and j.branch_id = b.id and j.state = 'pending')`.as('joinRequests'),
      PARTY_MEMBERS.as('members'),
      sql<number>`(select count(*) from branch_member m where m.district_id = b.district_id
        and m.branch_id = b.id and m.left_at is null and m.task_group_id is null)`.as('ungrouped'),
    ])
    .where('b.districtId', '=', actor.districtId)
    .where('b.id', '=', branchId)
    .where('b.state', 'in', ['approved', 'active'])
    .executeTakeFirst()
}

export const needsReason = (row: { members: number; overFiftyReason: string | null }) =>
  row.members > USUAL_MOST_MEMBERS && !row.overFiftyReason

export function listMyOpenTasks(db: Db, actor: Actor) {
  return db
    .selectFrom('branchTask as k')
    .innerJoin('branch as b', (join) =>
      join.onRef('b.districtId', '=', 'k.districtId').onRef('b.id', '=', 'k.branchId'),
    )
    .innerJoin('taskGroup as t', (join) =>
      join.onRef('t.districtId', '=', 'k.districtId').onRef('t.id', '=', 'k.taskGroupId'),
    )
    .select(['k.id', 'k.title', 'k.dueOn', 'k.branchId', 't.name as groupName'])
    .where('k.districtId', '=', actor.districtId)
    .where('k.assigneeId', '=', actor.personId ?? '')
    .where('k.state', 'in', ['todo', 'doing'])
    .where('b.state', '=', 'active')
    .orderBy('k.dueOn', (order) => order.asc().nullsLast())
    .orderBy('k.id')
    .limit(50)
    .execute()
}

/**
 * Planned meetings that the caller should come to, from today on: those of their branches as they
 * are now; a committee's only for whoever is on its roll, a party group's for whoever is in it.
 */
export async function listMyMeetings(db: Db, actor: Actor, now: Date) {
  if (actor.branchIds.length === 0) return []
  return db
    .selectFrom('branchMeeting as m')
    .select(['m.id', 'm.title', 'm.startsAt', 'm.place', 'm.branchId'])
    .where('m.districtId', '=', actor.districtId)
    .where('m.branchId', 'in', actor.branchIds)
    .where((is) =>
      is.or([
        is.and([is('m.kind', '<>', 'committee'), is('m.partyGroupId', 'is', null)]),
        is.exists(
          is
            .selectFrom('partyGroupMember as g')
            .select('g.personId')
            .whereRef('g.districtId', '=', 'm.districtId')
            .whereRef('g.partyGroupId', '=', 'm.partyGroupId')
            .where('g.personId', '=', actor.personId ?? ''),
        ),
        is.exists(
          is
            .selectFrom('meetingAttendance as a')
            .select('a.personId')
            .whereRef('a.districtId', '=', 'm.districtId')
            .whereRef('a.meetingId', '=', 'm.id')
            .where('a.personId', '=', actor.personId ?? ''),
        ),
      ]),
    )
    .where('m.state', '=', 'planned')
    .where('m.startsAt', '>=', new Date(`${dayOf(now)}T00:00:00+08:00`))
    .orderBy('m.startsAt')
    .limit(20)
    .execute()
}

/** The groups of temporary branches that the caller is in, and branches where they have none yet. */
export function listMyGroups(db: Db, actor: Actor) {
  return db
    .selectFrom('branchMember as bm')
    .innerJoin('branch as b', (join) =>
      join.onRef('b.districtId', '=', 'bm.districtId').onRef('b.id', '=', 'bm.branchId'),
    )
    .leftJoin('taskGroup as t', (join) =>
      join.onRef('t.districtId', '=', 'bm.districtId').onRef('t.id', '=', 'bm.taskGroupId'),
    )
    .select([
      'b.id as branchId',
      'b.name as branchName',
      't.id as groupId',
      't.name as groupName',
      'bm.confirmedAt',
    ])
    .select([
      sql<number>`(select count(*) from branch_task k where k.district_id = t.district_id
        and k.task_group_id = t.id and k.state <> 'cancelled')`.as('taskCount'),
      sql<number>`(select count(*) from branch_task k where k.district_id = t.district_id
        and k.task_group_id = t.id and k.state = 'done')`.as('doneCount'),
      sql<number>`(select count(*) from task_group o where o.district_id = b.district_id
        and o.branch_id = b.id)`.as('groupCount'),
    ])
    .where('bm.districtId', '=', actor.districtId)
    .where('bm.personId', '=', actor.personId ?? '')
    .where('bm.leftAt', 'is', null)
    .where('b.state', 'in', ['approved', 'active'])
    .orderBy('bm.joinedAt', 'desc')
    .limit(10)
    .execute()
}
