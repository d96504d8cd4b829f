/** Hours: confirmed by the clock or otherwise with a reason, objected to, corrected, upheld. */
import { dayOf } from '../../core/days'
import { sourceOf } from '../../features/activity/confirmRule'
import { minutesOf } from '../../features/activity/hoursRule'
import { castId } from '../cast'
import { addDays, at } from '../clock'
import type { Planned } from '../district'
import { idOf, type Random, randomOf } from '../random'
import { recordedAtOf, recordStateOf } from './activityRows'
import { today, upToNow } from './calendar'
import type { Visit } from './ledger'

export type Entry = Planned<'serviceEntry'> & { recordedAt: Date; minutes: number }

/** What follows a confirmation. */
type Story = 'plain' | 'objected' | 'corrected' | 'upheld' | 'mended'

const ADJUSTED = [
  '中途离开约半小时，按实际时间',
  '提前到场布置，经负责人核实',
  '换岗休息较长，扣除',
]
const OBJECTIONS = [
  '我做到了最后，少算了半小时',
  '系统签退的时间不对，实际晚走',
  '两个班次只记了一个',
]
const ANSWERS = ['查了现场照片，情况属实', '和同组人员核对过，补上', '核对签退记录，按实际更正']
const STAYS = ['现场记录显示按时结束，维持原记录', '和同组人员核对过，时间没有记错']

export function buildHours(visits: readonly Visit[]): Entry[] {
  const random = randomOf('hours')
  const told = new Map<string, number>()
  const activities = new Set(visits.map(({ signUp }) => signUp.activity))
  const states = new Map([...activities].map((one) => [one, recordStateOf(one)]))
  return visits.flatMap((visit) => {
    const { activity, volunteer } = visit.signUp
    if (activity.template.kind !== 'volunteer') return []
    const state = states.get(activity)
    if (state === 'pending' || (state === 'partly' && random.chance(45))) return []
    const turn = (told.get(volunteer.id) ?? 0) + 1
    told.set(volunteer.id, turn)
    return chainOf(visit, storyOf(visit, turn, random), random)
  })
}

/** The member of the cast has met each of them; whoever objected long ago has had an answer. */
function storyOf({ signUp }: Visit, turn: number, random: Random): Story {
  const { activity, volunteer } = signUp
  const luck = random.int(0, 999)
  const isFresh = activity.day > addDays(today(), -16)
  if (volunteer.id === castId('waterCarrier') && activity.part === 'objected') return 'objected'
  if (volunteer.id === castId('member')) {
    return turn === 12 ? 'corrected' : turn === 15 ? 'upheld' : turn === 18 ? 'mended' : 'plain'
  }
  if (isFresh) return luck < 30 ? 'objected' : 'plain'
  return luck < 8 ? 'corrected' : luck < 13 ? 'upheld' : luck < 17 ? 'mended' : 'plain'
}

function chainOf(visit: Visit, story: Story, random: Random): Entry[] {
  const { signUp, checkIn, checkOut } = visit
  const { shift, activity, volunteer } = signUp
  const proposed = minutesOf({ ...shift, checkIn: checkIn.at, checkOut: checkOut.at }, 'none')
  const isAdjusted = random.chance(2)
  const minutes = isAdjusted ? Math.max(0, Math.min(proposed - 30, 600)) : proposed
  const stay = {
    checkIn: { source: checkIn.source },
    checkOut: { source: checkOut.source },
    proposedMinutes: proposed,
  }
  const confirmedAt = recordedAtOf(activity)
  const source = sourceOf(stay, minutes)
  const first = entry(visit, undefined, 'confirmed', minutes, confirmedAt, {
    source,
    by: activity.leaderId,
    reason: isAdjusted
      ? random.pick(ADJUSTED)
      : source === 'manual'
        ? (checkIn.reason ?? checkOut.reason ?? '补录签到签退')
        : null,
  })
  if (story === 'plain') return [first]
  const later = (days: number, time: string) => upToNow(at(addDays(dayOf(confirmedAt), days), time))
  const answered = { source: 'manual', by: activity.leaderId } as const
  if (story === 'mended') {
    const reason = '复核时发现休息时间没有扣，主动更正'
    return [
      first,
      entry(visit, first, 'corrected', Math.max(0, minutes - 15), later(2, '15:20'), {
        ...answered,
        reason,
      }),
    ]
  }
  const objected = entry(visit, first, 'objected', minutes, later(1, '20:10'), {
    source,
    by: volunteer.id,
    reason: random.pick(OBJECTIONS),
  })
  if (story === 'objected') return [first, objected]
  const answeredAt = later(3, '09:40')
  if (story === 'upheld') {
    return [
      first,
      objected,
      entry(visit, objected, 'upheld', minutes, answeredAt, {
        ...answered,
        source,
        reason: random.pick(STAYS),
      }),
    ]
  }
  return [
    first,
    objected,
    entry(visit, objected, 'corrected', Math.min(600, minutes + 30), answeredAt, {
      ...answered,
      reason: random.pick(ANSWERS),
    }),
  ]
}

function entry(
  { signUp: { activity, shift, volunteer } }: Visit,
  before: Entry | undefined,
  kind: Entry['kind'],
  minutes: number,
  recordedAt: Date,
  { source, by, reason }: { source: Entry['source']; by: string; reason: string | null },
): Entry {
  return {
    id: idOf(recordedAt, 'entry', shift.id, volunteer.id, kind),
    activityId: activity.id,
    shiftId: shift.id,
    personId: volunteer.id,
    kind,
    minutes,
    minutesBefore: before?.minutes ?? 0,
    source,
    reason,
    follows: before?.id ?? null,
    recordedBy: by,
    recordedAt,
  }
}
