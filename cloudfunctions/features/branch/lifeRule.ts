/**
 * 《中国共产党支部工作条例(试行)》 arts. 11, 12, 13, 16, 17 and 18: what a branch is expected to hold in
 * the month, the quarter and the year that run now. Pure; days are calendar days in Shanghai.
 */
import type { BranchKind, MeetingDue, MeetingKind } from '@contract/branch'
import { addDays } from '../../core/days'

/** Chapter 6: from seven full members on a branch has a committee, and the committee meets. */
const COMMITTEE_FROM_MEMBERS = 7

type Expected = Pick<MeetingDue, 'kind' | 'period' | 'rule' | 'partyGroup'>

const PARTY_DAY: Expected = { kind: 'partyDay', period: 'month', rule: 'P-16' }
const COMMITTEE: Expected = { kind: 'committee', period: 'month', rule: 'P-14' }
const OF_REGULAR: Expected[] = [
  { kind: 'assembly', period: 'quarter', rule: 'P-13' },
  { kind: 'lifeMeeting', period: 'year', rule: 'P-17' },
  { kind: 'appraisal', period: 'year', rule: 'P-17' },
]

export interface BranchNow {
  kind: BranchKind
  fullMembers: number
  /** Those in which there is somebody (P-15). */
  partyGroups: { id: string; name: string }[]
}

/** A meeting that is planned, was held, or was held without its quorum. */
export interface MeetingDay {
  kind: MeetingKind
  state: 'planned' | 'held' | 'short'
  day: string
  partyGroupId?: string | null
}

/**
 * What is expected and how it stands. A temporary branch studies and meets on its Party day; the
 * committee, the yearly meetings and the appraisal belong to the branches of affiliation (P-7, P-8).
 */
export function duesOf(branch: BranchNow, meetings: MeetingDay[], today: string): MeetingDue[] {
  const hasCommittee = branch.fullMembers >= COMMITTEE_FROM_MEMBERS
  const ofGroups = branch.partyGroups.map(
    (partyGroup): Expected => ({ kind: 'groupMeeting', period: 'month', rule: 'P-15', partyGroup }),
  )
  const expected =
    branch.kind === 'temporary'
      ? [PARTY_DAY, ...ofGroups]
      : [PARTY_DAY, ...(hasCommittee ? [COMMITTEE] : []), ...ofGroups, ...OF_REGULAR]
  return expected.map(({ kind, period, partyGroup, ...rest }): MeetingDue => {
    const [from, until] = boundsOf(period, today)
    const due = { kind, period, ...rest, ...(partyGroup && { partyGroup }), until }
    const inside = meetings.filter(
      (one) =>
        one.kind === kind &&
        one.day >= from &&
        one.day <= until &&
        (!partyGroup || one.partyGroupId === partyGroup.id),
    )
    const found = inside.find(is('held')) ?? inside.find(is('planned'))
    if (found) return { ...due, state: found.state, on: found.day }
    const short = inside.find(is('short'))
    return { ...due, state: 'missing', ...(short && { shortOn: short.day }) }
  })
}

const is =
  <S extends MeetingDay['state']>(state: S) =>
  (one: MeetingDay): one is MeetingDay & { state: S } =>
    one.state === state

/** How many days before the end of its period something that is missing becomes pressing. */
const PRESSES_DAYS = { month: 10, quarter: 20, year: 61 } as const

/** Whether somebody should be told that it is missing still. */
export function isPressing({ state, period, until }: MeetingDue, today: string): boolean {
  return state === 'missing' && addDays(until, -PRESSES_DAYS[period]) < today
}

/** The first and the last day of the period that holds this day. */
function boundsOf(period: MeetingDue['period'], today: string): [from: string, until: string] {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7)) - 1
  if (period === 'year') return [`${year}-01-01`, `${year}-12-31`]
  const first = period === 'quarter' ? month - (month % 3) : month
  const months = period === 'quarter' ? 3 : 1
  return [isoDay(year, first), addDays(isoDay(year, first + months), -1)]
}

const isoDay = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)

/** The first day of the longest period that holds this day: what was before it matters no more. */
export const firstDayOf = (today: string): string => boundsOf('year', today)[0]
