/** The operation record of the estate's branch: what its rows say was done, once more as events. */
import type { Role } from '@contract/account'
import { accountOfPerson, castId } from './cast'
import { addMinutes, at } from './clock'
import type { Planned, SomeRows } from './district'
import { ESTATE_CREATED_AT, ESTATE_SIZE_REASON } from './estate'
import { grantId } from './offices'
import { DRAFT_ID, SUBMITTED_AT, SUBMITTED_ID } from './plannedBranches'
import { idOf } from './random'
import type { TaskBranch } from './taskBranch'

type Event = Planned<'event'>
interface Acting {
  personId: string
  role?: Role
  placeId?: string
}

function eventOf(
  branchId: string,
  when: Date,
  method: string,
  { personId, role, placeId }: Acting,
  detail?: Record<string, unknown>,
): Event {
  return {
    id: idOf(when, 'event', branchId, method, personId, JSON.stringify(detail ?? {})),
    at: when,
    accountId: accountOfPerson(personId),
    personId,
    grantId: role && placeId ? grantId({ personId, role, placeId }) : null,
    role: role ?? null,
    method: `branch.${method}`,
    subjectKind: 'branch',
    subjectId: branchId,
    detail,
  }
}

export function buildEvents(branch: TaskBranch, communityId: string, rows: SomeRows): Event[] {
  const secretary = { personId: branch.secretary, role: 'secretary', placeId: branch.id } as const
  const officer = {
    personId: branch.approver,
    role: 'communityOfficer',
    placeId: communityId,
  } as const
  const by = (when: Date, method: string, who: Acting, detail?: Record<string, unknown>) =>
    eventOf(branch.id, when, method, who, detail)
  const leaders = new Map(
    branch.groups.map(({ id, leader }) => [
      id,
      { personId: leader.id, role: 'leader', placeId: id } as const,
    ]),
  )
  const activeAt = at(branch.activeOn, '09:40')

  return [
    by(ESTATE_CREATED_AT, 'create', { personId: branch.secretary }),
    by(addMinutes(ESTATE_CREATED_AT, 25), 'submit', { personId: branch.secretary }),
    by(at('2026-03-18', '15:10'), 'approve', officer),
    by(at('2026-06-24', '09:20'), 'createInvitation', secretary),
    ...branch.groups.map(({ id }, index) =>
      by(at('2026-06-24', `09:3${index}`), 'createGroup', secretary, { groupId: id }),
    ),
    by(activeAt, 'activate', secretary),
    ...branch.groups.map(({ id }, index) =>
      by(at(branch.activeOn, `10:0${index}`), 'nameLeader', secretary, { groupId: id }),
    ),
    by(at('2026-07-14', '20:05'), 'giveReason', secretary, {
      rule: 'P-2',
      reason: ESTATE_SIZE_REASON,
    }),
    ...(rows.branchMember ?? []).flatMap(({ joinedAt, personId, groupSource, taskGroupId }) => {
      const joined = joinedAt as Date
      const group = { personId, groupId: taskGroupId }
      return [
        by(joined, 'acceptInvitation', { personId }, { personId }),
        groupSource === 'chosen'
          ? by(addMinutes(joined, 4), 'chooseGroup', { personId }, group)
          : by(addMinutes(joined, 900), 'moveMember', secretary, group),
      ]
    }),
    ...(rows.branchTask ?? []).flatMap((task) => {
      const leader = leaders.get(task.taskGroupId) ?? secretary
      const about = { taskId: task.id }
      return [
        by(task.createdAt as Date, 'createTask', leader, about),
        ...(task.closedAt ? [by(task.closedAt as Date, 'setTaskState', leader, about)] : []),
      ]
    }),
    ...(rows.taskLog ?? []).map(({ writtenAt, personId, taskId }) =>
      by(writtenAt as Date, 'logTask', { personId }, { taskId }),
    ),
    ...(rows.branchMeeting ?? []).flatMap(({ id, createdAt, heldAt }) => [
      by(createdAt as Date, 'planMeeting', secretary, { meetingId: id }),
      ...(heldAt ? [by(heldAt as Date, 'holdMeeting', secretary, { meetingId: id })] : []),
    ]),
  ]
}

/** What happened to the two branches that are not running yet. */
export function buildPlannedEvents(): Event[] {
  const [writer, other] = [
    { personId: castId('secretary') },
    { personId: castId('otherSecretary') },
  ]
  return [
    eventOf(SUBMITTED_ID, at('2026-11-18', '19:50'), 'create', writer),
    eventOf(SUBMITTED_ID, SUBMITTED_AT, 'submit', writer),
    eventOf(DRAFT_ID, at('2026-11-21', '10:25'), 'create', other),
  ]
}
