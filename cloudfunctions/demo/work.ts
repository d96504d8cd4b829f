/** Tasks and their logs, from what is written down about them. */
import { castId } from './cast'
import { addDays, addMinutes, at, DEMO_TODAY } from './clock'
import type { Planned, SomeRows } from './district'
import type { TaskFacts } from './estateTasks'
import { fill, linesOf, waterLine } from './logTexts'
import type { Member } from './people'
import { idOf, itemAt, type Random, randomOf } from './random'
import type { Place } from './regions'
import type { TaskBranch } from './taskBranch'

type Task = Planned<'branchTask'>
type Log = Planned<'taskLog'>

/** @param buildings by number, where tasks name one */
export function buildWork(
  branch: TaskBranch,
  facts: readonly TaskFacts[],
  buildings: readonly Place[] = [],
) {
  const random = randomOf(`work ${branch.id}`)
  const branchTask: Task[] = []
  const taskLog: Log[] = []
  for (const [index, fact] of facts.entries()) {
    const people = teamOf(branch, fact, index)
    const task = taskRow(branch, fact, people, buildings)
    branchTask.push(task)
    taskLog.push(
      ...(fact.assignee === 'waterCarrier'
        ? waterLogs(task, random)
        : logsOf(task, fact, people, index, random)),
    )
  }
  return { branchTask, taskLog } satisfies SomeRows
}

/** Three of the group: the first is responsible. */
function teamOf({ groups }: TaskBranch, { group, assignee }: TaskFacts, index: number): Member[] {
  const { members, leader } = itemAt(groups, group)
  const cast = assignee && assignee !== 'nobody' ? castId(assignee) : ''
  const first = members.find(({ id }) => id === cast) ?? itemAt(members, index * 2 + 1)
  return [first, itemAt(members, index * 2 + 2), leader]
}

function taskRow(
  branch: TaskBranch,
  fact: TaskFacts,
  people: Member[],
  buildings: readonly Place[],
): Task {
  const { id: groupId, leader } = itemAt(branch.groups, fact.group)
  const createdAt = addMinutes(at(fact.from, '08:20'), fact.title.length)
  const isTaken = fact.assignee !== 'nobody'
  return {
    id: idOf(createdAt, 'task', branch.id, fact.title),
    branchId: branch.id,
    taskGroupId: groupId,
    title: fact.title,
    detail: fact.detail ?? null,
    buildingId: fact.building ? itemAt(buildings, fact.building - 1).id : null,
    workItem: fact.workItem,
    assigneeId: isTaken ? itemAt(people, 0).id : null,
    dueOn: fact.due,
    state: fact.closed ? 'done' : isTaken ? 'doing' : 'todo',
    createdBy: leader.id,
    createdAt,
    closedAt: fact.closed ? at(fact.closed, '19:45') : null,
    version: fact.closed ? 4 : isTaken ? 3 : 1,
  }
}

/** Some days between the beginning and the end, most of them by the one who is responsible. */
function logsOf(
  task: Task,
  fact: TaskFacts,
  people: Member[],
  index: number,
  random: Random,
): Log[] {
  if (task.state === 'todo') return []
  const last = fact.closed ?? addDays(DEMO_TODAY, -1)
  const length = Math.round((Date.parse(last) - Date.parse(fact.from)) / 86_400_000)
  const lines = linesOf(fact.title, index)
  // What lasts for months is written down every week, the rest as it happens.
  const count = Math.max(lines.length, Math.floor(length / 7))
  return Array.from({ length: count }, (_, number) => {
    const doneOn = addDays(fact.from, Math.round(((number + 1) * length) / count))
    const writtenAt = addMinutes(at(doneOn, '17:30'), random.int(0, 100))
    return {
      id: idOf(writtenAt, 'log', task.id, String(number)),
      taskId: task.id,
      personId: (random.chance(60) ? itemAt(people, 0) : random.pick(people)).id,
      said: fill(itemAt(lines, number), random),
      doneOn,
      writtenAt,
    }
  })
}

/** Every morning for three months: 92 of them, the last one today. */
function waterLogs(task: Task, random: Random): Log[] {
  return Array.from({ length: 92 }, (_, number) => {
    const doneOn = addDays(DEMO_TODAY, number - 91)
    const writtenAt = addMinutes(at(doneOn, '05:44'), random.int(0, 40))
    return {
      id: idOf(writtenAt, 'log', task.id, String(number)),
      taskId: task.id,
      personId: castId('waterCarrier'),
      said: waterLine(doneOn, random),
      doneOn,
      writtenAt,
    }
  })
}
