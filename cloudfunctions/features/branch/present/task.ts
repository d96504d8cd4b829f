import type { BranchLog, Task, TaskDetail, TaskLog } from '@contract/branch'
import type { Context } from '../../../core/context'
import { dayOf } from '../../../core/days'
import { abilities } from '../../../core/policy'
import { type BranchPlace, type TaskPlace, taskPolicy } from '../policy'
import type { listBranchLogs, listLogPhotos, listLogs, TaskRow } from '../queries/tasks'

export function presentTask(now: Date, row: TaskRow): Task {
  return {
    id: row.id,
    branchId: row.branchId,
    branchName: row.branchName,
    groupId: row.taskGroupId,
    groupName: row.groupName,
    title: row.title,
    state: row.state,
    ...(row.buildingId && row.buildingName
      ? { building: { id: row.buildingId, name: row.buildingName } }
      : {}),
    ...(row.workItem ? { workItem: row.workItem } : {}),
    ...(row.assigneeId && row.assigneeName
      ? { assignee: { id: row.assigneeId, name: row.assigneeName } }
      : {}),
    ...(row.dueOn ? { dueOn: row.dueOn } : {}),
    isOverdue: isOverdue(row, now),
    logCount: row.logCount,
    version: row.version,
  }
}

function isOverdue({ state, dueOn }: TaskRow, now: Date): boolean {
  return (state === 'todo' || state === 'doing') && dueOn !== null && dueOn < dayOf(now)
}

export function presentTaskDetail(
  { actor, now }: Context,
  row: TaskRow,
  logs: Awaited<ReturnType<typeof listLogs>>,
  photos: (Awaited<ReturnType<typeof listLogPhotos>>[number] & { url: string })[],
): TaskDetail {
  return {
    ...presentTask(now, row),
    ...(row.detail ? { detail: row.detail } : {}),
    createdBy: { id: row.createdBy, name: row.createdByName },
    createdAt: row.createdAt.toISOString(),
    ...(row.closedAt ? { closedAt: row.closedAt.toISOString() } : {}),
    logs: logs.map(
      (log): TaskLog => ({
        id: log.id,
        who: { id: log.personId, name: log.personName },
        said: log.said,
        doneOn: log.doneOn,
        writtenAt: log.writtenAt.toISOString(),
        photos: photos
          .filter((photo) => photo.ownerId === log.id)
          .map(({ id, url, width, height }) => ({
            id,
            url,
            width: width ?? 0,
            height: height ?? 0,
          })),
      }),
    ),
    can: abilities(taskPolicy, actor, placeOfTask(row)),
  }
}

export function presentBranchLog(
  row: Awaited<ReturnType<typeof listBranchLogs>>[number],
): BranchLog {
  return {
    id: row.id,
    who: { id: row.personId, name: row.personName },
    said: row.said,
    doneOn: row.doneOn,
    writtenAt: row.writtenAt.toISOString(),
    task: { id: row.taskId, title: row.taskTitle, groupName: row.groupName },
    photoCount: row.photoCount,
  }
}

/** A task as policies ask about it. */
export function placeOfTask(row: TaskRow): TaskPlace {
  return {
    branch: branchOf(row),
    groupId: row.taskGroupId,
    assigneeId: row.assigneeId,
    state: row.state,
  }
}

interface WithBranch {
  branchId: string
  branchKind: BranchPlace['kind']
  branchState: BranchPlace['state']
  branchCreatedBy: string
  branchSubmittedBy: string | null
  regionPath: string
}

/** The branch of a row that was read together with it. */
export function branchOf(row: WithBranch): BranchPlace {
  return {
    id: row.branchId,
    kind: row.branchKind,
    state: row.branchState,
    regionPath: row.regionPath,
    createdBy: row.branchCreatedBy,
    submittedBy: row.branchSubmittedBy,
  }
}
