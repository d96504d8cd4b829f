/** The parts of the organiser's desk, and what is confirmed without a second look. Pure. */
import type { RosterEntry } from '@contract/activity'

export type DeskPart = 'pending' | 'objected' | 'confirmed' | 'absent' | 'all'

export const entryKey = ({ shiftId, personId }: Pick<RosterEntry, 'shiftId' | 'personId'>) =>
  `${shiftId} ${personId}`

/** Came and left, and has no hours yet: whose hours can be confirmed now; one's own by others. */
export const isConfirmable = ({ isOwn, checkIn, checkOut, hours, proposedMinutes }: RosterEntry) =>
  Boolean(!isOwn && checkIn && checkOut && !hours && proposedMinutes !== undefined)

const IS_IN: Record<DeskPart, (entry: RosterEntry) => boolean> = {
  pending: ({ checkIn, hours }) => checkIn !== undefined && !hours,
  objected: ({ hours }) => hours?.kind === 'objected',
  confirmed: ({ hours }) => hours !== undefined && hours.kind !== 'objected',
  absent: ({ checkIn, signUp }) => checkIn === undefined && signUp === 'signedUp',
  all: () => true,
}

export const partOf = (entries: RosterEntry[], part: DeskPart) => entries.filter(IS_IN[part])

const TEXTS: [DeskPart, string][] = [
  ['pending', '待确认'],
  ['objected', '有异议'],
  ['confirmed', '已确认'],
  ['absent', '没到'],
  ['all', '全部'],
]

/** The parts with how many are in each; where nothing becomes hours, only who came. */
export function deskParts(entries: RosterEntry[], hasHours: boolean) {
  return TEXTS.filter(([key]) => hasHours || key === 'absent' || key === 'all').map(
    ([key, text]) => ({ key, text, count: partOf(entries, key).length }),
  )
}

/** Ticked beforehand: whoever can be confirmed and has nothing that is to be looked at. */
export const plainKeys = (entries: RosterEntry[]): ReadonlySet<string> =>
  new Set(entries.filter((entry) => isConfirmable(entry) && entry.flags.length === 0).map(entryKey))

/** What the record still waits for, as lines; none when it can be closed. */
export function stillOpen(entries: RosterEntry[]): string[] {
  const count = (is: (entry: RosterEntry) => boolean) => entries.filter(is).length
  const pending = count(IS_IN.pending)
  const staying = count(({ checkIn, checkOut }) => Boolean(checkIn && !checkOut))
  const objected = count(IS_IN.objected)
  const silent = count((entry) => IS_IN.absent(entry) && !entry.absence)
  return [
    ...(pending > 0 ? [`${pending} 人的时长待确认`] : []),
    ...(staying > 0 ? [`其中 ${staying} 人没有签退，可以补登签退时间`] : []),
    ...(objected > 0 ? [`${objected} 人有异议，等您答复`] : []),
    ...(silent > 0 ? [`${silent} 人报了名没有来，可以记为未到或请假`] : []),
  ]
}
