/**
 * 《中国共产党支部工作条例(试行)》 art. 11: a vote needs half or more (半数以上, equality counts) of the
 * members with voting rights to be present, and a motion passes with more than half (超过半数, equality
 * does not count) of those who should attend, not of those who came. Integers only.
 */

import type { MeetingKind } from '@contract/branch'
import { dayOf, reachesMonths } from '../../core/days'

export interface Quorum {
  entitled: number
  present: number
  needed: number
  reached: boolean
}

export function quorumOf(entitled: number, present: number): Quorum {
  return {
    entitled,
    present,
    needed: Math.ceil(entitled / 2),
    reached: entitled > 0 && 2 * present >= entitled,
  }
}

/** How many votes in favour a motion needs: 80 entitled, 41 votes. */
export function votesNeeded(entitled: number): number {
  return Math.floor(entitled / 2) + 1
}

export function isPassed(inFavour: number, entitled: number): boolean {
  return 2 * inFavour > entitled
}

/** Arts. 11 and 12: what an assembly or a committee decides without half of its people is nothing. */
const NEEDS_QUORUM: readonly MeetingKind[] = ['assembly', 'committee']

interface Held {
  kind: MeetingKind
  state: 'planned' | 'held' | 'cancelled'
  /** Those with a vote, and how many of them came. */
  voters: number
  votersPresent: number
}

/** Whether a meeting was held and yet is none of its kind: half of those with a vote did not come (P-13, P-14). */
export const isShort = ({ kind, state, voters, votersPresent }: Held): boolean =>
  state === 'held' && NEEDS_QUORUM.includes(kind) && !quorumOf(voters, votersPresent).reached

const NEAR_HOURS = 12

/** Whether a meeting is so near that people may be written down as they arrive. */
export const isNear = ({ startsAt }: { startsAt: Date }, now: Date): boolean =>
  startsAt.getTime() - now.getTime() <= NEAR_HOURS * 3_600_000

/** How far from today, before and after, a meeting may lie: what is older is no record any more. */
const FARTHEST_MONTHS = 12

/**
 * What is wrong with the moment of a meeting, in words for the person; undefined when nothing is.
 * @param since the day on which the branch was approved
 */
export function wrongMoment(startsAt: Date, since: string | null, now: Date): string | undefined {
  const day = dayOf(startsAt)
  const today = dayOf(now)
  if (since && day < since) return '会议时间不能早于支部批准成立的日期'
  if (reachesMonths(day, today, FARTHEST_MONTHS)) return '只能补记一年以内的会议'
  if (reachesMonths(today, day, FARTHEST_MONTHS)) return '只能安排一年以内的会议'
  return undefined
}
