import type { TaskState } from '@contract/branch'
import { sql } from 'kysely'
import type { Db } from '../../../db/connect'
import { holdBranchOf } from './branch'

export type TaskRow = NonNullable<Awaited<ReturnType<typeof findTask>>>

export function findTask(db: Db, districtId: string, id: string) {
  return tasks(db, districtId).where('k.id', '=', id).executeTakeFirst()
}

/** Locks the task, so that closing it and giving it away happen one after the other. */
export async function lockTask(db: Db, districtId: string, id: string) {
  await holdBranchOf(db, districtId, 'branchTask', id)
  await db
    .selectFrom('branchTask')
    .select('id')
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findTask(db, districtId, id)
}

interface TaskFilter {
  branchId?: string | undefined
  groupId?: string | undefined
  assigneeId?: string | undefined
  states?: TaskState[] | undefined
}

/** The earliest due first, those without a day last. */
export function listTasks(db: Db, districtId: string, filter: TaskFilter, limit: number) {
  const { branchId, groupId, assigneeId, states } = filter
  return tasks(db, districtId)
    .$if(branchId !== undefined, (rows) => rows.where('k.branchId', '=', branchId as string))
    .$if(groupId !== undefined, (rows) => rows.where('k.taskGroupId', '=', groupId as string))
    .$if(assigneeId !== undefined, (rows) => rows.where('k.assigneeId', '=', assigneeId as string))
    .$if(states !== undefined, (rows) => rows.where('k.state', 'in', states as TaskState[]))
    .orderBy('k.dueOn', (order) => order.asc().nullsLast())
    .orderBy('k.id')
    .limit(limit)
    .execute()
}

/** A column of the board: what is open by due day, what is closed the newest first. */
export function listColumn(
  db: Db,
  districtId: string,
  groupId: string,
  state: TaskState,
  limit: number,
) {
  const rows = tasks(db, districtId)
    .where('k.taskGroupId', '=', groupId)
    .where('k.state', '=', state)
  const isClosed = state === 'done' || state === 'cancelled'
  return (
    isClosed
      ? rows.orderBy('k.closedAt', 'desc')
      : rows.orderBy('k.dueOn', (order) => order.asc().nullsLast())
  )
    .orderBy('k.id')
    .limit(limit)
    .execute()
}

export function countByState(db: Db, districtId: string, groupId: string) {
  return db
    .selectFrom('branchTask')
    .select((is) => ['state', is.fn.countAll<number>().as('count')])
    .where('districtId', '=', districtId)
    .where('taskGroupId', '=', groupId)
    .groupBy('state')
    .execute()
}

export function listLogs(db: Db, districtId: string, taskId: string) {
  return db
    .selectFrom('taskLog as l')
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'l.districtId').onRef('p.id', '=', 'l.personId'),
    )
    .select(['l.id', 'l.said', 'l.doneOn', 'l.writtenAt', 'l.personId', 'p.name as personName'])
    .where('l.districtId', '=', districtId)
    .where('l.taskId', '=', taskId)
    .orderBy('l.id', 'desc')
    .limit(500)
    .execute()
}

/** The log of all tasks of a branch, the newest first. */
export function listBranchLogs(
  db: Db,
  districtId: string,
  branchId: string,
  before: string | undefined,
  limit: number,
) {
  return db
    .selectFrom('branchTask as k')
    .innerJoin('taskLog as l', (join) =>
      join.onRef('l.districtId', '=', 'k.districtId').onRef('l.taskId', '=', 'k.id'),
    )
    .innerJoin('taskGroup as t', (join) =>
      join.onRef('t.districtId', '=', 'k.districtId').onRef('t.id', '=', 'k.taskGroupId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.districtId', '=', 'l.districtId').onRef('p.id', '=', 'l.personId'),
    )
    .select(['l.id', 'l.said', 'l.doneOn', 'l.writtenAt', 'l.personId', 'p.name as personName'])
    .select(['k.id as taskId', 'k.title as taskTitle', 't.name as groupName'])
    .select(
      sql<number>`(select count(*) from file f where f.district_id = l.district_id
        and f.owner_kind = 'taskLog' and f.owner_id = l.id)`.as('photoCount'),
    )
    .where('k.districtId', '=', districtId)
    .where('k.branchId', '=', branchId)
    .$if(before !== undefined, (rows) => rows.where('l.id', '<', before as string))
    .orderBy('l.id', 'desc')
    .limit(limit + 1)
    .execute()
}

/** The photos of some logs, in their order. */
export function listLogPhotos(db: Db, districtId: string, logIds: string[]) {
  if (logIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('file')
    .select(['id', 'ownerId', 'width', 'height'])
    .where('districtId', '=', districtId)
    .where('ownerKind', '=', 'taskLog')
    .where('ownerId', 'in', logIds)
    .orderBy('ownerId')
    .orderBy('position')
    .execute()
}

/** A building inside the place of the branch. */
export function findBuilding(db: Db, districtId: string, id: string) {
  return db
    .selectFrom('region')
    .select(['id', 'path'])
    .where('districtId', '=', districtId)
    .where('id', '=', id)
    .where('kind', '=', 'building')
    .executeTakeFirst()
}

function tasks(db: Db, districtId: string) {
  return db
    .selectFrom('branchTask as k')
    .innerJoin('branch as b', (join) =>
      join.onRef('b.districtId', '=', 'k.districtId').onRef('b.id', '=', 'k.branchId'),
    )
    .innerJoin('taskGroup as t', (join) =>
      join.onRef('t.districtId', '=', 'k.districtId').onRef('t.id', '=', 'k.taskGroupId'),
    )
    .innerJoin('person as c', (join) =>
      join.onRef('c.districtId', '=', 'k.districtId').onRef('c.id', '=', 'k.createdBy'),
    )
    .leftJoin('person as a', (join) =>
      join.onRef('a.districtId', '=', 'k.districtId').onRef('a.id', '=', 'k.assigneeId'),
    )
    .leftJoin('region as r', (join) =>
      join.onRef('r.districtId', '=', 'k.districtId').onRef('r.id', '=', 'k.buildingId'),
    )
    .selectAll('k')
    .select([
      'b.name as branchName',
      'b.kind as branchKind',
      'b.state as branchState',
      'b.regionPath',
      'b.createdBy as branchCreatedBy',
      't.name as groupName',
      'a.name as assigneeName',
      'r.name as buildingName',
      'c.name as createdByName',
    ])
    .select(
      sql<number>`(select count(*) from task_log l where l.district_id = k.district_id
        and l.task_id = k.id)`.as('logCount'),
    )
    .where('k.districtId', '=', districtId)
}
