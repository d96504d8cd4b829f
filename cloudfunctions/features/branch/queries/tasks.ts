import type { TaskState } from '@contract/branch'
import { type Expression, type SqlBool, sql } from 'kysely'
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

/** What still waits to be done. */
export const OPEN_STATES: TaskState[] = ['todo', 'doing']

interface TaskFilter {
  branchId?: string | undefined
  groupId?: string | undefined
  assigneeId?: string | undefined
  states?: TaskState[] | undefined
}

/**
 * A page of tasks: what is open by due day, those without a day last; what is closed the newest
 * first. One row more than asked for says that there is a next page.
 */
export function listTasks(
  db: Db,
  districtId: string,
  filter: TaskFilter,
  { after, limit }: { after?: [string, string] | undefined; limit: number },
) {
  const isClosed = filter.states?.every((state) => state === 'done' || state === 'cancelled')
  const place = isClosed ? CLOSED_AT : DUE_ON
  const direction = isClosed ? 'desc' : 'asc'
  const beyond = sql.raw(isClosed ? '<' : '>')
  return tasks(db, districtId)
    .select(place.as('place'))
    .where((is) => is.and(conditionsOf(filter)))
    .$if(after !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(${place}, k.id) ${beyond} (${after?.[0]}::text collate "C", ${after?.[1]}::uuid)`,
      ),
    )
    .orderBy(place, direction)
    .orderBy('k.id', direction)
    .limit(limit + 1)
    .execute()
}

export async function countTasks(db: Db, districtId: string, filter: TaskFilter): Promise<number> {
  const { count } = await db
    .selectFrom('branchTask as k')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('k.districtId', '=', districtId)
    .where((is) => is.and(conditionsOf(filter)))
    .executeTakeFirstOrThrow()
  return count
}

/** What tasks are sorted by, as text, so that a cursor that somebody made up is no error. */
const DUE_ON = sql<string>`coalesce(to_char(k.due_on, 'YYYYMMDD'), '~') collate "C"`
const CLOSED_AT = sql<string>`to_char(k.closed_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') collate "C"`

function conditionsOf({
  branchId,
  groupId,
  assigneeId,
  states,
}: TaskFilter): Expression<SqlBool>[] {
  return [
    ...(branchId ? [sql<SqlBool>`k.branch_id = ${branchId}`] : []),
    ...(groupId ? [sql<SqlBool>`k.task_group_id = ${groupId}`] : []),
    ...(assigneeId ? [sql<SqlBool>`k.assignee_id = ${assigneeId}`] : []),
    ...(states ? [sql<SqlBool>`k.state = any(${states})`] : []),
  ]
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
      'b.activatedAt as branchActivatedAt',
      'b.regionPath',
      'b.createdBy as branchCreatedBy',
      'b.submittedBy as branchSubmittedBy',
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
