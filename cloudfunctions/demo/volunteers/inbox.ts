/** What stands in the inboxes of the cast: as the product writes it, of what happened to them. */
import type { NoticeKind } from '@contract/notice'
import { momentText } from '../../features/activity/commands/tellConcerned'
import { shiftTime } from '../../features/activity/shiftWords'
import { accountOfPerson, CAST_KEYS, castId } from '../cast'
import { addDays, addMinutes, at } from '../clock'
import type { Planned, SomeRows } from '../district'
import { idOf } from '../random'
import { demoNow, today } from './calendar'
import type { Entry } from './hours'
import type { PlannedActivity } from './plannedActivity'
import type { SignUp } from './turnout'

/** Older ones are not made, and what is older than this has been read. */
const DAYS = 60
const UNREAD_DAYS = 3

interface Parts {
  activities: readonly PlannedActivity[]
  signUps: readonly SignUp[]
  entries: readonly Entry[]
  swaps: readonly Planned<'shiftSwap'>[]
}

type Notice = Planned<'notice'> & { createdAt: Date }

export function buildInbox({ activities, signUps, entries, swaps }: Parts): SomeRows {
  const cast = new Set(CAST_KEYS.map(castId))
  const byId = new Map(activities.map((one) => [one.id, one]))
  const byShift = new Map(
    activities.flatMap((one) => one.shifts.map((shift) => [shift.id, { one, shift }])),
  )
  const since = at(addDays(today(), -DAYS))
  const notices = [
    ...entries.flatMap((entry) => {
      const activity = byId.get(entry.activityId)
      return activity ? ofEntry(entry, activity) : []
    }),
    ...signUps.flatMap(ofSignUp),
    ...swaps.flatMap((swap) => {
      const at = byShift.get(swap.shiftId)
      if (!at || swap.state !== 'offered') return []
      const text = `有人想和您换班：${shiftTime(at.shift)} ${at.one.place}`
      return [notice(swap.toPersonId, 'swapOffered', at.one, text, swap.offeredAt as Date)]
    }),
  ].filter(({ personId, createdAt }) => cast.has(personId) && createdAt >= since)
  const { reminders, deliveries } = sendReminder(activities, signUps)
  return { notice: [...notices, ...reminders], noticeDelivery: deliveries }
}

function ofEntry({ kind, personId, recordedAt }: Entry, activity: PlannedActivity): Notice[] {
  const tell = (to: string, noticeKind: NoticeKind, text: string) => [
    notice(to, noticeKind, activity, text, recordedAt, personId),
  ]
  if (kind === 'confirmed') {
    return tell(
      personId,
      'hoursConfirmed',
      '服务时长已确认，可在“我的记录”里查看；有不对的可以申请更正',
    )
  }
  if (kind === 'objected') {
    return tell(activity.leaderId, 'hoursObjected', '有人申请更正服务时长，请核实后答复')
  }
  const text = kind === 'corrected' ? '服务时长已更正，请查看' : '已核实，维持原来的服务时长'
  return tell(personId, 'objectionAnswered', text)
}

function ofSignUp({ activity, shift, volunteer, state, queuedAt }: SignUp): Notice[] {
  const { id } = volunteer
  if (state === 'invited') {
    const text = `邀请您参加：${shiftTime(shift)} ${activity.place}，去不去由您决定`
    return [notice(id, 'invitedToShift', activity, text, queuedAt)]
  }
  if (state !== 'signedUp') return []
  if (activity.fate === 'cancelled' && activity.part) {
    const text = `原定 ${momentText(activity.startsAt)} 的活动已经取消：施工区当天吊装，不能进入`
    return [notice(id, 'activityCancelled', activity, text, addMinutes(demoNow(), -700))]
  }
  if (activity.part !== 'full') return []
  const change = `时间或地点有变化：${momentText(activity.startsAt)}，${activity.place}。不方便参加的，请取消报名。`
  return [
    notice(id, 'activityChanged', activity, change, addMinutes(demoNow(), -2000)),
    ...(id === castId('elder')
      ? [
          notice(
            id,
            'movedUp',
            activity,
            `候补成功：${shiftTime(shift)} ${activity.place}`,
            addMinutes(demoNow(), -2500),
          ),
        ]
      : []),
  ]
}

function notice(
  personId: string,
  kind: NoticeKind,
  activity: PlannedActivity,
  body: string,
  createdAt: Date,
  about = '',
): Notice {
  const isRead = createdAt < at(addDays(today(), -UNREAD_DAYS))
  return {
    id: idOf(createdAt, 'notice', personId, kind, activity.id, about),
    personId,
    kind,
    title: activity.title,
    body,
    subjectKind: 'activity',
    subjectId: activity.id,
    createdAt,
    readAt: isRead ? addMinutes(createdAt, 240) : null,
  }
}

/** A reminder that went to some phones: most have it, one refused. */
function sendReminder(
  activities: readonly PlannedActivity[],
  signUps: readonly SignUp[],
): {
  reminders: Notice[]
  deliveries: Planned<'noticeDelivery'>[]
} {
  const activity = activities.find(({ part }) => part === 'full')
  if (!activity) return { reminders: [], deliveries: [] }
  const createdAt = addMinutes(demoNow(), -900)
  const people = signUps
    .filter(
      (one) => one.activity === activity && one.state === 'signedUp' && one.volunteer.hasAccount,
    )
    .slice(0, 7)
    .map(({ volunteer }) => volunteer.id)
  const text = `提醒您：${momentText(activity.startsAt)} ${activity.place}，请准时到场签到`
  const reminders = people.map((id) => notice(id, 'reminder', activity, text, createdAt))
  return {
    reminders,
    deliveries: reminders.map((reminder, index) => ({
      id: idOf(createdAt, 'delivery', reminder.id),
      noticeId: reminder.id,
      accountId: accountOfPerson(reminder.personId),
      template: 'reminder',
      state: index === 4 ? 'failed' : 'sent',
      tries: index === 4 ? 5 : 1,
      nextAt: null,
      sentAt: index === 4 ? null : addMinutes(createdAt, 1),
      problem: index === 4 ? '对方没有同意接收这类消息' : null,
      createdAt,
    })),
  }
}
